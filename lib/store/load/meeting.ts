import type { Temporal } from 'temporal-polyfill'
import { comingMeetings, missedMeetings } from '#db/boards/meetings.ts'
import type { Db } from '#db/client.ts'
import { membersWithTime } from '#db/people/members.ts'
import type { MeetingRequest } from '#lib/rules/meeting/meeting.ts'
import type { Board } from '#lib/store/scope.ts'
import { availabilityOf } from './availability.ts'
import { holidaysOf } from './calendar.ts'

/** How many of the last meetings count in favour of whom they did not suit. */
const REMEMBERED = 6

/** Everybody on the board, with what they said of their time. */
export async function peopleToMeet(
  db: Db,
  board: Board,
  now: Temporal.Instant,
): Promise<Omit<MeetingRequest, 'from' | 'to' | 'minutes'>> {
  const [members, missed, coming] = await Promise.all([
    membersWithTime(db, board.id),
    missedMeetings(db, board.id, REMEMBERED),
    comingMeetings(db, board.id),
  ])
  return {
    now,
    zone: board.timeZone,
    people: members.map((row) => ({
      member: row.id,
      kind: row.kind,
      availability: availabilityOf(row),
      zone: row.time_zone,
    })),
    missed,
    taken: coming.map(({ starts_at: startsAt, minutes }) => ({ startsAt, minutes })),
    ...holidaysOf(board.calendar),
  }
}

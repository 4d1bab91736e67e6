import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { comingMeetings, missedMeetings } from '#db/meetings.ts'
import { membersWithTime } from '#db/members.ts'
import type { Board } from '#lib/context.ts'
import type { MeetingRequest } from '#lib/decision/time/meeting.ts'
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

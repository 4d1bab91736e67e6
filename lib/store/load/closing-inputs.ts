import type { Temporal } from 'temporal-polyfill'
import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { ballotMailsWaited, outagesSince } from '#db/running/outages.ts'
import type { Tx } from '#db/schema.ts'
import { castsOf, lastChange } from '#db/votes/answer-times.ts'
import { availabilitiesIn, type RollRow, type RoundRow } from '#db/votes/rounds.ts'
import { hoursOfUrn } from '#db/votes/urns.ts'
import type { ClosingInputs } from '#lib/rules/vote/closing/close.ts'
import { mayBeExtended } from '#lib/rules/vote/closing/extension.ts'
import { RESTART_MINUTES, type ServiceInterruptions } from '#lib/rules/vote/closing/lost-time.ts'
import {
  objectedAt,
  quorumReachedAt,
  standingObjectors,
} from '#lib/rules/vote/closing/quorum-and-objection-times.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { calendarOf, holidaysOf } from '#lib/store/load/calendar.ts'
import { boxOf, type StoredBox } from './ballot-box.ts'

/** What the rules of the clock look at when a round is due; of who came and when, only where its terms have such rules. */
export async function closingInputs(
  tx: Tx,
  row: RoundRow,
  round: Round,
  stored: StoredBox,
  roll: readonly RollRow[],
): Promise<ClosingInputs> {
  const interruptions = await serviceInterruptions(tx, row)
  const people = mayBeExtended(round, interruptions) ? await availabilitiesIn(tx, row) : []
  const around = { ...interruptions, ...(await surroundings(tx, row, people)) }
  const { early_close, extension } = round.terms
  if (!early_close && !extension)
    return { completeSince: null, quorumReachedAt: null, objectedAt: null, waiting: [], ...around }
  const left = notYetVoted(round, stored)
  const ready = new Map(roll.map(({ member_id, ready_at }) => [member_id, ready_at]))
  const waiting = left.map((member) => ready.get(member) ?? null)
  const since = left.length === 0 ? await sinceLastChange(tx, row, stored.mode) : null
  const facts = { completeSince: since, waiting, ...around }
  if (stored.mode === 'secret') {
    const { quorum_at } = await hoursOfUrn(tx, row.id)
    return { ...facts, quorumReachedAt: quorum_at, objectedAt: null }
  }
  const casts = await castsOf(tx, row.id)
  const objectors = standingObjectors(round, boxOf(row, stored))
  return {
    ...facts,
    quorumReachedAt: quorumReachedAt(round, casts),
    objectedAt: objectedAt(casts, objectors),
  }
}

async function serviceInterruptions(db: Db, { id, opened_at }: RoundRow): Promise<ServiceInterruptions> {
  const outages = await outagesSince(db, opened_at.toString(), RESTART_MINUTES)
  return {
    outages: outages.map(({ from_at, to_at }) => ({ from: from_at, to: to_at })),
    mailsWaited: await ballotMailsWaited(db, id),
  }
}

async function surroundings(db: Db, row: RoundRow, people: Awaited<ReturnType<typeof availabilitiesIn>>) {
  const board = await findBoard(db, row.board_id)
  if (!board) throw new Error(`round ${row.id} is on no board`)
  const declared = people.flatMap((person) => {
    const availability = availabilityOf(person)
    return availability ? [[person.member_id, availability] as const] : []
  })
  return { zone: row.time_zone, declared: new Map(declared), ...holidaysOf(calendarOf(board.calendar)) }
}

/** The last change of a round on which nobody is left to answer; null where somebody is. */
export async function completeSince(
  tx: Tx,
  row: RoundRow,
  round: Round,
  stored: StoredBox,
): Promise<Temporal.Instant | null> {
  return notYetVoted(round, stored).length > 0 ? null : sinceLastChange(tx, row, stored.mode)
}

/** Who may answer and has not. */
export function notYetVoted(round: Pick<Round, 'roll'>, stored: StoredBox): string[] {
  const answered = new Set(
    stored.mode === 'secret' ? stored.voted : stored.ballots.map(({ member_id }) => member_id),
  )
  return round.roll
    .filter(({ member, conflict }) => !conflict && !answered.has(member))
    .map(({ member }) => member)
}

/** A secret urn that nobody changed since everybody voted knows no hour: nothing has happened since the opening. */
async function sinceLastChange(db: Db, row: RoundRow, mode: StoredBox['mode']): Promise<Temporal.Instant> {
  const at = mode === 'secret' ? (await hoursOfUrn(db, row.id)).changed_at : await lastChange(db, row.id)
  return at ?? row.opened_at
}

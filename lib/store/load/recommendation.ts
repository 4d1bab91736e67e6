import type { Temporal } from 'temporal-polyfill'
import type { findBoard } from '#db/boards/boards.ts'
import { type Roll, rollOf } from '#lib/rules/base/roll.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import { presetOf } from '#lib/rules/charter/charter.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { type Recommendation, recommend } from '#lib/rules/window/recommendation.ts'
import type { WindowRequest } from '#lib/rules/window/request.ts'
import type { Board } from '#lib/store/scope.ts'
import { availabilityOf } from './availability.ts'
import { calendarOf, holidaysOf } from './calendar.ts'
import { charterOf } from './charter-json.ts'

/** Who would be called if a vote opened now, and who may vote for whom. */
export function rollNow(
  members: readonly { id: string; kind: Kind; standing: Standing }[],
  proxies: ReadonlyMap<string, string> = new Map(),
): Roll {
  return rollOf(
    members.map(({ id, kind, standing }) => ({ member: id, kind, standing, proxy: proxies.get(id) })),
  )
}

/** A board, as far as the sizing of its votes goes. */
export type BoardToSize = Pick<Board, 'id' | 'charter' | 'timeZone' | 'calendar'>

/** The same of its row. */
export function boardToSize(row: NonNullable<Awaited<ReturnType<typeof findBoard>>>): BoardToSize {
  return {
    id: row.id,
    charter: charterOf(row.charter),
    timeZone: row.time_zone,
    calendar: calendarOf(row.calendar),
  }
}

/** A vote to be sized, by what members said of their time, as their rows have it. */
export type VoteToSize = {
  readonly roll: Roll
  readonly declared: readonly { id: string; availability: unknown; time_zone: string }[]
  readonly preset: PresetName
  /** The rule it is held under, where that is known. */
  readonly rule?: RuleTemplate | undefined
  readonly required?: readonly string[]
}

/** The same in the words of the sizing. A vote unless objected to stays open as long as its rule says, at least. */
export function windowRequest(
  board: Omit<BoardToSize, 'id'>,
  vote: VoteToSize,
  opening: Temporal.Instant,
): WindowRequest {
  const declared = new Map(vote.declared.map((row) => [row.id, row]))
  const preset = presetOf(board.charter, vote.preset)
  const days = vote.rule?.id === 'lazy/1' ? Math.ceil(vote.rule.params.hours / 24) : 0
  return {
    opening,
    zone: board.timeZone,
    electors: vote.roll.map(({ member, kind }) => {
      const row = declared.get(member)
      return { member, kind, availability: row && availabilityOf(row), zone: row?.time_zone }
    }),
    preset: {
      ...preset,
      min_days: Math.max(preset.min_days, days),
      max_days: Math.max(preset.max_days, days),
    },
    required: vote.required ?? [],
    ...holidaysOf(board.calendar),
  }
}

/** When a vote opened at `opening` would best close for these people. */
export function recommendClose(
  board: Omit<BoardToSize, 'id'>,
  vote: VoteToSize,
  opening: Temporal.Instant,
): Recommendation {
  return recommend(windowRequest(board, vote, opening))
}

import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { acceptedProxies } from '#db/people/proxies.ts'
import { type Roll, rollOf } from '#lib/rules/base/roll.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import { presetOf } from '#lib/rules/charter/charter.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { proxiesThatCount } from '#lib/rules/vote/proxy.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { type Recommendation, recommend } from '#lib/rules/window/recommendation.ts'
import type { WindowRequest } from '#lib/rules/window/request.ts'
import type { Board } from '#lib/store/scope.ts'
import { availabilityOf } from './availability.ts'
import { holidaysOf } from './calendar.ts'

/** Who would be called if a vote opened now, and who may vote for whom. */
export function rollNow(
  members: readonly { id: string; kind: Kind; standing: Standing }[],
  proxies: ReadonlyMap<string, string> = new Map(),
): Roll {
  return rollOf(
    members.map(({ id, kind, standing }) => ({ member: id, kind, standing, proxy: proxies.get(id) })),
  )
}

/** Proxies accepted so far, by giver, where the charter provides for any. */
export async function proxiesNow(
  db: Db,
  { id, charter }: Pick<Board, 'id' | 'charter'>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  return charter.proxies ? proxiesThatCount(charter, await acceptedProxies(db, id, now)) : new Map()
}

/** What members said of their time, as their rows have it. */
export type Declared = readonly { id: string; availability: unknown; time_zone: string }[]

/** A vote to be sized. */
export type ToSize = {
  readonly roll: Roll
  readonly declared: Declared
  readonly preset: PresetName
  /** The rule it is held under, where that is known. */
  readonly rule?: RuleTemplate | undefined
  readonly required?: readonly string[]
}

/** The same in the words of the sizing. A vote unless objected to stays open as long as its rule says, at least. */
export function windowRequest(
  board: Pick<Board, 'charter' | 'timeZone' | 'calendar'>,
  vote: ToSize,
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
  board: Pick<Board, 'charter' | 'timeZone' | 'calendar'>,
  vote: ToSize,
  opening: Temporal.Instant,
): Recommendation {
  return recommend(windowRequest(board, vote, opening))
}

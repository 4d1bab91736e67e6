import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { acceptedProxies } from '#db/proxies.ts'
import { availabilityOf } from './availability.ts'
import { holidaysOf } from './calendar.ts'
import type { Board } from './context.ts'
import { presetOf } from './decision/charter.ts'
import type { PresetName } from './decision/preset.ts'
import { proxiesThatCount } from './decision/proxy.ts'
import { type Roll, rollOf } from './decision/roll.ts'
import type { Kind, Standing } from './decision/standing.ts'
import { type Recommendation, recommend } from './decision/window.ts'
import type { WindowRequest } from './decision/window-request.ts'

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

/** A vote to be sized, in the words of the sizing. */
export function windowRequest(
  board: Pick<Board, 'charter' | 'timeZone' | 'calendar'>,
  vote: { roll: Roll; declared: Declared; preset: PresetName; required?: readonly string[] },
  opening: Temporal.Instant,
): WindowRequest {
  const declared = new Map(vote.declared.map((row) => [row.id, row]))
  return {
    opening,
    zone: board.timeZone,
    electors: vote.roll.map(({ member, kind }) => {
      const row = declared.get(member)
      return { member, kind, availability: row && availabilityOf(row), zone: row?.time_zone }
    }),
    preset: presetOf(board.charter, vote.preset),
    required: vote.required ?? [],
    ...holidaysOf(board.calendar),
  }
}

/** When a vote opened at `opening` would best close for these people. */
export function recommendClose(
  board: Pick<Board, 'charter' | 'timeZone' | 'calendar'>,
  vote: { roll: Roll; declared: Declared; preset: PresetName; required?: readonly string[] },
  opening: Temporal.Instant,
): Recommendation {
  return recommend(windowRequest(board, vote, opening))
}

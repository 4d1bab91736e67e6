import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { acceptedProxies } from '#db/proxies.ts'
import type { Board } from './context.ts'
import { publicHolidays } from './decision/holidays.ts'
import type { PresetName } from './decision/preset.ts'
import { proxiesThatCount } from './decision/proxy.ts'
import { type Roll, rollOf } from './decision/roll.ts'
import type { Kind, Standing } from './decision/standing.ts'
import { type Recommendation, recommend } from './decision/window.ts'

export const isHoliday = publicHolidays()

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

/** When a vote opened at `opening` would best close for these people, none of whom has declared a thing so far. */
export function recommendClose(
  board: Pick<Board, 'charter' | 'timeZone'>,
  roll: Roll,
  preset: PresetName,
  opening: Temporal.Instant,
): Recommendation {
  return recommend({
    opening,
    zone: board.timeZone,
    electors: roll,
    preset: board.charter.presets[preset],
    isHoliday,
  })
}

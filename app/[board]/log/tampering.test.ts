import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '#db/client.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions } from '#lib/commands/testing-exports.ts'
import { everyKindOfEntry } from '#lib/commands/testing-kinds.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { Context } from '#lib/store/scope.ts'
import type { Checked } from './check.ts'
import {
  type CheckedView,
  checkedProposals,
  FORGED_TABLES,
  historyPage,
  ownerOf,
  proposalPage,
  registerPage,
  stubBrowser,
  whileForged,
} from './checking.sample.ts'

/*
 * Whoever owns the tables alters any column of any row that pages read. Whatever a page then says otherwise of what was
 * sealed, its check is red, or there is no page: never green. `TAMPERINGS=10000` tries more of them,
 * `SEED` others.
 */
const TIMES = Number(process.env.TAMPERINGS ?? 100)
const SEED = Number(process.env.SEED ?? 20260310)

/** Met by what hangs alone, however many there are. */
const LIMIT = Math.max(300_000, TIMES * 10_000)

type Page = (context: Context) => Promise<CheckedView | undefined>

let story: Story
let owner: Db
let answering: Db
/** Every page that is checked, and what it says while nothing is altered. */
let pages: { name: string; open: Page; says: string }[]
let columns: Column[]

beforeAll(async () => {
  story = await tellStory(wholeCharter)
  await exportedDecisions(story, ['consent', 'two_thirds', 'irv', 'judgment', 'advice', 'secret'])
  await everyKindOfEntry(story)
  owner = await ownerOf(story.database.ownerUrl)
  answering = owner
  stubBrowser(() => answering)
  columns = await columnsOf(owner)
  const context = await story.as('Claire')
  const opened: Record<string, Page> = {
    register: registerPage,
    'older decisions': (seen) => registerPage(seen, 40),
    history: historyPage,
  }
  for (const number of await checkedProposals(context))
    opened[`proposal ${number}`] = (seen) => proposalPage(seen, number)
  pages = await Promise.all(
    Object.entries(opened).map(async ([name, open]) => ({
      ...{ name, open },
      says: (await open(context))?.says ?? '',
    })),
  )
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await owner.destroy()
  await story.database.close()
})

test('nothing altered at random in what pages read is green where a page says it', {
  timeout: LIMIT,
}, async () => {
  const draw = randomFrom(SEED)
  const context = await story.as('Claire')
  const seen = { red: 0, unseen: 0, refused: 0, erased: 0, 'no page': 0, away: 0, green: 0 }
  const green: string[] = []
  for (let time = 0; time < TIMES; time++) {
    const act = await drawn(owner, columns, draw)
    const results = await tampered(act, context).catch((error) => {
      if (error instanceof Refused) return 'refused' as const
      throw error
    })
    if (results === 'refused') seen.refused++
    else if (results.length === 0) seen.unseen++
    else
      for (const { page, result } of results) {
        const erased = result === 'green' && act.erases
        seen[erased ? 'erased' : result]++
        if (result === 'green' && !erased) green.push(`${act.name}: ${page}`)
      }
  }
  console.log(`${TIMES} tamperings (seed ${SEED}), by page: ${JSON.stringify(seen)}`)
  expect(green).toEqual([])
  expect(seen.red).toBeGreaterThan(TIMES / 20)
})

/** A value that the table itself does not take. */
class Refused extends Error {}

/** What comes of each page that says something else by then. */
async function tampered(act: Act, context: Context) {
  return whileForged(
    owner,
    (db) =>
      sql
        .raw(act.statement)
        .execute(db)
        .catch((error) => Promise.reject(new Refused(act.name, { cause: error }))),
    async (db) => {
      answering = db
      const results: { page: string; result: 'red' | 'no page' | 'away' | 'green' }[] = []
      for (const { name, open, says } of pages) {
        // A page that fails says nothing; a savepoint keeps its failure from the next one.
        await sql`savepoint page`.execute(db)
        const view = await open({ ...context, db }).catch(() => undefined)
        const result = !view
          ? ('no page' as const)
          : view.says === says
            ? undefined
            : await view.check().then(colourOf, () => 'away' as const)
        if (result) results.push({ page: name, result })
        await sql`rollback to savepoint page`.execute(db)
      }
      return results
    },
  )
}

function colourOf({ state }: Checked): 'red' | 'green' {
  return state === 'red' ? 'red' : 'green'
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}
interface Act {
  readonly name: string
  /** It leaves nothing behind a commitment, like an erasure. */
  readonly erases: boolean
  readonly statement: string
}

async function columnsOf(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`select table_name as table, column_name as name, data_type as type
    from information_schema.columns where table_schema = 'public' and table_name = any(${[...FORGED_TABLES]})
    order by table_name, ordinal_position`.execute(db)
  return rows
}

/** One row altered in one column, or a row that is gone. */
async function drawn(db: Db, columns: readonly Column[], draw: () => number): Promise<Act> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T
  const { table, name, type } = pick(columns)
  const { rows } = await sql<{
    ctid: string
  }>`select ctid::text from ${sql.table(table)} order by ctid`.execute(db)
  const { ctid } = pick(rows)
  if (draw() < 0.05)
    return {
      name: `${table} ${ctid} gone`,
      erases: table === 'opening',
      statement: `delete from ${table} where ctid = '${ctid}'`,
    }
  const other = `(select "${name}" from ${table} where ctid = '${pick(rows).ctid}')`
  const value = draw() < 0.3 ? other : pick(altered(`"${name}"`, type, draw))
  return {
    name: `${table}.${name} ${ctid} = ${value}`,
    erases: table === 'opening' && (name === 'commitment' || name === 'board_id'),
    statement: `update ${table} set "${name}" = ${value} where ctid = '${ctid}'`,
  }
}

/** Ways to alter a value of some type. */
function altered(column: string, type: string, draw: () => number): readonly string[] {
  const n = Math.floor(draw() * 1000)
  switch (type) {
    case 'integer':
    case 'bigint':
      return [`${column} + 1`, `${column} - 1`, `${column} + ${n}`, '0']
    case 'boolean':
      return [`not ${column}`]
    case 'bytea':
      return [
        `set_byte(${column}, ${n} % greatest(length(${column}), 1), (get_byte(${column}, ${n} % greatest(length(${column}), 1)) + 1) % 256)`,
        `substr(${column}, 2)`,
        `${column} || '!'::bytea`,
      ]
    case 'jsonb':
      return [
        `regexp_replace(${column}::text, '[0-9]+', '${n % 10}', 1, ${1 + (n % 12)})::jsonb`,
        `regexp_replace(${column}::text, '[a-z]{4,}', 'autre', 1, ${1 + (n % 12)})::jsonb`,
        `${column} - (select array_agg(key) from jsonb_object_keys(${column}) as key)`,
        'null',
      ]
    case 'ARRAY':
      return [`${column}[2:]`]
    case 'date':
      return [`${column} + 1`]
    case 'timestamp with time zone':
      return [`${column} + interval '1 day'`, `${column} - interval '1 minute'`, 'null']
    default:
      return [`${column} || 'x'`, `substr(${column}, 2)`, 'null', `'autre'`, `reverse(${column})`]
  }
}

/** The same numbers for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

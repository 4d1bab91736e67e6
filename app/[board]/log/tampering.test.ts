import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '#db/client.ts'
import { entriesBetween, findHead } from '#db/register/log.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { removeMember } from '#lib/commands/board/remove-member.ts'
import { answered, expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions, RULES } from '#lib/commands/testing-exports.ts'
import { everyKindOfEntry } from '#lib/commands/testing-kinds.ts'
import { FINE, reopening } from '#lib/commands/testing-requests.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { Context } from '#lib/store/scope.ts'
import { type CheckedView, ownerOf, registerPage, stubBrowser, whileForged } from './checking.sample.ts'
import { emptyings } from './emptying.sample.ts'
import { openPages, type Page, type Pages } from './pages-of.sample.ts'
import { drawTampering, Refused, randomFrom, rowsToTamper, type Tampering } from './tampering.sample.ts'

/*
 * Whoever owns the tables alters any column of any row that pages read. Whatever a page then says otherwise of what was
 * sealed, its check is red, or there is no page: never green. `TAMPERINGS=10000` tries more of them, `ENTRIES=1000` on a
 * longer register, `SEED` others.
 *
 * Of a short register, every page is opened again after each of them. Of a long one: those that had read anything of the row,
 * and a few others, drawn.
 */
const TIMES = Number(process.env.TAMPERINGS ?? 100)
const ENTRIES = Number(process.env.ENTRIES ?? 0)
const SEED = Number(process.env.SEED ?? 20260310)
const MOST_PAGES = 60
const MOST_READERS = 8
const OTHERS = 1
/** About as many as are told after those who come and go. */
const LINES_TO_COME = 40

/** Met by what hangs alone, however many there are. */
const LIMIT = Math.max(300_000, TIMES * 10_000, ENTRIES * 10_000)

let story: Story
let owner: Db
let answering: Db
let pages: Pages
let context: Context
/** Of the register, whose check has found nothing wrong. */
let entries: Uint8Array[]

beforeAll(async () => {
  story = await tellStory(wholeCharter)
  await tellOf(story)
  owner = await ownerOf(story.database.ownerUrl)
  answering = owner
  stubBrowser(() => answering)
  context = await story.as('Claire')
  const size = await sizeOf(story)
  pages = await openPages(context, size)
  entries = (await entriesBetween(owner, story.boardId, 0, size)).map(({ bytes }) => new Uint8Array(bytes))
  expect(await (await registerPage(context)).check()).not.toMatchObject({ state: 'red' })
}, LIMIT)
afterAll(async () => {
  vi.unstubAllGlobals()
  await owner.destroy()
  await story.database.close()
})

/** Decisions by every method, every kind of line, a question that is open again, and a vote that is open; on a long register,
 * as many votes as make a sixth of it, and people who come and go. */
async function tellOf(story: Story): Promise<void> {
  await exportedDecisions(story, ['consent', 'two_thirds', 'irv', 'judgment', 'advice', 'secret'])
  while ((await sizeOf(story)) < ENTRIES / 6) await exportedDecisions(story, [...RULES, 'secret', 'few'])
  await peopleComeAndGo(story)
  await everyKindOfEntry(story)
  const { decided } = reopening(() => story)
  await story.reopen('Inès', await decided({ Inès: FINE, Noor: FINE }), 'Il y a du nouveau.')
  const { roundId } = await story.open('Inès', await story.propose('Inès', 'Tailler la haie', 'En mai.'))
  await answered(story, roundId, { Noor: FINE })
}

async function peopleComeAndGo(story: Story): Promise<void> {
  const claire = await story.as('Claire')
  for (let n = await sizeOf(story); n < ENTRIES - LINES_TO_COME; n += 2) {
    const person = { name: `Passe ${n}`, email: '', kind: 'volunteer', standing: 'reader' } as const
    const { memberId } = expectAccepted(await addMember(claire, person))
    expectAccepted(await removeMember(claire, { memberId }))
  }
}

async function sizeOf({ db, boardId }: Story): Promise<number> {
  return (await findHead(db, boardId))?.size ?? 0
}

test('nothing altered at random in what pages read is green where a page says it', {
  timeout: LIMIT,
}, async () => {
  const draw = randomFrom(SEED)
  const rows = await rowsToTamper(owner)
  const seen = { red: 0, unseen: 0, refused: 0, erased: 0, 'no page': 0, away: 0, green: 0 }
  const green: string[] = []
  for (let time = 0; time < TIMES; time++) {
    if (time > 0 && time % 500 === 0) console.log(`${time} tamperings: ${JSON.stringify(seen)}`)
    const act = drawTampering(rows, draw)
    const results = await tampered(act, draw)
    if (results === 'refused') seen.refused++
    else if (results.length === 0) seen.unseen++
    else
      for (const { page, result } of results) {
        const erased = result === 'green' && act.erases
        seen[erased ? 'erased' : result]++
        if (result !== 'green' || erased) continue
        green.push(`${act.name}: ${page}`)
        console.log(`green: ${green.at(-1)}`)
      }
  }
  const told = `${TIMES} tamperings (seed ${SEED}) of a register of ${await sizeOf(story)} lines and its ${pages.all.length} pages`
  console.log(`${told}, by page: ${JSON.stringify(seen)}`)
  expect(green).toEqual([])
  expect(seen.red).toBeGreaterThan(TIMES / 20)
})

test('nothing emptied together in what pages read is green where a page says it', {
  timeout: LIMIT,
}, async () => {
  const green: string[] = []
  const seen = { red: 0, 'no page': 0, away: 0, green: 0 }
  for (const act of await emptyings(owner)) {
    const results = await tampered(act, randomFrom(SEED))
    if (results === 'refused') continue
    for (const { page, result } of results) {
      seen[result]++
      if (result === 'green') green.push(`${act.name}: ${page}`)
    }
  }
  console.log(`what was emptied, by page: ${JSON.stringify(seen)}`)
  expect(green).toEqual([])
  expect(seen.red).toBeGreaterThan(0)
})

/** What comes of each page that says something else by then. */
async function tampered(act: Tampering, draw: () => number) {
  try {
    return await whileForged(owner, act.on, async (db, altered) => {
      answering = db
      const results: { page: string; result: 'red' | 'no page' | 'away' | 'green' }[] = []
      const readers = pages.readingOf(altered)
      const near = new Set(readers.flatMap(({ name, lines }) => (name.startsWith('proposal') ? lines : [])))
      for (const page of pagesToOpen(readers, draw)) {
        const result = await resultOn(page, db, act, near)
        if (result) results.push({ page: page.name, result })
      }
      return results
    })
  } catch (error) {
    if (error instanceof Refused) return 'refused'
    throw error
  } finally {
    answering = owner
  }
}

function pagesToOpen(readers: readonly Page[], draw: () => number): ReadonlySet<Page> {
  if (pages.all.length <= MOST_PAGES) return new Set(pages.all)
  const drawn = (from: readonly Page[], n: number) =>
    Array.from({ length: n }, () => from[Math.floor(draw() * from.length)] as Page)
  return new Set([
    ...(readers.length > MOST_READERS ? drawn(readers, MOST_READERS) : readers),
    ...drawn(pages.all, OTHERS),
  ])
}

async function resultOn({ name, open, says }: Page, db: Db, act: Tampering, near: ReadonlySet<number>) {
  // A page that fails says nothing; a savepoint keeps its failure from the next one.
  await sql`savepoint page`.execute(db)
  const view = await open({ ...context, db }).catch(() => undefined)
  const result = !view
    ? ('no page' as const)
    : view.says === says
      ? undefined
      : await colourOf(view, act, name.startsWith('register') ? near : undefined)
  await sql`rollback to savepoint page`.execute(db)
  return result
}

/** Where the register's own files were left alone, a line that differs is red, whatever else the check would find. */
async function colourOf(view: CheckedView, { table }: Tampering, near: ReadonlySet<number> | undefined) {
  try {
    if (!table.startsWith('log_') && (await view.differs(entries, near))) return 'red'
    return (await view.check()).state === 'red' ? 'red' : 'green'
  } catch {
    return 'away'
  }
}

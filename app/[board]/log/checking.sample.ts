import { type RawBuilder, sql } from 'kysely'
import { vi } from 'vitest'
import { type Db, openDatabase } from '#db/client.ts'
import { transact } from '#db/transact.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions, RULES } from '#lib/commands/testing-exports.ts'
import { everyKindOfEntry } from '#lib/commands/testing-kinds.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { compareShown } from '#lib/rules/entries/compare-shown.ts'
import type { ShownPart } from '#lib/rules/entries/shown.ts'
import type { Context } from '#lib/store/scope.ts'
import { checkedProposal } from '#lib/views/proposal/checked-proposal.ts'
import { shortVotes, withAnswers } from '#lib/views/proposal/follow-ups.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'
import { historyView, registerView } from '#lib/views/register/log.ts'
import { logFile } from '#lib/views/register/log-files.ts'
import { type Checked, checkRegister } from './check.ts'
import { type CheckedPage, fetchShown } from './register-files.ts'
import { sealedAlone } from './sealed-alone.sample.ts'

/** A page that has what it shows checked: what it says of what was sealed, and what its check says of that. */
export interface CheckedView {
  readonly says: string
  readonly check: () => Promise<Checked>
  /** The lines of the register behind it. */
  readonly lines: readonly number[]
  /** Whether what is told of some of these lines differs from these entries: `check` finds that too, and more. */
  readonly differs: (entries: readonly Uint8Array[], lines?: ReadonlySet<number>) => Promise<boolean>
}

/** As whoever owns the tables, on a database whose guards were all put aside. */
export async function ownerOf(ownerUrl: string): Promise<Db> {
  const owner = openDatabase(ownerUrl, 1)
  for (const table of FORGED_TABLES)
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(owner)
  return owner
}

/** Every table that pages read of what was decided. */
export const FORGED_TABLES = [
  ...([
    'round',
    'frozen_text',
    'opening',
    'roll',
    'ballot',
    'conflict',
    'finding',
    'urn_sheet',
    'voted',
  ] as const),
  ...(['reopening', 'shortening', 'follow_up', 'proposal', 'request', 'request_join'] as const),
  ...(['member', 'person'] as const),
  ...(['log_entry', 'log_head', 'log_checkpoint'] as const),
]

/** What comes of `look` while something is forged, which is taken back then. */
export async function whileForged<Forged, Seen>(
  owner: Db,
  forge: (db: Db) => Promise<Forged>,
  look: (db: Db, forged: Forged) => Promise<Seen>,
): Promise<Seen> {
  const { seen } = await transact<{ seen: Seen }>(
    owner,
    () => true,
    async (tx) => ({ seen: await look(tx, await forge(tx)) }),
  )
  return seen
}

/** A browser that has been nowhere yet, and is given the public files of a register as this reader's server has them. */
export function stubBrowser(answer: () => Context['db'], kept = new Map<string, string>()): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.stubGlobal('fetch', async (address: string) => {
    const [, board = '', path = ''] = /^\/log\/([^/]+)\/(.+)$/.exec(address) ?? []
    const file = await logFile(answer(), board, path).catch(() => 'failed' as const)
    if (file === 'failed') return new Response('', { status: 500 })
    return file ? new Response(new Uint8Array(file.bytes)) : new Response('', { status: 404 })
  })
}

export async function registerPage(context: Context, before?: number): Promise<CheckedView> {
  const { now, seal, lines, shown, past } = await registerView(context, before)
  const short = before === undefined ? await shortVotes(context, now) : undefined
  return checked(
    seal,
    { file: 'shown', ...(short ? withAnswers(shown, short) : shown) },
    { lines, past: past?.votes, answers: short?.followUps.map(({ answered }) => answered) },
  )
}

export async function historyPage(context: Context, before?: number): Promise<CheckedView> {
  const { seal, lines, older } = await historyView(context, before)
  const shown = { lines: lines.map(({ index }) => index), from: older ?? 0, to: before ?? seal.size }
  return checked(seal, { file: 'history', ...shown }, lines)
}

/** Of a proposal; undefined where there is none. */
export async function proposalPage(context: Context, number: number): Promise<CheckedView | undefined> {
  const page = await checkedProposal(context, number)
  if (isRefusal(page)) return undefined
  const says = sealedOn(page.view)
  return page.shown ? checked(page.seal, { file: 'shown', ...page.shown }, says) : unchecked(says)
}

/** What has no check is never red. */
function unchecked(view: unknown): CheckedView {
  return {
    says: JSON.stringify(view, sealedAlone),
    check: async () => ({ state: 'amber', size: 0 }) as Checked,
    lines: [],
    differs: async () => false,
  }
}

/** What was sealed of all that such a page shows at its stage. */
function sealedOn(view: ProposalView) {
  const { stage, title, brief, vote, rounds, cancelled, inForce, reopening, review, followUps } = view
  const { answered: _, objections: __, secret: ___, ...opened } = vote ?? {}
  return {
    ...{ stage, rounds, cancelled: cancelled.map(({ answered: _, ...round }) => round) },
    followUps: followUps.map(({ due, owner, answered }) => ({ due, owner, answered })),
    ...(vote ? { title, opened } : { reopening }),
    ...(stage === 'decided' ? { title, brief, inForce, review } : {}),
    ...(stage === 'reopened' ? { inForce } : {}),
  }
}

/** Every proposal of the board of which something was sealed. */
export async function checkedProposals({ db, scope }: Context): Promise<number[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('number')
    .where('board_id', '=', scope.board.id)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('log_entry').select('idx').whereRef('log_entry.subject', '=', 'proposal.id')),
    )
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

function checked(seal: { base: string; vkey: string }, page: CheckedPage, view: unknown): CheckedView {
  return {
    says: JSON.stringify(view, sealedAlone),
    check: () => checkRegister(seal.base, seal.vkey, page),
    lines: page.lines,
    differs: async (entries, some) => {
      const lines = some ? page.lines.filter((line) => some.has(line)) : page.lines
      const shown = await fetchShown(seal.base, { ...page, lines })
      return compareShown(entries, shown, { lines, from: 0, to: 0 }).length > 0
    },
  }
}

/** A board with decisions by every method and every kind of line, whose owner forges. */
export interface Forging {
  readonly story: Story
  readonly owner: Db
  /** What a page's check says while something is forged; undefined where there is no such page. */
  readonly checkedWhile: (
    forgings: readonly RawBuilder<unknown>[],
    page: (context: Context) => Promise<CheckedView | undefined>,
  ) => Promise<Checked | undefined>
  readonly end: () => Promise<void>
}

export async function startForging(
  tell: (story: Story) => Promise<unknown> = everyDecision,
): Promise<Forging> {
  const story = await tellStory(wholeCharter)
  await tell(story)
  const owner = await ownerOf(story.database.ownerUrl)
  let answering = story.db
  stubBrowser(() => answering)
  return {
    story,
    owner,
    checkedWhile: async (forgings, page) => {
      const context = await story.as('Claire')
      return whileForged(
        owner,
        (db) => forgeAll(db, forgings),
        async (db) => {
          answering = db
          const view = await page({ ...context, db })
          const checked = await view?.check()
          answering = story.db
          return checked
        },
      )
    },
    end: async () => {
      vi.unstubAllGlobals()
      await owner.destroy()
      await story.database.close()
    },
  }
}

async function everyDecision(story: Story): Promise<void> {
  await exportedDecisions(story, [...RULES, 'secret', 'few'])
  await everyKindOfEntry(story)
}

async function forgeAll(db: Db, forgings: readonly RawBuilder<unknown>[]): Promise<void> {
  for (const forging of forgings) {
    const { numAffectedRows = 0n } = await forging.execute(db)
    if (numAffectedRows === 0n) throw new Error('there was nothing to forge')
  }
}

/** All that a check says differs. */
export function partsOf(checked: Checked | undefined): readonly ShownPart[] {
  return checked?.state === 'red' ? checked.differences.flatMap(({ parts }) => parts) : []
}

/** The page of the proposal that was voted on under this title. */
export async function pageOf(
  { story }: Forging,
  title: string,
): Promise<(context: Context) => Promise<CheckedView | undefined>> {
  const { number } = await story.db
    .selectFrom('round')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .select('proposal.number')
    .where('frozen_text.title', '=', title)
    .executeTakeFirstOrThrow()
  return (context) => proposalPage(context, number)
}

import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Db, openDatabase } from '#db/client.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { expectAccepted, type Story } from '#lib/commands/testing.ts'
import type { BoardSize } from '#lib/commands/testing-large-board.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { type ActFigures, actApart } from './acts.ts'
import { actingBoard, allAnswer } from './boards.ts'

export interface CommandFigures {
  open: ActFigures
  'mail of a vote': ActFigures
  cast: ActFigures
  close: ActFigures
  'mail of an outcome': ActFigures
  /** Milliseconds for which nobody could cast while a vote was closed. */
  locked: number
}

const CASTS = 60
const MAILS = 90
const LOOKS_EVERY_MS = 2

/** One vote of everybody, from its opening to the mails that tell its outcome. */
export async function measureCommands(size: BoardSize): Promise<CommandFigures> {
  const story = await actingBoard(size)
  const { db, slug, boardId } = story
  const { url } = story.database
  const number = await story.propose('Inès', 'Ouvrir le samedi', ...size.text)
  const spares = [
    await story.propose('Inès', 'Fermer', 'En août.'),
    await story.propose('Inès', 'Rien', 'Non.'),
  ]
  const opener = await personId(story, 'Inès')
  const { scope } = await story.as('Inès')
  const view = expectAccepted(await openVoteView({ db, scope }, number))
  const { hash: confirmed, rule, preset, recommendation } = view
  const vote = { number, confirmed, rule, preset, closesAt: recommendation.close.toString() }
  const open = await actApart(url, { act: 'open', slug, opener, spare: spares[0] ?? 0, vote })
  const { id: roundId, closes_at } = await db
    .selectFrom('round')
    .select(['id', 'closes_at'])
    .where('stage', '=', 'open')
    .executeTakeFirstOrThrow()
  const ofVote = await actApart(url, { act: 'mail', mails: await mailsOf(db, 'ballot', roundId) })
  const people = await peopleOf(db, roundId)
  const cast = await actApart(url, { act: 'cast', slug, roundId, people })
  await allAnswer(story, roundId)
  await story.moveTo(closes_at, 1)
  const closing = actApart(url, { act: 'close', slug, opener, spare: spares[1] ?? 0, boardId })
  const [close, locked] = await Promise.all([closing, lockedWhile(story, roundId, closing)])
  const ofOutcome = await actApart(url, { act: 'mail', mails: await mailsOf(db, 'outcome', roundId) })
  await story.database.close()
  return { open, 'mail of a vote': ofVote, cast, close, 'mail of an outcome': ofOutcome, locked }
}

async function personId(story: Story, name: string): Promise<string> {
  const { actor } = (await story.as(name)).scope
  if (actor.type !== 'member') throw new Error(`${name} is no member`)
  return actor.member.personId
}

async function mailsOf(db: Db, kind: MailKind, roundId: string): Promise<string[]> {
  const mails = db.selectFrom('mail').select('id').where('kind', '=', kind)
  const found = await mails.where('subject_id', '=', roundId).limit(MAILS).execute()
  return found.map(({ id }) => id)
}

async function peopleOf(db: Db, roundId: string): Promise<string[]> {
  const found = await db
    .selectFrom('roll')
    .innerJoin('member', 'member.id', 'roll.member_id')
    .select('member.person_id')
    .where('roll.round_id', '=', roundId)
    .limit(CASTS)
    .execute()
  return found.map(({ person_id }) => person_id)
}

/** How long a ballot would have had to wait, from the first look at which it could not be cast to the last. */
async function lockedWhile({ database }: Story, roundId: string, work: Promise<unknown>): Promise<number> {
  const owner = openDatabase(database.ownerUrl, 1)
  let done = false
  let first: number | undefined
  let last = 0
  void work.finally(() => (done = true)).catch(() => undefined)
  while (!done) {
    const free = await sql`select from round where id = ${roundId} for share nowait`.execute(owner).then(
      () => true,
      () => false,
    )
    if (!free) {
      last = performance.now()
      first ??= last
    }
    await sleep(LOOKS_EVERY_MS)
  }
  await owner.destroy()
  return first === undefined ? 0 : last - first
}

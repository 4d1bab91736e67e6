import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { insertSession } from '#db/people/sessions.ts'
import { findPendingMail } from '#db/running/mails.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { type LargeBoard, largeBoard } from '#lib/commands/testing-large-board.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { compose } from '#lib/mail/compose.ts'
import { actingMember, type Context, enterByLink, enterBySession } from '#lib/store/scope.ts'
import { boardView } from '#lib/views/board/board.ts'
import { membersView, memberView } from '#lib/views/board/members.ts'
import { awayAhead, proxiesView } from '#lib/views/board/proxies.ts'
import { checkedProposal } from '#lib/views/proposal/checked-proposal.ts'
import { shortVotes } from '#lib/views/proposal/follow-ups.ts'
import { relayForm } from '#lib/views/proposal/relayed.ts'
import { historyView, registerView } from '#lib/views/register/log.ts'
import { ballotLinkView, recogniseLink } from '#lib/views/vote/ballot-link.ts'
import { sizedPeople } from '#lib/views/vote/sizing.ts'
import { watch } from './watched.sample.ts'

const SESSION = 'session'
let board: LargeBoard
beforeAll(async () => {
  board = await largeBoard()
  const { scope } = await board.story.as('Claire')
  const personId = actingMember(scope)?.personId ?? ''
  await insertSession(board.story.db, { tokenHash: SESSION, personId, seconds: 3600 })
})
afterAll(() => board.close())

/** What a page asks before its own: whose session it is, with the board for them, where nothing is due to be closed. */
async function entered(db: Db): Promise<Context> {
  const found = await enterBySession(db, board.story.slug, SESSION)
  expect(found?.person?.name).toBe('Claire')
  if (!found) throw new Error('no board')
  expect(found.scope.hasDue).toBe(false)
  return { db, scope: found.scope }
}

const PAGES: Record<string, (context: Context) => Promise<unknown>> = {
  home: (context) => boardView(context),
  'home, beyond its last page': (context) => boardView(context, 999_999),
  members: async (context) => {
    const { members } = await membersView(context)
    await proxiesView(
      context,
      members.map(({ id }) => id),
    )
  },
  'members found by name': (context) => membersView(context, { name: 'membre 77' }),
  'a member': async (context) => memberView(context, await board.story.memberId('Noor')),
  drafting: async (context) => {
    await checkedProposal(context, board.drafting)
    await awayAhead(context)
  },
  voting: (context) => checkedProposal(context, board.voting.number),
  decided: (context) => checkedProposal(context, board.decided.number),
  'decided, somebody’s answer': (context) =>
    checkedProposal(context, board.decided.number, {
      round: { of: 'answers', roundId: board.decided.roundId, page: 1, name: 'membre 77' },
    }),
  'those called': (context) => sizedPeople(context, { ...board.voting, page: 3 }),
  'bringing an answer in': (context) => relayForm(context, board.voting.number),
  register: async (context) => {
    const { now } = await registerView(context)
    await shortVotes(context, now)
  },
  history: (context) => historyView(context),
}

/** What a page asks for is at most eight statements. */
const MOST = 8

/** Each kind of page: its statements, exactly. */
const STATEMENTS: Record<string, number> = {
  home: 5,
  'home, beyond its last page': 5,
  members: 4,
  'members found by name': 4,
  'a member': 4,
  drafting: 7,
  voting: 7,
  decided: 8,
  'decided, somebody’s answer': 8,
  'those called': 7,
  'bringing an answer in': 7,
  register: 7,
  history: 4,
  link: 5,
}

test('no page asks more of the database than it may', () => {
  expect(Math.max(...Object.values(STATEMENTS))).toBeLessThanOrEqual(MOST)
})

test.each(Object.entries(PAGES))('%s reads what it shows, by indexes', async (name, read) => {
  const { db } = board.story
  // What was counted again once, for whoever came first, is not counted for the next.
  await read(await entered(db))
  const found = await watch(db, async (watched) => read(await entered(watched)))
  expect(found.wholeTables).toEqual([])
  expect(found.rows).toBeLessThan(400)
  expect(found.statements).toBe(STATEMENTS[name])
})

test('a ballot by link reads what it shows, by indexes', async () => {
  const { db, memberId } = board.story
  const token = await mintBallotLink(db, { roundId: board.voting.roundId, memberId: await memberId('Samir') })
  const found = await watch(db, async (watched) => {
    const link = expectAccepted(await recogniseLink(watched, token))
    const context = { db: watched, scope: expectAccepted(await enterByLink(watched, link)) }
    await ballotLinkView(context)
  })
  expect(found.wholeTables).toEqual([])
  expect(found.rows).toBeLessThan(100)
  expect(found.statements).toBe(STATEMENTS.link)
})

test('a mail of a vote, of an outcome, is written from what it tells, by indexes', async () => {
  const { db } = board.story
  const links = { publicUrl: 'https://t.example', mintBallotLink: async () => 'token' }
  const told = { ballot: board.voting.roundId, outcome: board.decided.roundId }
  for (const [kind, roundId] of Object.entries(told)) {
    const mails = db
      .selectFrom('mail')
      .select('id')
      .where('kind', '=', kind as MailKind)
    const { id } = await mails.where('subject_id', '=', roundId).limit(1).executeTakeFirstOrThrow()
    const found = await watch(db, async (watched) => {
      const mail = await findPendingMail(watched, id)
      expect(mail && (await compose(watched, links, mail)), kind).toBeDefined()
    })
    expect(found.wholeTables).toEqual([])
    expect(found.rows).toBeLessThan(100)
  }
})

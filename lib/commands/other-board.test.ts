import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { followUpsSince } from '#db/proposals/follow-ups.ts'
import type { Tx } from '#db/schema.ts'
import { lastBallots } from '#db/votes/ballots.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { type Context, enterByLink } from '#lib/store/scope.ts'
import { relayedCheck } from '#lib/views/proposal/relayed.ts'
import { castRoundView } from '#lib/views/vote/fixed-terms.ts'
import { ownTime } from '#lib/views/vote/own-time.ts'
import { acceptProxy, endProxy } from './board/answer-proxy.ts'
import { changeMember } from './board/change-member.ts'
import { giveProxy } from './board/give-proxy.ts'
import { removeMember } from './board/remove-member.ts'
import { answerFollowUp } from './proposals/answer-follow-up.ts'
import { openVote } from './proposals/open-vote.ts'
import { joinRequest } from './requests/join-request.ts'
import { takeBack } from './requests/take-back.ts'
import { answered, expectAccepted, type Story, tellStory } from './testing.ts'
import { reopening } from './testing-requests.ts'
import { secretVoting } from './testing-secret.ts'
import { shortening } from './testing-shorter.ts'
import { callMeeting } from './time/call-meeting.ts'
import { cancelMeeting } from './time/cancel-meeting.ts'
import { askForCall, takeBackCall } from './votes/ask-for-call.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { confirmOwnRelayed } from './votes/confirm-own-relayed.ts'
import { confirmRelayed, setRelayedAside } from './votes/confirm-relayed.ts'
import { declareConflict } from './votes/declare-conflict.ts'
import { judgeObjection } from './votes/judge-objection.ts'
import { rateWindow } from './votes/rate-window.ts'
import { relayBallot } from './votes/relay-ballot.ts'

/*
 * Two boards of one server, with the same people on both and the same things under way: an id of the one is worth
 * nothing on the other, whoever gives it.
 */

let here: Board
let there: Board
beforeAll(async () => {
  const story = await tellStory(wholeCharter)
  const other = await tellStory(wholeCharter, Promise.resolve(story.database))
  const numbers = [await decided(story), await decided(other)]
  here = await underWay(story, numbers[0] ?? 0)
  there = await underWay(other, numbers[1] ?? 0)
})
afterAll(() => here.story.database.close())

/** What forms and addresses name by an id. */
interface Ids {
  readonly round: string
  readonly secret: string
  readonly ballot: string
  readonly relayed: string
  readonly member: string
  readonly proxy: string
  readonly request: string
  readonly meeting: string
  readonly followUp: string
}
interface Board {
  readonly story: Story
  /** The proposals that what has an id is about; `written` is open to no vote yet. */
  readonly numbers: Readonly<Record<'decided' | 'open' | 'short' | 'written', number>>
  readonly ids: Ids
}

const decided = async (story: Story) => {
  for (const name of ['Inès', 'Abdel']) await story.says(name)
  return reopening(() => story).decided()
}

async function underWay(story: Story, number: number): Promise<Board> {
  const { db, as, memberId } = story
  const short = await shortening(() => story).shortened()
  const [followUp] = await followUpsSince(db, story.boardId, '2000-01-01T00:00:00Z')
  const secret = await secretVoting(() => story).opened()
  const open = await story.propose('Inès', 'Prêter les outils', 'Oui.')
  const { roundId } = await story.open('Inès', open)
  await answered(story, roundId, { Samir: { choice: 'objection', reason: 'La scie.' } })
  const [ballot] = await lastBallots(db, roundId)
  const phoned = { roundId, memberId: await memberId('Abdel'), channel: 'phone', ballot: CONSENT } as const
  const { relayedId } = expectAccepted(
    await relayBallot(await as('Inès'), { ...phoned, answeredOn: await inDays(story, 0) }),
  )
  const proxy = { receiver: await memberId('Noor'), until: await inDays(story, 30) }
  const startsAt = (await boardNow(db)).add({ hours: 48 }).round({ smallestUnit: 'minute' }).toString()
  const meeting = { title: 'La fête', place: 'Au local', startsAt, minutes: 90 }
  return {
    story,
    numbers: {
      decided: number,
      open,
      short: short.number,
      written: await story.propose('Inès', 'Repeindre', 'En vert.'),
    },
    ids: {
      round: roundId,
      secret: secret.roundId,
      ballot: ballot?.id ?? '',
      relayed: relayedId,
      member: await memberId('Abdel'),
      proxy: expectAccepted(await giveProxy(await as('Claire'), proxy)).proxyId,
      request: await reopening(() => story).asked('Samir', number),
      meeting: expectAccepted(await callMeeting(await as('Inès'), meeting)).meetingId,
      followUp: followUp?.id ?? '',
    },
  }
}

const CONSENT = { choice: 'consent' }
const inDays = async ({ db }: Story, days: number) =>
  dayAt(await boardNow(db), 'Europe/Paris')
    .add({ days })
    .toString()

/** Who acts, on the board `own`, with `id` from wherever it is. */
type Act = (as: Context, id: Ids, own: Board) => Promise<unknown>

const ACTS: Readonly<Record<string, readonly [by: string, act: Act]>> = {
  'changes a member': [
    'Claire',
    (as, id) => changeMember(as, { memberId: id.member, kind: 'staff', standing: 'reader' }),
  ],
  'removes a member': ['Claire', (as, id) => removeMember(as, { memberId: id.member })],
  'gives a proxy': [
    'Samir',
    async (as, id, { story }) => giveProxy(as, { receiver: id.member, until: await inDays(story, 30) }),
  ],
  'accepts a proxy': ['Noor', (as, id) => acceptProxy(as, { proxyId: id.proxy })],
  'ends a proxy': ['Noor', (as, id) => endProxy(as, { proxyId: id.proxy })],
  'joins a request': [
    'Noor',
    (as, id, { numbers }) => joinRequest(as, { number: numbers.decided, request: id.request }),
  ],
  'takes a request back': [
    'Samir',
    (as, id, { numbers }) => takeBack(as, { number: numbers.decided, request: id.request }),
  ],
  'cancels a meeting': ['Inès', (as, id) => cancelMeeting(as, { meetingId: id.meeting })],
  'answers a follow-up': [
    'Noor',
    (as, id, { numbers }) =>
      answerFollowUp(as, { number: numbers.short, followUp: id.followUp, text: 'Plus tôt.' }),
  ],
  'opens a vote with a casting vote': [
    'Inès',
    async (as, id, { story, numbers }) => {
      const own = { casting: await story.memberId('Abdel') }
      const prepared = await shortening(() => story).prepared(numbers.written, 'relative', own)
      const { vote, shortening: draft } = prepared
      return openVote(as, { ...vote, chosen: { casting: id.member }, shortening: draft })
    },
  ],
  'names who follows a short vote up': [
    'Inès',
    async (as, id, { story, numbers }) => {
      const { vote, shortening: draft } = await shortening(() => story).prepared(numbers.written)
      return openVote(as, { ...vote, shortening: { ...draft, owner: id.member } })
    },
  ],
  votes: ['Noor', (as, id) => castBallot(as, { roundId: id.round, ballot: CONSENT })],
  'votes in secret': [
    'Noor',
    (as, id, { story }) =>
      castBallot(as, {
        roundId: id.secret,
        ballot: { choice: 'for' },
        code: secretVoting(() => story).newCode(),
      }),
  ],
  'asks to be called': ['Noor', (as, id) => askForCall(as, { roundId: id.round, phone: '06 12 34 56 78' })],
  'takes a call back': ['Noor', (as, id) => takeBackCall(as, { roundId: id.round })],
  'rates a window': ['Samir', (as, id) => rateWindow(as, { roundId: id.round, answer: 'yes' })],
  'brings an answer in of a round': [
    'Inès',
    async (as, id, own) => relayBallot(as, await phonedIn(own, id.round, await own.story.memberId('Noor'))),
  ],
  'confirms an answer brought in': ['Noor', (as, id) => confirmRelayed(as, { relayedId: id.relayed })],
  'sets an answer brought in aside': ['Noor', (as, id) => setRelayedAside(as, { relayedId: id.relayed })],
  'makes an answer brought in their own': ['Abdel', (as, id) => confirmOwnRelayed(as, { roundId: id.round })],
  'declares a conflict of interest': [
    'Noor',
    (as, id) => declareConflict(as, { roundId: id.round, reason: 'Mon frère.', understood: true }),
  ],
  'judges an objection': [
    'Noor',
    (as, id, { ids }) => judgeObjection(as, { roundId: ids.round, ballotId: id.ballot, notQualified: true }),
  ],
  'judges an objection of a round': [
    'Noor',
    (as, id) => judgeObjection(as, { roundId: id.round, ballotId: id.ballot, notQualified: true }),
  ],
  'looks at an answer brought in': [
    'Noor',
    (as, id, { numbers }) => relayedCheck(as, numbers.open, id.relayed),
  ],
  'looks at a ballot they could not send': ['Noor', (as, id) => castRoundView(as, id.round)],
}

const phonedIn = async ({ story }: Board, roundId: string, memberId: string) => ({
  ...{ roundId, memberId, channel: 'phone' as const, ballot: CONSENT },
  answeredOn: await inDays(story, 0),
})

describe.each(Object.entries(ACTS))('someone who %s', (_, [by, act]) => {
  test('is answered on their board, with an id of another, as with one of nowhere, and changes nothing', async () => {
    const before = await everything()
    const as = await here.story.as(by)
    const refused = await act(as, there.ids, here)
    expect(isRefusal(refused), JSON.stringify(refused)).toBe(true)
    expect(refused).toEqual(await act(as, nowhere, here))
    expect(await everything()).toEqual(before)
  })

  test('is not refused with an id of the board itself', async () => {
    expect(await inVain(there, by, (as) => act(as, there.ids, there))).not.toMatchObject({ kind: 'refused' })
  })
})

test('a round of another board shows nobody their time', async () => {
  const noor = await here.story.as('Noor')
  expect(await ownTime(noor, here.ids.round)).toBeDefined()
  expect(await ownTime(noor, there.ids.round)).toBeUndefined()
})

test('a member of another board has no link here', async () => {
  const link = { boardId: here.story.boardId, roundId: here.ids.round }
  const memberId = await here.story.memberId('Abdel')
  expectAccepted(await enterByLink(here.story.db, { ...link, memberId }))
  expect(await enterByLink(here.story.db, { ...link, memberId: there.ids.member })).toMatchObject({
    code: 'not_found',
  })
})

const nowhere = Object.fromEntries(
  ['round', 'secret', 'ballot', 'relayed', 'member', 'proxy', 'request', 'meeting', 'followUp'].map(
    (name) => [name, '01J0000000000000000000000Z'],
  ),
) as unknown as Ids

class Undone extends Error {}

/** What comes of an act, of which nothing stays. */
async function inVain(board: Board, by: string, act: (as: Context) => Promise<unknown>): Promise<unknown> {
  let result: unknown
  const { scope } = await board.story.as(by)
  const done = board.story.db.transaction().execute(async (tx: Tx) => {
    result = await act({ db: tx, scope })
    throw new Undone()
  })
  await expect(done).rejects.toThrow(Undone)
  return result
}

/** A digest of each table but the one where tries are counted, and how many jobs wait. */
async function everything(): Promise<Record<string, string>> {
  const { db } = here.story
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rate_limit'
      and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`.execute(db)
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: found } = await sql<{ digest: string }>`
      select coalesce(md5(string_agg(one::text, E'\n' order by one::text)), '') as digest
      from ${sql.table(name)} as one`.execute(db)
    digests[name] = found[0]?.digest ?? ''
  }
  const { rows: jobs } = await sql<{
    n: string
  }>`select count(*)::text as n from graphile_worker.jobs`.execute(db)
  return { ...digests, jobs: jobs[0]?.n ?? '' }
}

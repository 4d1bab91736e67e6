import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#db/schema.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type Context, enterByLink } from '#lib/store/scope.ts'
import { relayedCheck } from '#lib/views/proposal/relayed.ts'
import { castRoundView } from '#lib/views/vote/fixed-terms.ts'
import { seenOpen } from '#lib/views/vote/testing-open-round.ts'
import { acceptProxy, endProxy } from './board/answer-proxy.ts'
import { changeMember } from './board/change-member.ts'
import { giveProxy } from './board/give-proxy.ts'
import { removeMember } from './board/remove-member.ts'
import { answerFollowUp } from './proposals/answer-follow-up.ts'
import { openVote } from './proposals/open-vote.ts'
import { joinRequest } from './requests/join-request.ts'
import { takeBack } from './requests/take-back.ts'
import { expectAccepted } from './testing.ts'
import { secretVoting } from './testing-secret.ts'
import { shortening } from './testing-shorter.ts'
import {
  type BoardUnderWay,
  CONSENT,
  everything,
  type Ids,
  inDays,
  NOWHERE,
  twoBoards,
} from './testing-two-boards.ts'
import { cancelMeeting } from './time/cancel-meeting.ts'
import { askForCall, takeBackCall } from './votes/ask-for-call.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { confirmOwnRelayed } from './votes/confirm-own-relayed.ts'
import { confirmRelayed, setRelayedAside } from './votes/confirm-relayed.ts'
import { declareConflict } from './votes/declare-conflict.ts'
import { judgeObjection } from './votes/judge-objection.ts'
import { rateWindow } from './votes/rate-window.ts'
import { relayBallot } from './votes/relay-ballot.ts'

/* An id of one board is worth nothing on another, whoever gives it. */

let here: BoardUnderWay
let there: BoardUnderWay
beforeAll(async () => {
  ;({ here, there } = await twoBoards())
})
afterAll(() => here.story.database.close())

/** Who acts, on the board `own`, with `id` from wherever it is. */
type Act = (as: Context, id: Ids, own: BoardUnderWay) => Promise<unknown>

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

const phonedIn = async ({ story }: BoardUnderWay, roundId: string, memberId: string) => ({
  ...{ roundId, memberId, channel: 'phone' as const, ballot: CONSENT },
  answeredOn: await inDays(story, 0),
})

describe.each(Object.entries(ACTS))('someone who %s', (_, [by, act]) => {
  test('is answered on their board, with an id of another, as with one of nowhere, and changes nothing', async () => {
    const before = await everything(here.story.db)
    const as = await here.story.as(by)
    const refused = await act(as, there.ids, here)
    expect(isRefusal(refused), JSON.stringify(refused)).toBe(true)
    expect(refused).toEqual(await act(as, NOWHERE, here))
    expect(await everything(here.story.db)).toEqual(before)
  })

  test('is not refused with an id of the board itself', async () => {
    expect(await inVain(there, by, (as) => act(as, there.ids, there))).not.toMatchObject({ kind: 'refused' })
  })
})

test('a round of another board shows nobody their time', async () => {
  const noor = await here.story.as('Noor')
  expect(await seenOpen(noor, here.ids.round)).toBeDefined()
  expect(await seenOpen(noor, there.ids.round)).toBeUndefined()
})

test('a member of another board has no link here', async () => {
  const link = { boardId: here.story.boardId, roundId: here.ids.round }
  const memberId = await here.story.memberId('Abdel')
  expectAccepted(await enterByLink(here.story.db, { ...link, memberId }))
  expect(await enterByLink(here.story.db, { ...link, memberId: there.ids.member })).toMatchObject({
    code: 'not_found',
  })
})

class Undone extends Error {}

/** What comes of an act, of which nothing stays. */
async function inVain(
  board: BoardUnderWay,
  by: string,
  act: (as: Context) => Promise<unknown>,
): Promise<unknown> {
  let result: unknown
  const { scope } = await board.story.as(by)
  const done = board.story.db.transaction().execute(async (tx: Tx) => {
    result = await act({ db: tx, scope })
    throw new Undone()
  })
  await expect(done).rejects.toThrow(Undone)
  return result
}

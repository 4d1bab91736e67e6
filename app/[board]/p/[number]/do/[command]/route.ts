import { z } from 'zod'
import { type At, act, context, numberOf, page } from '#app/[board]/p/[number]/act.ts'
import { readChosen } from '#app/[board]/p/[number]/open/chosen.ts'
import { closingIn } from '#app/[board]/p/[number]/open/closing.ts'
import { textIn } from '#app/[board]/p/[number]/open/reading.ts'
import { commandsAt } from '#app/forms/commands-at.ts'
import { typed } from '#app/forms/form.ts'
import { statusOf } from '#app/forms/refusal-text.ts'
import { voteActions } from '#app/vote/actions.ts'
import { answerOf } from '#app/vote/ballot/fields.ts'
import { answerFollowUp } from '#lib/commands/proposals/answer-follow-up.ts'
import { editBrief } from '#lib/commands/proposals/edit-brief.ts'
import { joinDraft } from '#lib/commands/proposals/join-draft.ts'
import { needAnswer } from '#lib/commands/proposals/need-answer.ts'
import { openVote } from '#lib/commands/proposals/open-vote.ts'
import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { takeOver } from '#lib/commands/proposals/take-over.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { askToReopen } from '#lib/commands/requests/ask-to-reopen.ts'
import { cancelRound } from '#lib/commands/requests/cancel-round.ts'
import { joinRequest } from '#lib/commands/requests/join-request.ts'
import type { RequestOutcome } from '#lib/commands/requests/submit-request.ts'
import { takeBack } from '#lib/commands/requests/take-back.ts'
import { confirmRelayed, setRelayedAside } from '#lib/commands/votes/confirm-relayed.ts'
import { relayBallot } from '#lib/commands/votes/relay-ballot.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { PRESET_NAMES } from '#lib/rules/window/preset.ts'

const answer = z
  .object({ round: typed, person: typed, channel: z.enum(['paper', 'phone']), said_on: typed })
  .catchall(typed)
const settled = z.object({ relayed: typed })

/** Bringing in what someone answered on paper or by phone, and vouching for it. */
const relayActions = {
  relay: act(
    answer,
    '?done=relayed',
    async (at, { round, person, channel, said_on }, pairs) =>
      relayBallot(await context(at.board), {
        roundId: round,
        memberId: person,
        channel,
        answeredOn: said_on,
        ballot: answerOf(pairs),
      }),
    (at) => `${page(at)}/relay`,
  ),
  'confirm-relayed': act(settled, '?done=confirmed', async (at, { relayed }) =>
    confirmRelayed(await context(at.board), { relayedId: relayed }),
  ),
  'set-aside': act(settled, '?done=set_aside', async (at, { relayed }) =>
    setRelayedAside(await context(at.board), { relayedId: relayed }),
  ),
}

const vote = z
  .object({ confirmed: typed, rule: typed, preset: z.enum(PRESET_NAMES), closes_at: typed })
  .catchall(typed)

const asks = z.object({ reason: typed })
const about = z.object({ request: typed })
/** What was asked for has happened; or waits for others, and is shown. */
const afterAsking = (waiting: 'asked' | 'joined') => (result: RequestOutcome) =>
  result.done ? `?done=${result.aim === 'reopen' ? 'reopened' : 'cancelled'}` : `?done=${waiting}#asked`

const actions = {
  'edit-brief': act(z.object({ title: typed, brief: typed }), '?done=brief', async (at, { title, brief }) =>
    editBrief(await context(at.board), { number: numberOf(at), title, brief }),
  ),
  'need-answer': act(
    z.object({ needed_by: typed, needed_reason: typed }),
    ({ needed }: { needed: boolean }) => (needed ? '?done=needed' : '?done=not_needed'),
    async (at, { needed_by: by, needed_reason: reason }) =>
      needAnswer(await context(at.board), { number: numberOf(at), by, reason }),
  ),
  // On a phone, a draft shows text and discussion apart: back to where the message is, sent or not.
  message: act(
    z.object({ message: typed }),
    '?tab=discussion#discussion',
    async (at, { message }) => sendMessage(await context(at.board), { number: numberOf(at), text: message }),
    (at) => `${page(at)}?tab=discussion`,
  ),
  'open-vote': act(
    vote,
    '?done=opened',
    async (at, values) => {
      const here = await context(at.board)
      const chosen = readChosen(here.scope.board, values)
      if (isRefusal(chosen)) return chosen
      const { rule, preset } = values
      return openVote(here, {
        number: numberOf(at),
        ...{ rule, chosen, preset },
        ...textIn(values),
        ...closingIn(values),
      })
    },
    (at) => `${page(at)}/open`,
  ),
  ...voteActions((at: At) => ({
    page: page(at),
    enter: async (round) => ({ context: await context(at.board), roundId: round }),
  })),
  ...relayActions,
  reopen: act(asks, afterAsking('asked'), async (at, { reason }) =>
    askToReopen(await context(at.board), { number: numberOf(at), reason }),
  ),
  'cancel-round': act(asks, afterAsking('asked'), async (at, { reason }) =>
    cancelRound(await context(at.board), { number: numberOf(at), reason }),
  ),
  'join-request': act(about, afterAsking('joined'), async (at, { request }) =>
    joinRequest(await context(at.board), { number: numberOf(at), request }),
  ),
  'take-back': act(
    about,
    ({ whole }: { whole: boolean }) => (whole ? '?done=taken_back' : '?done=left#asked'),
    async (at, { request }) => takeBack(await context(at.board), { number: numberOf(at), request }),
  ),
  'answer-follow-up': act(
    z.object({ follow_up: typed, avoid: typed }),
    '?done=followed_up#follow-up',
    async (at, { follow_up: followUp, avoid: text }) =>
      answerFollowUp(await context(at.board), { number: numberOf(at), followUp, text }),
  ),
  withdraw: act(z.object({}), '', async (at) => withdraw(await context(at.board), { number: numberOf(at) })),
  'take-over': act(z.object({}), '?done=taken_over', async (at) =>
    takeOver(await context(at.board), { number: numberOf(at) }),
  ),

  /** For the editor alone: a way into the room, good once. */
  ticket: async (_: Request, at: At) => {
    const joined = await joinDraft(await context(at.board), { number: numberOf(at) })
    return Response.json(isRefusal(joined) ? { code: joined.code } : joined, {
      status: isRefusal(joined) ? statusOf(joined) : 200,
      headers: { 'cache-control': 'no-store' },
    })
  },
}

export const { GET, POST } = commandsAt(actions)

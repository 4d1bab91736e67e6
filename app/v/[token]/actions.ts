import { z } from 'zod'
import { answerForm, type Pairs, typed } from '#app/forms/form.ts'
import { database } from '#app/session.ts'
import { castForm } from '#app/vote/ballot/cast.ts'
import { answerOf } from '#app/vote/ballot/texts.ts'
import {
  ballotFor,
  conflict,
  conflictIn,
  judgement,
  judgementIn,
  votedFor,
} from '#app/vote/for-others/forms.ts'
import { callRequest, windowRating } from '#app/vote/time/forms.ts'
import { leaveBoard } from '#lib/commands/board/leave-board.ts'
import { askForCall, takeBackCall } from '#lib/commands/votes/ask-for-call.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { confirmOwnRelayed } from '#lib/commands/votes/confirm-own-relayed.ts'
import { declareConflict } from '#lib/commands/votes/declare-conflict.ts'
import { judgeObjection } from '#lib/commands/votes/judge-objection.ts'
import { rateWindow } from '#lib/commands/votes/rate-window.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'
import { linkScope } from './link.ts'

type At = { token: string; command: string }

type Link = Exclude<Awaited<ReturnType<typeof linkScope>>, Refusal>

/** A command by the holder of a ballot link: back to its page, with a word on what was done. */
function act<V, D extends object>(
  schema: z.ZodType<V>,
  done: string | ((result: D) => string),
  run: (context: Context, link: Link, values: V, pairs: Pairs) => Promise<D | Refusal>,
) {
  return (request: Request, { token }: At) =>
    answerForm(request, {
      schema,
      page: `/v/${token}`,
      run: async (values, pairs) => {
        const link = await linkScope(token)
        if (isRefusal(link)) return link
        const result = await run({ db: database(), scope: link.scope }, link, values, pairs)
        if (isRefusal(result)) return result
        return { to: `/v/${token}${typeof done === 'string' ? done : done(result)}` }
      },
    })
}

export const actions = {
  vote: act(z.object({}).catchall(typed), '?done=voted#vote', (context, { roundId }, _, pairs) =>
    castForm(context, roundId, pairs),
  ),
  'vote-for': act(ballotFor, votedFor, async (context, { roundId }, { giver }, pairs) => ({
    giver,
    ...(await castBallot(context, { roundId, ballot: answerOf(pairs), giver })),
  })),
  'accept-relayed': act(z.object({}), '?done=brought#vote', (context, { roundId }) =>
    confirmOwnRelayed(context, { roundId }),
  ),
  conflict: act(conflict, '#vote', (context, { roundId }, values) =>
    declareConflict(context, conflictIn(values, roundId)),
  ),
  judge: act(judgement, '?done=judged#objections', (context, { roundId }, values) =>
    judgeObjection(context, judgementIn(values, roundId)),
  ),
  'how-long': act(windowRating, '?done=how_long#how-long', (context, { roundId }, { how_long }) =>
    rateWindow(context, { roundId, answer: how_long }),
  ),
  'ask-for-call': act(callRequest, '?done=call#vote', (context, { roundId }, { phone }) =>
    askForCall(context, { roundId, phone }),
  ),
  'take-back-call': act(z.object({}), '?done=call_back#vote', (context, { roundId }) =>
    takeBackCall(context, { roundId }),
  ),
  leave: act(z.object({}), '?done=left', (context) => leaveBoard(context)),
}

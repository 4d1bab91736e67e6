import { z } from 'zod'
import { answerForm, typed } from '#app/forms/form.ts'
import type { Pairs } from '#app/forms/read-form.ts'
import { askForCall, takeBackCall } from '#lib/commands/votes/ask-for-call.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { confirmOwnRelayed } from '#lib/commands/votes/confirm-own-relayed.ts'
import { declareConflict } from '#lib/commands/votes/declare-conflict.ts'
import { judgeObjection } from '#lib/commands/votes/judge-objection.ts'
import { rateWindow } from '#lib/commands/votes/rate-window.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'
import { answerOf } from './ballot/fields.ts'

/** Who acts, and on which round. */
export interface Voter {
  readonly context: Context
  readonly roundId: string
}

/** Where a vote is shown, and where its forms lead back to. */
export interface VoteAddress {
  readonly page: string
  /** `round`: the one the form names. A link has its own, whatever the form says. */
  readonly enter: (round: string) => Promise<Voter | Refusal>
}

type Command = (request: Request, address: VoteAddress) => Promise<Response>

/** A command on a vote: back to the page it was asked from, with a word on what was done. */
export function onVote<V extends { round: string }, D extends object>(
  schema: z.ZodType<V>,
  done: string | ((result: D) => string),
  run: (voter: Voter, values: V, pairs: Pairs) => Promise<D | Refusal>,
): Command {
  return (request, { page, enter }) =>
    answerForm(request, {
      schema,
      page,
      run: async (values, pairs) => {
        const voter = await enter(values.round)
        if (isRefusal(voter)) return voter
        const result = await run(voter, values, pairs)
        if (isRefusal(result)) return result
        return { to: `${page}${typeof done === 'string' ? done : done(result)}` }
      },
    })
}

export const roundAlone = z.object({ round: typed })
const ballot = roundAlone.catchall(typed)
const ballotFor = z.object({ round: typed, giver: z.string().min(1).max(100) }).catchall(typed)
const conflict = z.object({ round: typed, interest: typed, understood: typed })
const judgement = z.object({ round: typed, objection: typed, finding: z.enum(['yes', 'no']) })

const COMMANDS = {
  vote: onVote(ballot, '?done=voted#vote', ({ context, roundId }, { code, code_hash: codeHash }, pairs) =>
    castBallot(context, { roundId, ballot: answerOf(pairs), code, codeHash }),
  ),
  'vote-for': onVote(
    ballotFor,
    ({ giver }: { giver: string }) => `?done=voted_for#for-${encodeURIComponent(giver)}`,
    async ({ context, roundId }, { giver }, pairs) => ({
      giver,
      ...(await castBallot(context, { roundId, ballot: answerOf(pairs), giver })),
    }),
  ),
  'accept-relayed': onVote(roundAlone, '?done=brought#vote', ({ context, roundId }) =>
    confirmOwnRelayed(context, { roundId }),
  ),
  conflict: onVote(conflict, '#vote', ({ context, roundId }, { interest, understood }) =>
    declareConflict(context, { roundId, reason: interest, understood: understood === 'yes' }),
  ),
  judge: onVote(judgement, '?done=judged#objections', ({ context, roundId }, { objection, finding }) =>
    judgeObjection(context, { roundId, ballotId: objection, notQualified: finding === 'yes' }),
  ),
  'how-long': onVote(
    z.object({ round: typed, how_long: typed }),
    '?done=how_long#how-long',
    ({ context, roundId }, { how_long: answer }) => rateWindow(context, { roundId, answer }),
  ),
  'ask-for-call': onVote(
    z.object({ round: typed, phone: typed }),
    '?done=call#vote',
    ({ context, roundId }, { phone }) => askForCall(context, { roundId, phone }),
  ),
  'take-back-call': onVote(roundAlone, '?done=call_back#vote', ({ context, roundId }) =>
    takeBackCall(context, { roundId }),
  ),
}

/** The commands on a vote, as one address of it takes them. */
export function voteActions<P>(addressOf: (params: P) => VoteAddress) {
  const at = (command: Command) => (request: Request, params: P) => command(request, addressOf(params))
  return Object.fromEntries(Object.entries(COMMANDS).map(([name, command]) => [name, at(command)]))
}

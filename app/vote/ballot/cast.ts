import type { Pairs } from '#app/forms/form.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { castSecretBallot } from '#lib/commands/votes/cast-secret-ballot.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'
import { castRoundView } from '#lib/views/vote/cast-round.ts'
import { answerOf } from './texts.ts'

/** A form's ballot, under its member's name or in the urn, as the round has it. */
export async function castForm(context: Context, roundId: string, pairs: Pairs): Promise<object | Refusal> {
  const round = await castRoundView(context, roundId)
  if (isRefusal(round)) return round
  const ballot = answerOf(pairs)
  if (round.terms.ballots === 'named') return castBallot(context, { roundId, ballot })
  const { code, code_hash: codeHash } = Object.fromEntries(pairs)
  return castSecretBallot(context, { roundId, ballot, code, codeHash })
}

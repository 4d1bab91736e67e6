import { transact } from '#db/transact.ts'
import { type RequestOutcome, submitRequest } from '#lib/commands/requests/submit-request.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'

export interface CancelRoundInput {
  readonly number: number
  readonly reason: string
}

/**
 * Cancels the vote that is open: at once for whoever opened it, as long as nobody has answered; else asks for it, until
 * as many have joined as could reopen a decision.
 */
export function cancelRound(
  { db, scope }: Context,
  input: CancelRoundInput,
): Promise<RequestOutcome | Refusal> {
  return transact<RequestOutcome | Refusal>(db, isRefusal, (tx) => submitRequest(tx, scope, 'cancel', input))
}

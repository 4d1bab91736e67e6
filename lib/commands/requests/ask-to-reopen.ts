import { transact } from '#db/transact.ts'
import { type RequestOutcome, submitRequest } from '#lib/commands/requests/submit-request.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'

export interface AskToReopen {
  readonly number: number
  /** What is new, in writing. */
  readonly reason: string
}

/**
 * Asks for a decided question to be taken up again, from the text as it was voted: at once where one person alone may,
 * else when enough others have joined. The decision holds until another replaces it.
 */
export function askToReopen({ db, scope }: Context, input: AskToReopen): Promise<RequestOutcome | Refusal> {
  return transact<RequestOutcome | Refusal>(db, isRefusal, (tx) => submitRequest(tx, scope, 'reopen', input))
}

import { transact } from '#db/transact.ts'
import { type AskedFor, askFor } from '#lib/commands/requests/ask.ts'
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
export function askToReopen({ db, scope }: Context, input: AskToReopen): Promise<AskedFor | Refusal> {
  return transact<AskedFor | Refusal>(db, isRefusal, (tx) => askFor(tx, scope, 'reopen', input))
}

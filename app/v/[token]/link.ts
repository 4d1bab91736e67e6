import { database, enterOnceClosed } from '#app/session.ts'
import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import { type BoardScope, enterByLink } from '#lib/store/scope.ts'
import { recogniseLink } from '#lib/views/vote/ballot-link.ts'

/** The board as the holder of this ballot link may see it: their own round, nothing else. */
export async function linkScope(
  token: string,
): Promise<{ scope: BoardScope; roundId: string } | RefusalOf<'not_found'>> {
  const link = await recogniseLink(database(), token)
  if (isRefusal(link)) return link
  const scope = await enterOnceClosed(() => enterByLink(database(), link))
  return isRefusal(scope) ? scope : { scope, roundId: link.roundId }
}

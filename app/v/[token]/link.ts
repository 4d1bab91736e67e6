import { type BoardScope, enterByLink } from '#lib/context.ts'
import { isRefusal, type RefusalOf } from '#lib/decision/refusal.ts'
import { recogniseLink } from '#lib/views/ballot-link.ts'
import { database } from '../../session.ts'

/** The board as the holder of this ballot link may see it: their own round, nothing else. */
export async function linkScope(
  token: string,
): Promise<{ scope: BoardScope; roundId: string } | RefusalOf<'not_found'>> {
  const link = await recogniseLink(database(), token)
  if (isRefusal(link)) return link
  const scope = await enterByLink(database(), link)
  return isRefusal(scope) ? scope : { scope, roundId: link.roundId }
}

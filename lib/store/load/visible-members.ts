import { namesOf } from '#db/people/members.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { Context } from '#lib/store/scope.ts'

/** Someone of the board as its members see them. */
export interface MemberRef {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  /** They are on the board no more. */
  readonly left: boolean
}

/** Names are for members, by their session or by their link, as long as they are on the board. */
export function seesNames({ scope }: Context): boolean {
  return scope.actor.type === 'member' || (scope.actor.type === 'link' && !scope.actor.left)
}

/** Those of these members whom this reader may see: for a visitor, nobody. */
export async function visibleMembers(
  context: Context,
  memberIds: Iterable<string>,
): Promise<ReadonlyMap<string, MemberRef>> {
  return seesNames(context) ? namesOf(context.db, context.scope.board.id, memberIds) : new Map()
}

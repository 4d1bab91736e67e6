import type { Db } from '#db/client.ts'
import { findMemberOfPerson } from '#db/people/members.ts'
import { needs, type Verb } from '#lib/rules/base/permission.ts'
import type { MemberActor } from '#lib/rules/base/standing.ts'
import { type RefusalOf, refuse } from '../rules/base/refusal.ts'
import { whyMayNot } from '../rules/base/why-may-not.ts'
import type { BoardScope, Member } from './scope.ts'

/**
 * The signed-in member who acts, if they may: as they are now, not as they were when the page was asked for. A link is good
 * for its own vote alone, and visitors write nothing.
 */
export async function requireMember(
  verb: Verb,
  db: Db,
  { board, actor }: BoardScope,
): Promise<Member | RefusalOf<'not_allowed' | 'not_signed_in'>> {
  if (actor.type === 'visitor') return refuse('not_signed_in')
  const known = actor.type === 'member' ? actor.member.personId : undefined
  const row = known ? await findMemberOfPerson(db, board.id, known) : undefined
  if (!row) return refuse('not_allowed', { verb, needs: needs(verb) })
  return (
    whyMayNot(row.standing, verb) ?? {
      id: row.id,
      personId: row.person_id,
      name: row.name,
      kind: row.kind,
      standing: row.standing,
    }
  )
}

/** A member as the rules know them. */
export function memberActor({ id, kind, standing }: Member): MemberActor {
  return { member: id, kind, standing }
}

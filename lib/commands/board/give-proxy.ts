import { boardNow } from '#db/clock.ts'
import { findMember } from '#db/people/members.ts'
import { currentProxies, insertProxy, lockProxies } from '#db/people/proxies.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { decideProxy as give } from '#lib/rules/vote/proxy.ts'
import { requireMember } from '#lib/store/access.ts'
import { proxyOf } from '#lib/store/load/proxy.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'

export interface GiveProxy {
  readonly receiver: string
  /** The last day it runs, as the form sent it. */
  readonly until: string
}

/** Asks another elector to vote for oneself for a while. It runs once they have accepted. */
export async function giveProxy(
  { db, scope }: Context,
  input: GiveProxy,
): Promise<{ proxyId: string } | Refusal> {
  const { board } = scope
  return transact<{ proxyId: string } | Refusal>(db, isRefusal, async (tx) => {
    await lockProxies(tx, board.id)
    const giver = await requireMember('give-proxy', tx, scope)
    if (isRefusal(giver)) return giver
    const receiver = await findMember(tx, board.id, input.receiver)
    const now = await boardNow(tx)
    const proxies = (await currentProxies(tx, board.id)).map(proxyOf)
    const given = give(board.charter, proxies, {
      now,
      zone: board.timeZone,
      giver: giver.id,
      receiver: receiver && { member: receiver.id, standing: receiver.standing },
      until: input.until,
    })
    if (isRefusal(given)) return given
    const id = newId(now)
    await insertProxy(tx, {
      id,
      board_id: board.id,
      giver: giver.id,
      receiver: input.receiver,
      until: given.until.toString(),
      given_at: now.toString(),
    })
    const told = receiver?.email ? [{ id: newId(now), personId: receiver.person_id, subjectId: id }] : []
    await enqueueMails(tx, 'proxy', told, now.toString())
    return { proxyId: id }
  })
}

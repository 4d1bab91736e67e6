import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findMember } from '#db/people/members.ts'
import { currentProxies, lockProxies, type ProxyRow, setProxy } from '#db/people/proxies.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { whyMayNotAccept } from '#lib/rules/vote/proxy.ts'
import { requireMember } from '#lib/store/access.ts'
import { proxyOf } from '#lib/store/load/proxy.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'

/** The receiver takes a proxy on: it counts in the votes that open from then on. */
export function acceptProxy(context: Context, { proxyId }: { proxyId: string }): Promise<Done> {
  return onProxy(context, proxyId, async (tx, { proxy, proxies, by, now }) => {
    if (proxy.receiver !== by) return refuse('someone_else')
    const denied = whyMayNotAccept(context.scope.board.charter, proxies.map(proxyOf), proxyOf(proxy))
    if (denied) return denied
    await setProxy(tx, proxy, { accepted_at: now.toString() })
    return proxy.giver
  })
}

/** Either side ends it: declined or given back by the receiver, taken back by the giver. */
export function endProxy(context: Context, { proxyId }: { proxyId: string }): Promise<Done> {
  return onProxy(context, proxyId, async (tx, { proxy, by, now }) => {
    if (proxy.receiver !== by && proxy.giver !== by) return refuse('someone_else')
    await setProxy(tx, proxy, { ended_at: now.toString() })
    return proxy.giver === by ? proxy.receiver : proxy.giver
  })
}

type Done = { done: true } | Refusal
interface Found {
  readonly proxy: ProxyRow
  readonly proxies: readonly ProxyRow[]
  readonly by: string
  readonly now: Temporal.Instant
}

/** Finds it among those that run; `change` gives whom to tell. */
function onProxy(
  { db, scope }: Context,
  proxyId: string,
  change: (tx: Tx, found: Found) => Promise<string | Refusal>,
): Promise<Done> {
  const { board } = scope
  return transact<Done>(db, isRefusal, async (tx) => {
    await lockProxies(tx, board.id)
    const member = await requireMember('give-proxy', tx, scope)
    if (isRefusal(member)) return member
    const proxies = await currentProxies(tx, board.id)
    const proxy = proxies.find(({ id }) => id === proxyId)
    if (!proxy) return refuse('not_found', { what: 'proxy' })
    const now = await boardNow(tx)
    const other = await change(tx, { proxy, proxies, by: member.id, now })
    if (isRefusal(other)) return other
    const person = await findMember(tx, board.id, other)
    const told = person?.email ? [{ id: newId(now), personId: person.person_id, subjectId: proxy.id }] : []
    await enqueueMails(tx, 'proxy_answer', told, now.toString())
    return { done: true }
  })
}

import { callRequestsIn } from '#db/votes/call-requests.ts'
import type { ReadyTime } from '#lib/i18n/phrases/time.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type Away, awayDuring, whyNoCall } from '#lib/rules/proposal/call-request.ts'
import { isLeftOut } from '#lib/rules/window/coverage.ts'
import type { WindowRating } from '#lib/rules/window/feedback.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { lastBallotOf } from '#lib/store/load/ballot-box.ts'
import { entryOf, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import type { ReaderInRound } from './reader-in-round.ts'

/** An open vote in the light of when the reader has time, and who asks to be called. */
export interface OwnTime {
  readonly roundId: string
  /** Null where they are not called to it. */
  readonly mine: MyTime | null
  /** Who waits to be called, for members who may bring an answer in. */
  readonly calls: readonly { readonly who: MemberRef; readonly phone: string }[]
}

export interface MyTime extends ReadyTime {
  /** What they declared of days away in its window. */
  readonly away: Away | null
  readonly answered: boolean
  /** They may ask to be called, or have: with which number. */
  readonly call: { readonly phone: string | null } | null
  readonly mayGiveProxy: boolean
  readonly howLong: WindowRating | null
}

export async function ownTime(context: Context, reader: ReaderInRound): Promise<OwnTime> {
  const { db, scope } = context
  const { row, me, place, mine, marked } = reader
  const requests = row.has_calls ? await callRequestsIn(db, row.id) : []
  const calls = { roundId: row.id, calls: await callsFor(context, requests) }
  if (!place) return { ...calls, mine: null }
  const { availability, time_zone } = place
  const declared = time_zone === null ? undefined : availabilityOf({ availability, time_zone })
  const round = { rule: methodOf(row).rule, terms: termsOf(row) }
  const mayCall = whyNoCall(round, entryOf(place), lastBallotOf(mine)) === undefined
  return {
    ...calls,
    mine: {
      readyAt: place.ready_at,
      estimated: place.estimated,
      afterClose: isLeftOut(place.ready_at, row.closes_at),
      away: declared ? awayDuring(declared, { opensAt: row.opened_at, closesAt: row.closes_at }) : null,
      answered: (mine !== undefined || marked) && !place.conflict,
      call: mayCall ? { phone: requests.find(({ member_id }) => member_id === me)?.phone ?? null } : null,
      mayGiveProxy: scope.board.charter.proxies !== undefined && !place.proxy,
      howLong: row.rating,
    },
  }
}

async function callsFor(
  context: Context,
  requests: Awaited<ReturnType<typeof callRequestsIn>>,
): Promise<OwnTime['calls']> {
  const { actor } = context.scope
  if (actor.type !== 'member' || !may(actor.member.standing, 'relay')) return []
  const people = await visibleMembers(
    context,
    requests.map(({ member_id }) => member_id),
  )
  return requests.flatMap(({ member_id, phone }) => {
    const who = people.get(member_id)
    return who && member_id !== actor.member.id ? [{ who, phone }] : []
  })
}

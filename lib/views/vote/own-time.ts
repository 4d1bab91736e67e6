import { findAvailability } from '#db/people/availability.ts'
import { lastBallotsOf } from '#db/votes/ballots.ts'
import { callRequestsIn } from '#db/votes/call-requests.ts'
import { feedbackBy } from '#db/votes/feedback.ts'
import { placeOf } from '#db/votes/rolls.ts'
import { isMarked } from '#db/votes/urns.ts'
import type { ReadyTime } from '#lib/i18n/phrases/time.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type Away, awayDuring, whyNoCall } from '#lib/rules/proposal/call-request.ts'
import { isLeftOut } from '#lib/rules/window/coverage.ts'
import type { WindowRating } from '#lib/rules/window/feedback.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { lastBallotOf } from '#lib/store/load/ballot-box.ts'
import { entryOf, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import { roundOnBoard } from '#lib/store/voting-round.ts'

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

/** Undefined where the vote is over. */
export async function ownTime(context: Context, roundId: string): Promise<OwnTime | undefined> {
  const { db, scope } = context
  const row = await roundOnBoard(scope, db, roundId)
  if (isRefusal(row) || row.stage !== 'open') return undefined
  const reader = actingMember(scope)
  const me = reader?.id ?? ''
  const [seat, requests, [ballot], marked] = await Promise.all([
    placeOf(db, row.id, me),
    callRequestsIn(db, row.id),
    lastBallotsOf(db, row.id, [me]),
    isMarked(db, row.id, me),
  ])
  const calls = { roundId: row.id, calls: await callsFor(context, requests) }
  if (!seat) return { ...calls, mine: null }
  const person = reader && (await findAvailability(db, reader.personId))
  const declared = person && availabilityOf(person)
  const round = { rule: methodOf(row).rule, terms: termsOf(row) }
  const mayCall = whyNoCall(round, entryOf(seat), lastBallotOf(ballot)) === undefined
  return {
    ...calls,
    mine: {
      readyAt: seat.ready_at,
      estimated: seat.estimated,
      afterClose: isLeftOut(seat.ready_at, row.closes_at),
      away: declared ? awayDuring(declared, { opensAt: row.opened_at, closesAt: row.closes_at }) : null,
      answered: (ballot !== undefined || marked) && !seat.conflict,
      call: mayCall ? { phone: requests.find(({ member_id }) => member_id === me)?.phone ?? null } : null,
      mayGiveProxy: scope.board.charter.proxies !== undefined && !seat.proxy,
      howLong: (await feedbackBy(db, row.id, me))?.answer ?? null,
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

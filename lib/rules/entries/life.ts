import type { Temporal } from 'temporal-polyfill'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Grounds } from '#lib/rules/proposal/life.ts'
import type { Extension } from '#lib/rules/vote/closing/extension.ts'
import { type Commitment, type Head, head, type LinkTarget, linkTo } from './head.ts'

/**
 *   reopened  { decision, proposal, number, generation, reason: COMMIT, by: COMMIT, links: [{ rel: "decision", … }],
 *               joined?: n, grounds?: "nothing_decided" | "review" | "count" | "left_out" }
 *
 * `joined`: how many others asked for it; `grounds`: why one person alone could. The decision goes on holding;
 * `generation` is the one its text is now written under.
 */
export function reopenedEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    decision: number
    generation: number
    reason: Commitment
    by: Commitment
    joined: number
    grounds: Grounds | null
    entry: LinkTarget
  },
) {
  const { proposal, number, decision, generation, reason, by, joined, grounds, entry } = fields
  const links = [linkTo('decision', entry)]
  return {
    ...head(at, 'reopened'),
    ...{ decision, proposal, number, generation, reason, by, links },
    ...(joined > 0 ? { joined } : {}),
    ...(grounds ? { grounds } : {}),
  }
}

/**
 *   superseded  { decision, by_decision, links: [{ rel: "decision" | "by_decision", index, leaf }] }
 *
 * Written with the decision that replaces it, after it.
 */
export function supersededEntry(
  at: Head,
  fields: { decision: number; byDecision: number; entry: LinkTarget; byEntry: LinkTarget },
) {
  const { decision, byDecision, entry, byEntry } = fields
  const links = [linkTo('decision', entry), linkTo('by_decision', byEntry)]
  return { ...head(at, 'superseded'), decision, by_decision: byDecision, links }
}

/**
 *   withdrawn  { proposal, number, by: COMMIT }
 */
export function withdrawnEntry(at: Head, fields: { proposal: string; number: number; by: Commitment }) {
  const { proposal, number, by } = fields
  return { ...head(at, 'withdrawn'), proposal, number, by }
}

/**
 *   taken_over  { proposal, number, by: COMMIT }
 *
 * What its author withdrew less than a day before is carried on by another.
 */
export function takenOverEntry(at: Head, fields: { proposal: string; number: number; by: Commitment }) {
  const { proposal, number, by } = fields
  return { ...head(at, 'taken_over'), proposal, number, by }
}

/**
 *   round.cancelled  { proposal, number, round, reason: COMMIT, by: COMMIT, joined: n, links: [{ rel: "opened", … }] }
 *
 * Its ballots stay recorded, and unused. `joined`: how many others asked for it.
 */
export function roundCancelledEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: number
    reason: Commitment
    by: Commitment
    joined: number
    opened: LinkTarget
  },
) {
  const { proposal, number, round, reason, by, joined, opened } = fields
  const links = [linkTo('opened', opened)]
  return { ...head(at, 'round.cancelled'), proposal, number, round, reason, by, joined, links }
}

/**
 *   round.extended         { proposal, number, round, closes_at, why: "quorum" | "late_quorum" | "late_objection", links }
 *                          { …, why: "outage" | "late_mail", lost_minutes: n, links }
 *   round.brought_forward  { proposal, number, round, closes_at, why: "all_voted", links }
 *
 * Both by rule, never by a person. `lost_minutes`: what the service took from those called, given back at least. The
 * latter comes again where a ballot changed meanwhile.
 */
export function roundMovedEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: number
    closesAt: Temporal.Instant
    why: Extension['why'] | 'all_voted'
    lostMinutes: number | null
    opened: LinkTarget
  },
) {
  const { proposal, number, round, closesAt, why, lostMinutes, opened } = fields
  const kind = why === 'all_voted' ? 'round.brought_forward' : 'round.extended'
  const links = [linkTo('opened', opened)]
  return {
    ...head(at, kind),
    ...{ proposal, number, round, closes_at: instantText(closesAt), why, links },
    ...(lostMinutes === null ? {} : { lost_minutes: lostMinutes }),
  }
}

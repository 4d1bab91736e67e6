import { instantText } from '#lib/rules/base/instant.ts'
import type { Shortening } from '#lib/rules/vote/opening/shortening.ts'
import { type Commitment, type Head, head, type LinkTarget, linkTo } from './head.ts'

/**
 *   shortened  { proposal, number, round, recommended, closes_at, left_out: n, apology: COMMIT, justification: COMMIT,
 *                followup: { owner: COMMIT, due: "2026-01-31" }, links: [{ rel: "opened", index, leaf }] }
 *
 * Written with the round's opening, right after it. `recommended` is the close this one comes before: where none suited
 * enough people, the last good one; `closes_at` the one chosen, before the time of someone who decides after hearing the
 * others. `left_out`: how many will not have had the time at `closes_at`, as whoever opened
 * the vote acknowledged.
 */
export function shortenedEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: { readonly number: number }
    window: Pick<Shortening, 'recommended' | 'leftOut' | 'followUp'> & { readonly closesAt: Head['at'] }
    apology: Commitment
    justification: Commitment
    owner: Commitment
    opened: LinkTarget
  },
) {
  const { proposal, number, round, window, apology, justification, owner, opened } = fields
  return {
    ...head(at, 'shortened'),
    ...{ proposal, number, round: round.number },
    recommended: instantText(window.recommended),
    closes_at: instantText(window.closesAt),
    left_out: window.leftOut,
    ...{ apology, justification },
    followup: { owner, due: window.followUp.due.toString() },
    links: [linkTo('opened', opened)],
  }
}

/**
 *   followup  { proposal, number, round, text: COMMIT, by: COMMIT, links: [{ rel: "shortened", index, leaf }] }
 *
 * How to avoid it next time, as it was answered.
 */
export function followUpEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: number
    text: Commitment
    by: Commitment
    shortened: LinkTarget
  },
) {
  const { proposal, number, round, text, by, shortened } = fields
  const links = [linkTo('shortened', shortened)]
  return { ...head(at, 'followup'), proposal, number, round, text, by, links }
}

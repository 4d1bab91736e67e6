import type { AdviceChoice } from '#lib/rules/methods/advice.ts'
import { ADVISER_CHOICES } from '#lib/rules/methods/advice.ts'
import { CONSENSUS_CHOICES, type ConsensusChoice } from '#lib/rules/methods/consensus.ts'
import { CONSENT_CHOICES, type ConsentChoice } from '#lib/rules/methods/consent.ts'
import { LAZY_CHOICES, type LazyChoice } from '#lib/rules/methods/lazy.ts'
import type { MajorityChoice } from '#lib/rules/methods/majority.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import type { CountFormatter } from './count-formatter.ts'
import type { YesOrNoTally } from './yes-or-no.ts'

export type YesOrNoAnswer = ConsentChoice | ConsensusChoice | MajorityChoice | LazyChoice | AdviceChoice

/** For in first place, so that a threshold is read from the left. */
const FROM_FOR = ['for', 'blank', 'against', 'abstain'] as const

/** How many gave each answer, from agreement to none. What the person who decides after advice answered is no part of it. */
export function answersIn(
  tally: YesOrNoTally,
): readonly { readonly answer: YesOrNoAnswer; readonly n: number }[] {
  switch (tally.method) {
    case 'consent/1':
      return CONSENT_CHOICES.map((answer) => ({ answer, n: tally.counts[answer] }))
    case 'consensus/1':
      return CONSENSUS_CHOICES.map((answer) => ({ answer, n: tally.counts[answer] }))
    case 'majority/1':
      return FROM_FOR.map((answer) => ({ answer, n: tally.counts[answer] }))
    case 'lazy/1':
      return LAZY_CHOICES.map((answer) => ({ answer, n: tally.counts[answer] }))
    case 'advice/1':
      return ADVISER_CHOICES.map((answer) => ({ answer, n: tally.counts[answer] }))
    default:
      return tally satisfies never
  }
}

/** How many of those counted gave no answer. Who has a conflict of interest is counted as the rule says. */
export function silentIn({ tally, roll, conflicts }: Recount): number {
  if (tally.method === 'advice/1') return tally.steps.find((step) => step.step === 'advice')?.silent ?? 0
  const electors = roll.volunteers + roll.staff - (conflicts?.left ?? 0)
  const counted =
    'chosen' in tally
      ? tally.counts.vote + tally.counts.blank
      : answersIn(tally).reduce((sum, { n }) => sum + n, 0)
  return electors - counted
}

/** The count as a sentence. */
export function countsOf({ say }: CountFormatter, count: Recount): string {
  const { tally } = count
  const silent = say('count.silent', { n: silentIn(count) })
  switch (tally.method) {
    case 'consent/1':
      return say('count.consent', { ...tally.counts, silent })
    case 'consensus/1':
      return say('count.consensus', { ...tally.counts, silent })
    case 'majority/1':
      return say('count.majority', { ...tally.counts, silent })
    case 'lazy/1':
      return say('count.lazy', { ...tally.counts, silent })
    case 'advice/1':
      return say('count.advice', { ...tally.counts, silent })
    default:
      return say('count.options', { vote: tally.counts.vote, blank: tally.counts.blank, silent })
  }
}

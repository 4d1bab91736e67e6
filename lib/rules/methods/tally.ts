import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import type { Electorate } from '../base/quorum.ts'
import type { Refusal } from '../base/refusal.ts'
import { type Ballot, methodFor, type Rule, type Tally } from './rule.ts'

export type { Tally } from './rule.ts'
export type Outcome = Tally['outcome']

/** Counts any multiset of ballots. Ballots of another method are a bug: they were checked when they were cast.
 * `casting` is the ballot of the person named before the vote to settle a tie. */
export function tally(
  rule: Rule,
  ballots: Iterable<Ballot>,
  electorate: Electorate,
  casting?: Ballot,
): Tally {
  const method = methodFor(rule)
  const checked = Array.from(ballots, (ballot) => {
    if (!method.choices.includes(ballot.choice))
      throw new TypeError(`not a ballot of ${rule.id}: ${ballot.choice}`)
    return ballot
  })
  return method.tally(rule, checked, electorate, casting)
}

/** Why a rule cannot be voted under: a parameter its method cannot work with. */
export function whyRuleUnfit(rule: Rule): Refusal | undefined {
  return methodFor(rule).whyUnfit(rule)
}

/** The options a vote among several chose; none where it did not choose. */
export function chosenIn(tally: Tally): readonly OptionId[] {
  return 'chosen' in tally ? tally.chosen : []
}

/** The options a vote among several could not tell apart. */
export function tiedIn(tally: Tally): readonly OptionId[] {
  return 'tied' in tally ? tally.tied : []
}

/** Whether a decision with this outcome changes what holds. Anything else leaves what held before as it was. */
export function takesEffect(outcome: Outcome): boolean {
  switch (outcome) {
    case 'adopted':
    case 'chosen':
      return true
    case 'rejected':
    case 'blocked':
    case 'tie':
    case 'undetermined':
    case 'no_quorum':
      return false
    default:
      return outcome satisfies never
  }
}

/** A vote that ended without an answer, neither yes nor no: taking it up again undoes nothing. */
export function decidedNothing(outcome: Outcome): boolean {
  return outcome !== 'rejected' && !takesEffect(outcome)
}

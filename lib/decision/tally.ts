import type { Ballot } from './ballot.ts'
import {
  CONSENT_CHOICES,
  type ConsentBallot,
  type ConsentRule,
  type ConsentTally,
  tallyConsent,
} from './methods/consent.ts'
import {
  MAJORITY_CHOICES,
  type MajorityBallot,
  type MajorityRule,
  type MajorityTally,
  tallyMajority,
} from './methods/majority.ts'
import type { Electorate } from './quorum.ts'

/** How ballots become an outcome: a method with its parameters, written down before the vote. */
export type Rule = ConsentRule | MajorityRule

/** The outcome, the counts, and the steps of the count as data: enough to follow it, and to draw it. */
export type Tally = ConsentTally | MajorityTally
export type Outcome = Tally['outcome']

/** Counts any multiset of ballots. Ballots of another method are a bug: they were checked when they were cast. */
export function tally(rule: Rule, ballots: Iterable<Ballot>, electorate: Electorate): Tally {
  switch (rule.id) {
    case 'consent/1':
      return tallyConsent(rule, Array.from(ballots, asConsent), electorate)
    case 'majority/1':
      return tallyMajority(rule, Array.from(ballots, asMajority), electorate)
    default:
      return rule satisfies never
  }
}

function asConsent(ballot: Ballot): ConsentBallot {
  if (CONSENT_CHOICES.some((choice) => choice === ballot.choice)) return ballot as ConsentBallot
  throw new TypeError(`not a ballot of consent/1: ${ballot.choice}`)
}

function asMajority(ballot: Ballot): MajorityBallot {
  if (MAJORITY_CHOICES.some((choice) => choice === ballot.choice)) return ballot as MajorityBallot
  throw new TypeError(`not a ballot of majority/1: ${ballot.choice}`)
}

/** Whether a decision with this outcome changes what holds. Anything else leaves what held before as it was. */
export function takesEffect(outcome: Outcome): boolean {
  switch (outcome) {
    case 'adopted':
      return true
    case 'rejected':
    case 'blocked':
    case 'tie':
    case 'no_quorum':
      return false
    default:
      return outcome satisfies never
  }
}

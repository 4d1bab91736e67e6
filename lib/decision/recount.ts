import type { Ballot } from './ballot.ts'
import { type RefusalOf, refuse } from './refusal.ts'
import { countKinds, type KindCounts, type Roll } from './roll.ts'
import { type Rule, type Tally, tally } from './tally.ts'

/** The ballot that counts for one elector: their last one. */
export type CountedBallot = { readonly member: string; readonly ballot: Ballot }

export type Recount = {
  readonly tally: Tally
  readonly answered: KindCounts
  readonly roll: KindCounts
}

/** The one way an outcome is computed, at the close and ever after: from roll, ballots and rule alone. Refuses a
 * ballot from outside the roll and a second ballot of one elector, which only a damaged record can hold. */
export function recount(
  roll: Roll,
  ballots: readonly CountedBallot[],
  rule: Rule,
): Recount | RefusalOf<'not_on_roll' | 'voted_twice'> {
  const kinds = new Map(roll.map(({ member, kind }) => [member, kind]))
  const voters = new Set<string>()
  const answers = []
  for (const { member } of ballots) {
    const kind = kinds.get(member)
    if (!kind) return refuse('not_on_roll')
    if (voters.has(member)) return refuse('voted_twice', { member })
    voters.add(member)
    answers.push({ kind })
  }
  return {
    tally: tally(
      rule,
      ballots.map(({ ballot }) => ballot),
      { electors: roll.length, present: answers.length },
    ),
    answered: countKinds(answers),
    roll: countKinds(roll),
  }
}

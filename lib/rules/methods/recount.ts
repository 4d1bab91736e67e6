import { type RefusalOf, refuse } from '../base/refusal.ts'
import { countElectors, countKinds, type KindCounts, type Roll, type RollEntry } from '../base/roll.ts'
import { countPresent } from './presence.ts'
import { type Ballot, methodFor, type Rule } from './rule.ts'
import { type Tally, tally } from './tally.ts'

/** How an answer reached the count, where the elector did not cast it alone. */
export type IndirectChannel = 'proxy' | 'paper' | 'phone'

/** The ballot that counts for one elector: their last one. */
export type CountedBallot = {
  readonly member: string
  readonly ballot: Ballot
  readonly channel?: IndirectChannel
}

/** Named ballots, each its elector's; or the marks of who voted and, apart from them, the slips of the urn. */
export type BallotBox =
  | { readonly mode: 'named'; readonly ballots: readonly CountedBallot[] }
  | { readonly mode: 'secret'; readonly voted: readonly string[]; readonly slips: readonly Ballot[] }

export type Recount = {
  readonly tally: Tally
  readonly answered: KindCounts
  readonly roll: KindCounts
  /** Answers shown apart, by how they came; left out where there are none. */
  readonly apart?: Readonly<Partial<Record<IndirectChannel, number>>>
  /** How many declared a conflict of interest; left out where nobody did. */
  readonly conflicts?: { readonly abstained: number; readonly left: number }
}

export type BadBox = RefusalOf<'not_on_roll' | 'voted_twice' | 'urn_differs'>

/** The one way an outcome is computed, at the close and ever after: from roll, ballots and rule alone. Refuses a
 * ballot from outside the roll, a second ballot of one elector, and an urn that does not match its marks, which only a
 * damaged record can hold. */
export function recount(roll: Roll, box: BallotBox, rule: Rule): Recount | BadBox {
  const entries = new Map(roll.map((entry) => [entry.member, entry]))
  const voters = new Set<string>()
  const answers: RollEntry[] = []
  for (const member of box.mode === 'named' ? box.ballots.map((ballot) => ballot.member) : box.voted) {
    const entry = entries.get(member)
    if (!entry) return refuse('not_on_roll')
    if (voters.has(member)) return refuse('voted_twice', { member })
    voters.add(member)
    answers.push(entry)
  }
  if (box.mode === 'secret' && box.slips.length !== box.voted.length)
    return refuse('urn_differs', { slips: box.slips.length, voters: box.voted.length })
  const electors = countElectors(roll)
  return {
    tally: tally(
      rule,
      countedIn(roll, box, rule),
      { electors, present: countPresent(rule, roll, voters) },
      castingIn(box, rule),
    ),
    answered: countKinds(answers),
    roll: countKinds(roll),
    ...apartIn(box),
    ...conflictsIn(roll),
  }
}

/** The ballots as they weigh: who has a conflict of interest abstains, or is not counted. */
function countedIn(roll: Roll, box: BallotBox, rule: Rule): Ballot[] {
  const conflicts = new Map(roll.flatMap(({ member, conflict }) => (conflict ? [[member, conflict]] : [])))
  // Who declared a conflict has put no slip in the urn.
  const weighed =
    box.mode === 'secret'
      ? [...box.slips]
      : box.ballots.filter(({ member }) => !conflicts.has(member)).map(({ ballot }) => ballot)
  const abstention = methodFor(rule).abstention
  const abstained = [...conflicts.values()].filter((conflict) => conflict === 'abstains')
  return abstention ? [...weighed, ...abstained.map(() => abstention)] : weighed
}

/** The ballot of the person named to settle a tie; none where they did not vote. */
function castingIn(box: BallotBox, rule: Rule): Ballot | undefined {
  const casting = 'casting' in rule.params ? rule.params.casting : undefined
  if (!casting || box.mode === 'secret') return undefined
  return box.ballots.find(({ member }) => member === casting)?.ballot
}

function apartIn(box: BallotBox): Pick<Recount, 'apart'> {
  if (box.mode === 'secret') return {}
  const apart: Partial<Record<IndirectChannel, number>> = {}
  for (const { channel } of box.ballots) if (channel) apart[channel] = (apart[channel] ?? 0) + 1
  return Object.keys(apart).length > 0 ? { apart } : {}
}

function conflictsIn(roll: Roll): Pick<Recount, 'conflicts'> {
  const of = (rule: string) => roll.filter(({ conflict }) => conflict === rule).length
  const [abstained, left] = [of('abstains'), of('leaves')]
  return abstained + left > 0 ? { conflicts: { abstained, left } } : {}
}

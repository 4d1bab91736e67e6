import { type Commitment, type Head, head, type LinkTarget, linkTo } from '#lib/rules/entries/head.ts'
import type { RoundClosed } from '#lib/rules/vote/closing/close.ts'
import { instantText } from '../base/instant.ts'
import { chosenIn, tiedIn } from '../methods/tally.ts'
import type { Round } from '../vote/round.ts'
import { type RecordedText, type Root, recordedRoll, recordedRule } from './round-opened.ts'

/**
 *   decision
 *     { decision, proposal, number, round, generation, text: { c, bytes, schema }, method: { id, params },
 *       roll: { n, volunteers, staff, root }, ballots: { mode: "named", n, volunteers, staff, root },
 *       tally: { CHOICE: n, … }, outcome, closed_at, in_force?, chosen?: [id, …], tied?: [id, …],
 *       apart?: { proxy?, paper?, phone? }, conflicts?: [{ who: COMMIT, as: "abstains" | "leaves" }],
 *       links: [{ rel: "opened" | "reopened" | "supersedes", index, leaf }] }
 *
 * `closed_at` is the instant the round was due; `at` the one it was recorded. `tally` has every choice of the method, zeros
 * included. `in_force` is the number of the decision that holds from here on: this one, or the one it did not replace;
 * left out when nothing holds.
 */
export function decisionEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: Round
    closed: RoundClosed
    text: RecordedText
    rollRoot: Root
    ballotsRoot: Root
    who: (member: string) => Commitment
    opened: LinkTarget
    reopened?: LinkTarget | undefined
    supersedes?: LinkTarget | undefined
  },
) {
  const { proposal, number, round, closed, text, rollRoot, ballotsRoot, who, opened, reopened, supersedes } =
    fields
  const { answered, tally, apart } = closed.count
  return {
    ...head(at, 'decision'),
    ...{
      decision: closed.decision.number,
      proposal,
      number,
      round: round.number,
      generation: round.generation,
      text,
    },
    method: recordedRule(round.rule, who),
    roll: recordedRoll(round, rollRoot),
    ballots: {
      mode: round.terms.ballots,
      n: answered.volunteers + answered.staff,
      ...answered,
      root: ballotsRoot,
    },
    tally: tally.counts,
    outcome: tally.outcome,
    closed_at: instantText(closed.decision.closedAt),
    ...(closed.inForce === null ? {} : { in_force: closed.inForce }),
    links: [
      linkTo('opened', opened),
      ...(reopened ? [linkTo('reopened', reopened)] : []),
      ...(supersedes ? [linkTo('supersedes', supersedes)] : []),
    ],
    ...(chosenIn(tally).length > 0 ? { chosen: chosenIn(tally) } : {}),
    ...(tiedIn(tally).length > 0 ? { tied: tiedIn(tally) } : {}),
    ...(apart ? { apart } : {}),
    ...recordedConflicts(round, who),
  }
}

function recordedConflicts({ roll }: Round, who: (member: string) => Commitment) {
  const conflicts = roll.flatMap(({ member, conflict }) =>
    conflict ? [{ who: who(member), as: conflict }] : [],
  )
  return conflicts.length > 0 ? { conflicts } : {}
}

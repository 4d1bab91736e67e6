import { type BallotDraft, textsIn } from '#lib/rules/methods/counting/ballot-draft.ts'
import {
  A_THIRD_ANSWER,
  asksAsMuch,
  BASES,
  type Base,
  type Electorate,
  isReachable,
  type Presence,
  type Quorum,
  type QuorumStep,
  quorumStep,
} from '../base/quorum.ts'
import { atLeast, compareShare, moreThan, type Ratio } from '../base/ratio.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Method, TemplateOf } from './method.ts'

/**
 * By majority. Three rules: relative (more for than against), absolute (strictly more than half of a named base),
 * qualified (a larger share of a named base). The base is always named, because statutes that forget to name it end
 * in court. The quorum is apart, with a base of its own. Version 1.
 */
export type MajorityRule = {
  readonly id: 'majority/1'
  readonly params: (
    | { readonly rule: 'relative' }
    | { readonly rule: 'absolute'; readonly base: Base }
    | {
        readonly rule: 'qualified'
        readonly base: Base
        readonly share: Ratio
        readonly compare: 'at_least' | 'more_than'
      }
  ) &
    Presence & {
      readonly quorum?: Quorum
      /** Relative only: the member, named before the vote, whose ballot settles a tie. */
      readonly casting?: string
    }
}

export const MAJORITY_CHOICES = ['for', 'against', 'blank', 'abstain'] as const
export type MajorityChoice = (typeof MAJORITY_CHOICES)[number]
export type MajorityBallot = { readonly choice: MajorityChoice; readonly word?: string }
export type MajorityOutcome = 'adopted' | 'rejected' | 'tie' | 'no_quorum'

export type MajorityStep =
  | { readonly step: 'count'; readonly choice: MajorityChoice; readonly n: number }
  | QuorumStep
  | { readonly step: 'compare'; readonly for: number; readonly against: number }
  /** What the person named to settle a tie answered; `none` where they did not vote. */
  | { readonly step: 'casting'; readonly choice: MajorityChoice | 'none' }
  | {
      readonly step: 'threshold'
      readonly n: number
      readonly base: Base
      readonly of: number
      readonly share: Ratio
      readonly compare: 'at_least' | 'more_than'
      readonly needed: number
      readonly met: 'yes' | 'no'
    }

export type MajorityTally = {
  readonly method: 'majority/1'
  readonly outcome: MajorityOutcome
  readonly counts: Readonly<Record<MajorityChoice, number>>
  readonly steps: readonly MajorityStep[]
}

function majorityBallot(draft: BallotDraft): MajorityBallot | Refusal {
  const choice = MAJORITY_CHOICES.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: MAJORITY_CHOICES })
  const texts = textsIn(draft, ['word'])
  return isRefusal(texts) ? texts : { choice, ...texts }
}

/** A qualified share must be above one half: at or below it, a proposal could pass with as many against as for, and
 * with nobody for at all when the base is empty. "More than all" could never pass. */
export function isQualifiedShare(share: Ratio, compare: 'at_least' | 'more_than'): boolean {
  const [over, under] = share.split('/').map(Number)
  const half = compareShare(over ?? 0, under ?? 1, '1/2')
  const whole = compareShare(over ?? 0, under ?? 1, '1/1')
  return compare === 'at_least' ? half > 0 && whole <= 0 : half >= 0 && whole < 0
}

function whyMajorityUnfit({ params }: MajorityRule): Refusal | undefined {
  if (params.rule === 'qualified' && !isQualifiedShare(params.share, params.compare))
    return refuse('rule_unfit', { field: 'share' })
  return params.quorum && !isReachable(params.quorum) ? refuse('rule_unfit', { field: 'quorum' }) : undefined
}

export function tallyMajority(
  rule: MajorityRule,
  choices: Iterable<{ readonly choice: MajorityChoice }>,
  { electors, present }: Electorate,
  casting?: { readonly choice: MajorityChoice },
): MajorityTally {
  const counts = { for: 0, against: 0, blank: 0, abstain: 0 }
  for (const { choice } of choices) counts[choice]++
  const expressed = counts.for + counts.against
  const bases: Record<Base, number> = {
    expressed,
    expressed_with_blanks: expressed + counts.blank,
    ballots: expressed + counts.blank + counts.abstain,
    present,
    electors,
  }
  const steps: MajorityStep[] = MAJORITY_CHOICES.map((choice) => ({
    step: 'count',
    choice,
    n: counts[choice],
  }))
  const quorum = rule.params.quorum
  if (quorum) {
    const step = quorumStep(quorum, bases[quorum.base], electors)
    steps.push(step)
    if (step.met === 'no') return { method: rule.id, outcome: 'no_quorum', counts, steps }
  }
  const outcome = compareVotes(rule.params, counts, bases, steps, casting?.choice)
  return { method: rule.id, outcome, counts, steps }
}

function compareVotes(
  params: MajorityRule['params'],
  counts: MajorityTally['counts'],
  bases: Record<Base, number>,
  steps: MajorityStep[],
  casting: MajorityChoice | undefined,
): MajorityOutcome {
  if (params.rule === 'relative') {
    steps.push({ step: 'compare', for: counts.for, against: counts.against })
    if (counts.for !== counts.against) return counts.for > counts.against ? 'adopted' : 'rejected'
    if (!params.casting) return 'tie'
    steps.push({ step: 'casting', choice: casting ?? 'none' })
    return casting === 'for' ? 'adopted' : casting === 'against' ? 'rejected' : 'tie'
  }
  const { share, compare } =
    params.rule === 'absolute' ? { share: '1/2' as const, compare: 'more_than' as const } : params
  if (params.rule === 'qualified' && !isQualifiedShare(share, compare))
    throw new RangeError(`${compare} ${share}`)
  const of = bases[params.base]
  const needed = Math.max(1, compare === 'at_least' ? atLeast(share, of) : moreThan(share, of))
  const met = counts.for >= needed
  steps.push({
    step: 'threshold',
    n: counts.for,
    base: params.base,
    of,
    share,
    compare,
    needed,
    met: met ? 'yes' : 'no',
  })
  return met ? 'adopted' : 'rejected'
}

/** Whether a majority asks for as much as another of the same rule did: `BASES` go from the easiest to the hardest. */
function majorityAsksAsMuch(
  now: TemplateOf<MajorityRule>['params'],
  before: MajorityRule['params'],
): boolean {
  if (before.quorum && !(now.quorum && asksAsMuch(now.quorum, before.quorum))) return false
  if (now.rule === 'relative' || before.rule === 'relative') return true
  if (BASES.indexOf(now.base) < BASES.indexOf(before.base)) return false
  if (now.rule === 'absolute' || before.rule === 'absolute') return true
  return asksAsMuch(now, before)
}

export const majority = {
  id: 'majority/1',
  kind: 'yes_or_no',
  ballot: 'answers',
  picture: 'answers',
  names: {
    relative: { settings: ['quorum'], usual: { rule: 'relative', quorum: A_THIRD_ANSWER } },
    absolute: {
      settings: ['base', 'quorum'],
      usual: { rule: 'absolute', base: 'expressed', quorum: A_THIRD_ANSWER },
    },
    two_thirds: {
      settings: ['compare', 'base', 'quorum'],
      usual: {
        rule: 'qualified',
        base: 'expressed',
        share: '2/3',
        compare: 'at_least',
        quorum: A_THIRD_ANSWER,
      },
    },
    qualified: {
      settings: ['share', 'compare', 'base', 'quorum'],
      usual: { rule: 'qualified', base: 'electors', share: '3/4', compare: 'at_least' },
    },
  },
  charter: ['rule', 'base', 'share', 'compare', 'quorum'],
  vote: ['casting', 'present'],
  whyUnfit: whyMajorityUnfit,
  choices: MAJORITY_CHOICES,
  read: (_, draft) => majorityBallot(draft),
  abstention: { choice: 'abstain' },
  tally: tallyMajority,
  maySecret: true,
  mayCast: ({ rule }) => rule === 'relative',
  demand: ({ rule }) => ({ relative: 2, absolute: 3, qualified: 4 })[rule],
  asksAsMuch: majorityAsksAsMuch,
} satisfies Method<MajorityRule, MajorityBallot, MajorityTally>

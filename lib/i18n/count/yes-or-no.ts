import { shareText } from '#lib/i18n/phrases/charter.ts'
import type { WordKey } from '#lib/i18n/words.ts'
import { ADVISER_CHOICES, type AdviceTally } from '#lib/rules/methods/advice.ts'
import { CONSENSUS_CHOICES, type ConsensusTally } from '#lib/rules/methods/consensus.ts'
import { CONSENT_CHOICES, type ConsentTally } from '#lib/rules/methods/consent.ts'
import { LAZY_CHOICES, type LazyTally } from '#lib/rules/methods/lazy.ts'
import type { MajorityTally } from '#lib/rules/methods/majority.ts'
import type { TallyShown } from '#lib/rules/methods/rule.ts'
import type { CountFormatter } from './count-formatter.ts'
import { answersText, baseIn, countText, type Line, line, quorumText } from './line.ts'

/** Of a vote on one text. */
export type YesOrNoTally = TallyShown<'answers'>
type AnswerIn<T extends YesOrNoTally> = T extends T ? keyof T['counts'] : never
export type YesOrNoAnswer = AnswerIn<YesOrNoTally>

/** How the count of one such method is told. */
interface YesOrNo<T extends YesOrNoTally> {
  /** From agreement to none. What the person who decides after advice answered is no part of it. */
  readonly answers: readonly AnswerIn<T>[]
  readonly counts: WordKey
  readonly steps: (formatter: CountFormatter, tally: T) => string[]
}

const YES_OR_NO: { readonly [T in YesOrNoTally as T['method']]: YesOrNo<T> } = {
  'consent/1': { answers: CONSENT_CHOICES, counts: 'count.consent', steps: consentSteps },
  'consensus/1': { answers: CONSENSUS_CHOICES, counts: 'count.consensus', steps: consensusSteps },
  'majority/1': {
    // For in first place, so that a threshold is read from the left.
    answers: ['for', 'blank', 'against', 'abstain'],
    counts: 'count.majority',
    steps: majoritySteps,
  },
  'lazy/1': { answers: LAZY_CHOICES, counts: 'count.lazy', steps: lazySteps },
  'advice/1': { answers: ADVISER_CHOICES, counts: 'count.advice', steps: adviceSteps },
}

export function yesOrNo({ method }: YesOrNoTally): YesOrNo<YesOrNoTally> {
  return YES_OR_NO[method] as unknown as YesOrNo<YesOrNoTally>
}

export function yesOrNoLines(formatter: CountFormatter, tally: YesOrNoTally): Line[] {
  return yesOrNo(tally)
    .steps(formatter, tally)
    .map((text) => line(text))
}

function consentSteps({ say }: CountFormatter, { steps }: ConsentTally): string[] {
  // Where objections may be judged, those made are told apart from those that stand.
  const judged = steps.some(({ step }) => step === 'standing')
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
        return countText(say, step)
      case 'answers':
        return answersText(say, step)
      case 'objections':
        return say(judged ? 'step.objections_made' : 'step.objections', { n: step.n })
      case 'finding':
        return say('step.finding', { ...step })
      case 'not_qualified':
        return say('step.not_qualified', { n: step.n })
      case 'standing':
        return say('step.objections', { n: step.n })
      default:
        return step satisfies never
    }
  })
}

function consensusSteps({ say }: CountFormatter, { steps }: ConsensusTally): string[] {
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
        return countText(say, step)
      case 'answers':
        return answersText(say, step)
      case 'blocks':
        return say('step.blocks', { ...step })
      case 'agreements':
        return say('step.agreements', { n: step.n })
      default:
        return step satisfies never
    }
  })
}

function majoritySteps(formatter: CountFormatter, { steps }: MajorityTally): string[] {
  const { say, rule } = formatter
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
        return countText(say, step)
      case 'quorum':
        return quorumText(formatter, step)
      case 'compare':
        return say('step.compare', { for: step.for, against: step.against })
      case 'casting':
        return say('step.casting_majority', { choice: step.choice })
      case 'threshold':
        return say('step.threshold', {
          ...step,
          base: baseIn(rule, step.base),
          share: shareText(say, step.share),
        })
      default:
        return step satisfies never
    }
  })
}

function lazySteps({ say }: CountFormatter, { steps }: LazyTally): string[] {
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
        return countText(say, step)
      case 'silent':
        return say('step.silent', { n: step.n, of: step.of })
      case 'objections':
        return say('step.lazy_objections', { reasoned: step.reasoned, unreasoned: step.unreasoned })
      default:
        return step satisfies never
    }
  })
}

function adviceSteps({ say }: CountFormatter, { steps }: AdviceTally): string[] {
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
        return countText(say, step)
      case 'advice':
        return say('step.advice', { ...step })
      case 'decider':
        return say('count.decider', { choice: step.choice })
      default:
        return step satisfies never
    }
  })
}

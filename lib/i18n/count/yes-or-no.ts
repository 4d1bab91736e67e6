import { shareText } from '#lib/i18n/phrases/charter.ts'
import type { AdviceTally } from '#lib/rules/methods/advice.ts'
import type { ConsensusTally } from '#lib/rules/methods/consensus.ts'
import type { ConsentTally } from '#lib/rules/methods/consent.ts'
import type { LazyTally } from '#lib/rules/methods/lazy.ts'
import type { MajorityTally } from '#lib/rules/methods/majority.ts'
import type { CountFormatter } from './count-formatter.ts'
import { answersText, baseIn, countText, quorumText } from './line.ts'

/** Of a vote on one text. */
export type YesOrNoTally = ConsentTally | ConsensusTally | MajorityTally | LazyTally | AdviceTally

export function consentSteps({ say }: CountFormatter, { steps }: ConsentTally): string[] {
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

export function consensusSteps({ say }: CountFormatter, { steps }: ConsensusTally): string[] {
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

export function majoritySteps(formatter: CountFormatter, { steps }: MajorityTally): string[] {
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

export function lazySteps({ say }: CountFormatter, { steps }: LazyTally): string[] {
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

export function adviceSteps({ say }: CountFormatter, { steps }: AdviceTally): string[] {
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

import type { ApprovalTally } from '#lib/decision/methods/approval.ts'
import type { DotsTally } from '#lib/decision/methods/dots.ts'
import type { ScoreTally } from '#lib/decision/methods/score.ts'
import type { OptionId } from '#lib/decision/option.ts'
import { type Line, line, voteCountLine } from './line.ts'
import type { Teller } from './teller.ts'

/** Of a vote where the highest number wins. */
export type SumTally = ApprovalTally | ScoreTally | DotsTally

export function approvalLines(teller: Teller, { steps }: ApprovalTally): Line[] {
  const { say, option } = teller
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(say, step)
      case 'approvals':
        return line(say('step.approvals', { option: option(step.option), n: step.n, of: step.of }))
      case 'most':
        return mostLine(teller, step)
      default:
        return step satisfies never
    }
  })
}

export function scoreLines(teller: Teller, { steps }: ScoreTally): Line[] {
  const { say, option } = teller
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(say, step)
      case 'sum':
        return line(say('step.sum', { ...step, option: option(step.option) }))
      case 'most':
        return mostLine(teller, step)
      default:
        return step satisfies never
    }
  })
}

export function dotsLines(teller: Teller, { steps }: DotsTally): Line[] {
  const { say, option } = teller
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(say, step)
      case 'given':
        return line(say('step.given', { n: step.n, of: step.of }))
      case 'points':
        return line(say('step.points', { ...step, option: option(step.option) }))
      case 'most':
        return mostLine(teller, step)
      default:
        return step satisfies never
    }
  })
}

function mostLine({ say, options }: Teller, most: { n: number; options: readonly OptionId[] }): Line {
  const key = most.options.length === 1 ? 'step.most' : 'step.most_tied'
  return line(say(key, { n: most.n, options: options(most.options) }))
}

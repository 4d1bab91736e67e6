import type { ApprovalTally } from '#lib/rules/methods/approval.ts'
import type { DotsTally } from '#lib/rules/methods/dots.ts'
import type { ScoreTally } from '#lib/rules/methods/score.ts'
import type { CountFormatter } from './count-formatter.ts'
import { type Line, line, voteCountLine } from './line.ts'

/** Of a vote where the highest number wins. */
export type SumTally = ApprovalTally | ScoreTally | DotsTally

export function sumLines(formatter: CountFormatter, tally: SumTally): Line[] {
  const steps: readonly SumTally['steps'][number][] = tally.steps
  return steps.map((step) => sumLine(formatter, step))
}

function sumLine(formatter: CountFormatter, step: SumTally['steps'][number]): Line {
  const { say, option, options } = formatter
  switch (step.step) {
    case 'count':
    case 'quorum':
      return voteCountLine(formatter, step)
    case 'approvals':
      return line(say('step.approvals', { option: option(step.option), n: step.n, of: step.of }))
    case 'sum':
      return line(say('step.sum', { ...step, option: option(step.option) }))
    case 'given':
      return line(say('step.given', { n: step.n, of: step.of }))
    case 'points':
      return line(say('step.points', { ...step, option: option(step.option) }))
    case 'most':
      return line(
        say(step.options.length === 1 ? 'step.most' : 'step.most_tied', {
          n: step.n,
          options: options(step.options),
        }),
      )
    default:
      return step satisfies never
  }
}

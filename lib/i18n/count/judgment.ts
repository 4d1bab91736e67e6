import type { GradeSplit } from '#lib/rules/methods/counting/merit.ts'
import type { JudgmentStep, JudgmentTally } from '#lib/rules/methods/judgment.ts'
import type { CountFormatter } from './count-formatter.ts'
import { type Line, line, voteCountLine } from './line.ts'

export function judgmentLines(formatter: CountFormatter, { counts, steps }: JudgmentTally): Line[] {
  const { say, option, series } = formatter
  const totals = Object.values(counts.grades).map((grades) => grades.reduce((sum, n) => sum + n, 0))
  const unequal = new Set(totals.filter((total) => total > 0)).size > 1
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(formatter, step)
      case 'profile':
        return profileLine(formatter, step)
      case 'split':
        return line(splitIn(formatter, step), unequal ? [say('step.split_unequal', { of: step.of })] : [])
      case 'ranking': {
        const places = step.groups.map((group, place) => `${place + 1}. ${group.map(option).join(' = ')}`)
        return line(say('step.ranking', { ranking: series(places) }))
      }
      default:
        return step satisfies never
    }
  })
}

type Profile = Extract<JudgmentStep, { step: 'profile' }>

function profileLine(
  { say, rule, option, grade }: CountFormatter,
  { grades, median, ungraded, ...step }: Profile,
): Line {
  const given = grades.map((n, at) => say('count.pair', { name: grade(at), value: n }))
  const middle = median === undefined ? 'none' : grade(median)
  const leftOut = rule.id === 'judgment/1' && rule.params.ungraded === 'left_out'
  const silent = leftOut ? 'step.ungraded_left_out' : 'step.ungraded_worst'
  return line(
    say('step.profile', { option: option(step.option), grades: given.join(', '), median: middle }),
    ungraded > 0 ? [say(silent, { n: ungraded })] : [],
  )
}

/** How options that were equal until then were told apart. */
export function splitIn(
  { say, options, grade, series }: CountFormatter,
  { removed, of, parts }: GradeSplit,
): string {
  const told = parts.map((part) =>
    say('count.pair', { name: options(part.options), value: grade(part.median) }),
  )
  return removed === '0'
    ? say('step.split_first', { parts: series(told) })
    : say('step.split', { removed, of, parts: series(told) })
}

import type { Path, Strengths } from '#lib/rules/methods/counting/beatpath.ts'
import type { Duels } from '#lib/rules/methods/counting/duels.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import type { SchulzeStep, SchulzeTally } from '#lib/rules/methods/schulze.ts'
import type { CountFormatter } from './count-formatter.ts'
import { type Line, line, voteCountLine } from './line.ts'

export function schulzeLines(formatter: CountFormatter, { steps }: SchulzeTally): Line[] {
  const { say, options } = formatter
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(formatter, step)
      case 'duels':
        return line(
          say('step.duels'),
          pairsIn(step.duels).map((pair) => duelIn(formatter, step.duels, pair)),
        )
      case 'requirement':
        return line(requirementIn(formatter, step))
      case 'paths':
        return line(say('step.paths'), strengthsIn(formatter, step.strengths))
      case 'beatpath':
        return beatpathLine(formatter, step)
      case 'winners': {
        const key = step.options.length === 1 ? 'step.winner' : 'step.winners'
        return line(say(key, { options: options(step.options) }))
      }
      case 'casting': {
        const settled = step.chosen.length > 0 ? 'yes' : 'no'
        return line(say('step.casting_options', { settled, options: options(step.chosen) }))
      }
      default:
        return step satisfies never
    }
  })
}

/** Every two options once, in the order of their letters. */
export function pairsIn(duels: Duels): (readonly [OptionId, OptionId])[] {
  const ids = sortedOptions(Object.keys(duels))
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const))
}

function duelIn(
  { say, option }: CountFormatter,
  duels: Duels,
  [one, other]: readonly [OptionId, OptionId],
): string {
  const [won, lost] = [duels[one]?.[other] ?? 0, duels[other]?.[one] ?? 0]
  if (won === lost) return say('step.duel_even', { one: option(one), other: option(other), won })
  return won > lost
    ? say('step.duel_won', { one: option(one), other: option(other), won, lost })
    : say('step.duel_won', { one: option(other), other: option(one), won: lost, lost: won })
}

type Requirement = Extract<SchulzeStep, { step: 'requirement' }>

/** What an option needed against the one that stands for none of them. */
export function requirementIn({ say, rule, option }: CountFormatter, step: Requirement): string {
  const fallback = rule.id === 'schulze/1' ? rule.params.default : undefined
  return say('step.requirement', {
    option: option(step.option),
    fallback: option(fallback ?? ''),
    above: step.above,
    below: step.below,
    ratio: step.majority === '1/1' ? 'simple' : step.majority.replace(/\/1$/, ''),
    quorum: step.option_quorum,
    dropped: step.fails.length > 0 ? 'yes' : 'no',
  })
}

function strengthsIn({ say, option }: CountFormatter, strengths: Strengths): string[] {
  const ids = sortedOptions(Object.keys(strengths))
  return ids.flatMap((one) =>
    ids
      .filter((other) => other !== one)
      .map((other) => {
        const [won, lost] = strengths[one]?.[other] ?? [0, 0]
        const ends = { one: option(one), other: option(other) }
        return won === 0 ? say('step.no_path', ends) : say('step.path', { ...ends, won, lost })
      }),
  )
}

function beatpathLine(formatter: CountFormatter, step: Extract<SchulzeStep, { step: 'beatpath' }>): Line {
  const { say, option } = formatter
  const ends = { winner: option(step.winner), other: option(step.other) }
  const told = (path: Path) => {
    const [won, lost] = path.strength
    return path.options.length > 0 ? { path: pathIn(formatter, path), won, lost } : undefined
  }
  const [there, back] = [told(step.there), told(step.back)]
  return line(there ? say('step.beatpath_there', { ...ends, ...there }) : say('step.beatpath_none', ends), [
    back ? say('step.beatpath_back', back) : say('step.beatpath_no_back'),
  ])
}

/** A beats C, 7 to 3; C beats B, 6 to 4. */
export function pathIn({ say, option, series }: CountFormatter, { options, duels }: Path): string {
  const links = duels.map(([won, lost], at) =>
    say('count.link', { one: option(options[at] ?? ''), other: option(options[at + 1] ?? ''), won, lost }),
  )
  return series(links)
}

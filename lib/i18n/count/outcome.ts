import type { RuleName } from '#lib/rules/charter/charter.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import type { StvTally } from '#lib/rules/methods/stv.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'
import type { CountFormatter } from './count-formatter.ts'

/** What a vote gave, in a title. */
export function outcomeHeading(formatter: CountFormatter, name: RuleName, tally: Tally): string {
  const { say, options } = formatter
  switch (tally.outcome) {
    case 'chosen':
      return tally.method === 'stv/1'
        ? say('outcome.elected', { n: tally.chosen.length, options: options(electedIn(tally)) })
        : say('outcome.chosen_by', { by: say(`by.${name}`), options: options(tally.chosen) })
    case 'adopted':
      return say('outcome.by', { outcome: say('outcome.adopted'), by: say(`by.${name}`) })
    case 'rejected':
      return 'chosen' in tally
        ? say('outcome.default_won', { option: defaultOf(formatter) })
        : say('outcome.by', { outcome: say('outcome.rejected'), by: say(`by.${name}`) })
    case 'blocked':
      return tally.method === 'consensus/1'
        ? say('outcome.stopped', { n: tally.counts.block })
        : say('outcome.objected', { n: blockingObjections(tally) })
    case 'tie':
      return 'tied' in tally
        ? say('outcome.tie_between', { options: options(tally.tied) })
        : say('outcome.tie')
    case 'undetermined':
      return say('outcome.undetermined_why')
    case 'no_quorum':
      return say(outcomeLabel(tally))
    default:
      return tally satisfies never
  }
}

/** Those who have a seat, in the order they got it; then those whom every draw of lots gives one. */
export function electedIn({ counts, chosen }: StvTally): OptionId[] {
  const elected = counts.elected.map(({ option }) => option)
  return [...elected, ...chosen.filter((option) => !elected.includes(option))]
}

/** The option that stands for none of the others. */
export function defaultOf({ rule, option }: CountFormatter): string {
  return option((rule.id === 'schulze/1' ? rule.params.default : undefined) ?? '')
}

/** How many objections stopped it. */
export function blockingObjections(tally: Tally): number {
  if (tally.method !== 'consent/1') return tally.method === 'lazy/1' ? tally.counts.objection : 0
  const standing = tally.steps.find(({ step }) => step === 'standing')
  return standing && 'n' in standing ? standing.n : tally.counts.objection
}

/** What a vote gave, in a word. */
export function outcomeLabel({ outcome, method }: Tally) {
  if (outcome !== 'no_quorum') return `outcome.${outcome}` as const
  if (method === 'advice/1') return 'outcome.undecided'
  return method === 'lazy/1' ? 'outcome.nobody_left' : 'outcome.no_quorum'
}

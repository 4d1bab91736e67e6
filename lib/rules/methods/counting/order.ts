import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { onlyField } from '#lib/rules/methods/counting/option-answer.ts'
import type { OptionId } from './option.ts'
import { readOrder } from './option-answer.ts'

/** Options from best to worst, one at each place. Those not named stand nowhere: the paper never counts for them. */
export type OrderAnswer = { readonly order: readonly OptionId[] }

export function orderAnswer(values: ReadonlyMap<OptionId, string>): OrderAnswer | Refusal {
  const order = readOrder(values)
  return isRefusal(order) ? order : { order }
}

export function whyOrderInvalid(options: readonly OptionId[], answer: unknown): Refusal | undefined {
  const order = onlyField(answer, 'order')
  if (!Array.isArray(order)) return refuse('invalid', { field: 'answer' })
  if (order.length === 0) return refuse('nothing_chosen')
  for (const [place, option] of order.entries()) {
    if (typeof option !== 'string') return refuse('invalid', { field: 'answer' })
    if (!options.includes(option)) return refuse('option_unknown', { option })
    if (order.indexOf(option) < place) return refuse('option_twice', { option })
  }
  return undefined
}

/** Papers that say the same; `at` is the place of the preference they count for now. */
export type Papers = { readonly order: readonly OptionId[]; readonly n: number; at: number }

export function groupPapers(answers: readonly OrderAnswer[]): Papers[] {
  return alike(answers.map(({ order }) => ({ order, n: 1 })))
}

/** As they count among these options only, whatever they say of others. */
export function amongThese(papers: readonly Papers[], options: readonly OptionId[]): Papers[] {
  const these = new Set(options)
  return alike(papers.map(({ order, n }) => ({ order: order.filter((option) => these.has(option)), n })))
}

function alike(papers: readonly { readonly order: readonly OptionId[]; readonly n: number }[]): Papers[] {
  const groups = new Map<string, { order: readonly OptionId[]; n: number }>()
  for (const { order, n } of papers) {
    const said = order.join(' ')
    const group = groups.get(said)
    if (group) group.n += n
    else groups.set(said, { order, n })
  }
  return Array.from(groups.values(), ({ order, n }) => ({ order, n, at: -1 }))
}

/** Moves papers on to the next preference that continues; undefined where they name no other. */
export function moveOn(papers: Papers, continuing: { has(option: OptionId): boolean }): OptionId | undefined {
  for (;;) {
    papers.at++
    const option = papers.order[papers.at]
    if (option === undefined || continuing.has(option)) return option
  }
}

export type Votes = Readonly<Record<OptionId, number>>

/** How several options with as many votes were told apart: by the stages named, latest first. */
export type EarlierStages = {
  readonly rule: 'earlier_stage'
  readonly tied: readonly OptionId[]
  readonly stages: readonly number[]
}

/** Looks back to the latest earlier stage at which the tied differ, and keeps those that had most, or fewest, there;
 * where several had, on to the stages before it. More than one left: nothing tells these apart. */
export function lookBack(
  tied: readonly OptionId[],
  earlier: readonly Votes[],
  keep: 'most' | 'fewest',
): { left: readonly OptionId[]; by: EarlierStages } {
  const stages: number[] = []
  let left = tied
  for (let stage = earlier.length; stage >= 1 && left.length > 1; stage--) {
    const votes = left.map((option) => earlier[stage - 1]?.[option] ?? 0)
    const kept = keep === 'most' ? Math.max(...votes) : Math.min(...votes)
    if (votes.every((had) => had === kept)) continue
    left = left.filter((_, place) => votes[place] === kept)
    stages.push(stage)
  }
  return { left, by: { rule: 'earlier_stage', tied, stages } }
}

/** All that looking back will ever say of these options, as of one stage: who had more at the latest at which they differ. */
export function ranksAfter(stages: readonly Votes[], options: readonly OptionId[]): Votes {
  let ranks: Votes = {}
  for (const votes of stages) {
    const heights = options.map((option) => (votes[option] ?? 0) * options.length + (ranks[option] ?? 0))
    const order = [...new Set(heights)].sort((one, other) => one - other)
    ranks = Object.fromEntries(options.map((option, at) => [option, order.indexOf(heights[at] ?? 0)]))
  }
  return ranks
}

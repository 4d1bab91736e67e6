import type { ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import type { CountFormatter } from './count-formatter.ts'
import { type YesOrNoAnswer, type YesOrNoTally, yesOrNo } from './yes-or-no.ts'

/** How many gave each answer. */
export function answersIn(
  tally: YesOrNoTally,
): readonly { readonly answer: YesOrNoAnswer; readonly n: number }[] {
  const counts: Readonly<Partial<Record<YesOrNoAnswer, number>>> = tally.counts
  return yesOrNo(tally).answers.map((answer) => ({ answer, n: counts[answer] ?? 0 }))
}

/** How many of those counted gave no answer. Who has a conflict of interest is counted as the rule says. */
export function silentIn({ tally, roll, conflicts }: Recount): number {
  if (tally.method === 'advice/1') return tally.steps.find((step) => step.step === 'advice')?.silent ?? 0
  const electors = roll.volunteers + roll.staff - (conflicts?.left ?? 0)
  const counted =
    'chosen' in tally
      ? tally.counts.vote + tally.counts.blank
      : answersIn(tally).reduce((sum, { n }) => sum + n, 0)
  return electors - counted
}

/** The count as a sentence. */
export function countsOf({ say }: CountFormatter, count: Recount): string {
  const { tally } = count
  const silent = say('count.silent', { n: silentIn(count) })
  return 'chosen' in tally
    ? say('count.options', { vote: tally.counts.vote, blank: tally.counts.blank, silent })
    : say(yesOrNo(tally).counts, { ...tally.counts, silent })
}

/** What someone answered, in words: one line an option where there are several. */
export function ballotLines({ say, option, grade }: CountFormatter, ballot: ShownBallot): string[] {
  if (ballot.choice !== 'vote') return [say(`answer.${ballot.choice}`)]
  const { answer } = ballot
  const lines = <V>(given: Readonly<Record<string, V>>, told: (value: V) => string | number) =>
    Object.entries(given).map(([id, value]) => say('count.pair', { name: option(id), value: told(value) }))
  if ('approved' in answer) return answer.approved.map(option)
  if ('scores' in answer) return lines(answer.scores, (score) => score)
  if ('points' in answer) return lines(answer.points, (n) => say('count.points', { n }))
  if ('grades' in answer) return lines(answer.grades, grade)
  const groups = 'order' in answer ? answer.order.map((id) => [id]) : answer.ranking
  return groups.map((group, place) => `${place + 1}. ${group.map(option).join(' = ')}`)
}

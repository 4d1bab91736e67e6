import type { ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { CountFormatter } from './count-formatter.ts'

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

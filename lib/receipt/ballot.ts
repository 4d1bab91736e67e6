import type { Ballot } from '#lib/decision/ballot.ts'
import type { Teller } from './teller.ts'

/** What someone answered, in words. */
export function ballotIn(teller: Teller, ballot: Ballot): string {
  const { say, option, options, grade } = teller
  if (ballot.choice !== 'vote') return say(`answer.${ballot.choice}`)
  const { answer } = ballot
  const pairs = <V>(given: Readonly<Record<string, V>>, told: (value: V) => string | number) =>
    Object.entries(given)
      .map(([id, value]) => say('count.pair', { name: option(id), value: told(value) }))
      .join(' ; ')
  if ('approved' in answer) return options(answer.approved)
  if ('scores' in answer) return pairs(answer.scores, (score) => score)
  if ('points' in answer) return pairs(answer.points, (n) => say('count.points', { n }))
  if ('grades' in answer) return pairs(answer.grades, grade)
  const groups = 'order' in answer ? answer.order.map((id) => [id]) : answer.ranking
  return groups.map((group, place) => `${place + 1}. ${group.map(option).join(' = ')}`).join(' ; ')
}

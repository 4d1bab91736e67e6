import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Duels } from '#lib/rules/methods/counting/duels.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import {
  isRecordable,
  leavesOf,
  letters,
  present,
  renameBallots,
  renameKeys,
  renameOption,
  renameResult,
  votesOn,
} from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { Quorum } from '../base/quorum.ts'
import type { Ratio } from '../base/ratio.ts'
import type { OptionBallot } from './counting/option-vote.ts'
import { type SchulzeAnswer, type SchulzeRule, tallySchulze } from './schulze.ts'

const ruleOf = (options: readonly OptionId[], more: Partial<SchulzeRule['params']> = {}): SchulzeRule => ({
  id: 'schulze/1',
  params: { options, ...more },
})

/** Any ranking of some of the options, equal ranks included. */
const answerOn = (options: readonly OptionId[]): fc.Arbitrary<SchulzeAnswer> =>
  fc
    .array(fc.nat(options.length), { minLength: options.length, maxLength: options.length })
    .filter((ranks) => ranks.some((rank) => rank > 0))
    .map((ranks) => {
      const ranked = options.map((option, at) => ({ option, rank: ranks[at] ?? 0 }))
      const groups = Map.groupBy(
        ranked.filter(({ rank }) => rank > 0),
        ({ rank }) => rank,
      )
      const inOrder = [...groups].sort(([one], [other]) => one - other)
      return { ranking: inOrder.map(([, group]) => group.map(({ option }) => option)) }
    })

const votes = fc
  .integer({ min: 2, max: 6 })
  .map(letters)
  .chain((options) =>
    fc.record({
      votes: votesOn(options, answerOn(options)),
      more: fc.record(
        {
          default: fc.constantFrom(...options),
          option_quorum: fc.integer({ min: 1, max: 4 }),
          ratio: fc.constantFrom<Ratio>('1/1', '3/2', '3/1'),
          casting: answerOn(options),
          quorum: fc.constant<Quorum>({ share: '1/3', base: 'expressed' }),
        },
        { requiredKeys: [] },
      ),
    }),
  )
  .map(({ votes, more: { ratio, casting, default: fallback, option_quorum, quorum } }) => {
    const [option] = votes.options.filter((id) => id !== fallback)
    const params = {
      ...(quorum ? { quorum } : {}),
      ...(casting ? { casting: '01J' } : {}),
      ...(fallback ? { default: fallback } : {}),
      ...(fallback && option_quorum ? { option_quorum } : {}),
      ...(fallback && option && ratio ? { majorities: { [option]: ratio } } : {}),
    }
    const cast: OptionBallot<SchulzeAnswer> | undefined = casting && { choice: 'vote', answer: casting }
    return { ...votes, rule: ruleOf(votes.options, params), cast }
  })

describe('always', () => {
  test('the order of ballots changes no byte of the tally', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots, shuffled, cast }) => {
        const one = tallySchulze(rule, ballots, present(40), cast)
        expect(JSON.stringify(tallySchulze(rule, shuffled, present(40), cast))).toBe(JSON.stringify(one))
      }),
    )
  })

  test('other letters give the same result under other letters', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots, renamed, cast }) => {
        const rename = ({ ranking }: SchulzeAnswer) => ({
          ranking: ranking.map((group) => group.map((option) => renameOption(renamed, option)).sort()),
        })
        const { default: fallback, majorities } = rule.params
        const other = ruleOf(rule.params.options, {
          ...rule.params,
          ...(fallback ? { default: renameOption(renamed, fallback) } : {}),
          ...(majorities ? { majorities: renameKeys(renamed, majorities) } : {}),
        })
        const [otherCast] = renameBallots(cast ? [cast] : [], rename)
        const before = tallySchulze(rule, ballots, present(40), cast)
        const after = tallySchulze(other, renameBallots(ballots, rename), present(40), otherCast)
        expect(after).toMatchObject(renameResult(renamed, before))
        const duels = Object.entries(before.counts.duels).map(
          ([id, row]) => [id, renameKeys(renamed, row)] as const,
        )
        expect(after.counts.duels).toEqual(renameKeys(renamed, Object.fromEntries(duels)))
      }),
    )
  })

  test('whole numbers and strings alone, and duels that add up', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots, cast }) => {
        const { counts, steps } = tallySchulze(rule, ballots, present(40), cast)
        expect(leavesOf({ counts, steps }).every(isRecordable)).toBe(true)
        expect(counts.vote + counts.blank).toBe(ballots.length)
        for (const [one, row] of Object.entries(counts.duels))
          for (const [other, n] of Object.entries(row))
            expect(n + (counts.duels[other]?.[one] ?? 0)).toBeLessThanOrEqual(counts.vote)
      }),
    )
  })

  test('paths are as strong as they are said to be, link by link', () => {
    fc.assert(
      fc.property(votes, ({ rule, ballots }) => {
        const { counts, steps } = tallySchulze(rule, ballots, present(40))
        for (const step of steps.flatMap((step) =>
          step.step === 'beatpath' ? [step.there, step.back] : [],
        )) {
          const links = step.options.slice(1).map((to, at) => [step.options[at] ?? '', to] as const)
          const votes = links.map(([from, to]) => [counts.duels[from]?.[to], counts.duels[to]?.[from]])
          expect(step.duels).toEqual(votes)
          const weakest = [...step.duels].sort(([won, lost], [more, less]) => won - more || less - lost)[0]
          expect(step.strength).toEqual(weakest ?? [0, 0])
        }
      }),
    )
  })

  test('one more ballot for the winner alone, or the winner raised on a ballot, keeps it winning', () => {
    fc.assert(
      fc.property(votes, fc.nat(), ({ rule, ballots }, pick) => {
        const before = tallySchulze(rule, ballots, present(40))
        const [winner] = before.chosen
        if (before.outcome !== 'chosen' || !winner) return
        const alone: OptionBallot<SchulzeAnswer> = { choice: 'vote', answer: { ranking: [[winner]] } }
        expect(tallySchulze(rule, [...ballots, alone], present(40)).chosen).toEqual([winner])
        const raised = ballots.map((ballot, at) => {
          if (ballot.choice === 'blank' || at !== pick % ballots.length) return ballot
          const others = ballot.answer.ranking
            .map((group) => group.filter((option) => option !== winner))
            .filter((group) => group.length > 0)
          return { ...ballot, answer: { ranking: [[winner], ...others] } }
        })
        expect(tallySchulze(rule, raised, present(40)).chosen).toEqual([winner])
      }),
      { numRuns: 300 },
    )
  })
})

/** Another way to the same winners, as Debian writes it (Constitution, A.5.4 to A.5.8): of those no one outside beats,
 * drop the weakest defeats, until none is left among them. */
function schwartzSequentialDropping(options: readonly OptionId[], duels: Duels): OptionId[] {
  const votes = (one: OptionId, other: OptionId) => duels[one]?.[other] ?? 0
  let defeats = options.flatMap((one) =>
    options.filter((other) => votes(one, other) > votes(other, one)).map((other) => [one, other] as const),
  )
  for (;;) {
    const reached = new Map(options.map((id) => [id, new Set(from(id, defeats))]))
    const schwartz = options.filter((id) =>
      options.every((other) => !reached.get(other)?.has(id) || reached.get(id)?.has(other)),
    )
    const within = defeats.filter((defeat) => defeat.every((id) => schwartz.includes(id)))
    if (within.length === 0) return schwartz
    const weaker = ([a, x]: readonly [string, string], [b, y]: readonly [string, string]) =>
      votes(a, x) < votes(b, y) || (votes(a, x) === votes(b, y) && votes(x, a) > votes(y, b))
    const weakest = within.filter((defeat) => !within.some((other) => weaker(other, defeat)))
    defeats = defeats.filter((defeat) => !weakest.includes(defeat))
  }
}

function from(start: OptionId, defeats: readonly (readonly [OptionId, OptionId])[]): OptionId[] {
  const reached = [start]
  for (const at of reached)
    for (const [one, other] of defeats) if (one === at && !reached.includes(other)) reached.push(other)
  return reached
}

test('paths find those that dropping the weakest defeats finds', () => {
  fc.assert(
    fc.property(votes, ({ options, ballots }) => {
      const { outcome, chosen, tied, counts } = tallySchulze(ruleOf(options), ballots, present(40))
      if (outcome === 'no_quorum') return
      expect([...chosen, ...tied]).toEqual(schwartzSequentialDropping(options, counts.duels))
    }),
    { numRuns: 2000 },
  )
})

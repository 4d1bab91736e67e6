import { describe, expect, test } from 'vitest'
import { judgeProfiles, type Profile } from '#lib/rules/methods/counting/merit.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { cast, present } from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { OptionBallot } from './counting/option-vote.ts'
import { type JudgmentAnswer, type JudgmentRule, tallyJudgment } from './judgment.ts'
import vectors from './judgment.vectors.json' with { type: 'json' }

type Profiles = Readonly<Record<OptionId, Profile>>
type Vector = {
  readonly name: string
  readonly profiles: Profiles
  readonly ranking: readonly string[]
  readonly splits?: readonly {
    readonly removed: string
    readonly of: string
    readonly parts: readonly (readonly [median: number, options: string])[]
  }[]
}

const ruleOf = (
  options: readonly OptionId[],
  grades = 7,
  ungraded: JudgmentRule['params']['ungraded'] = 'worst',
): JudgmentRule => ({ id: 'judgment/1', params: { options, grades, ungraded } })

/** Every grade, written out from the best to the worst. */
const listed = (profile: Profile) => profile.flatMap((n, grade) => Array<number>(n).fill(grade))

/** Ballots with these profiles: the first voter gives each option its best grade, and so on. */
function ballotsOf(profiles: Profiles): OptionBallot<JudgmentAnswer>[] {
  const lists = Object.entries(profiles).map(([option, profile]) => [option, listed(profile)] as const)
  const most = Math.max(...lists.map(([, list]) => list.length))
  return cast(
    Array.from({ length: most }, (_, voter) => ({
      n: 1,
      answer: {
        grades: Object.fromEntries(
          lists.flatMap(([option, list]) => (voter in list ? [[option, list[voter] ?? 0]] : [])),
        ),
      },
    })),
  )
}

const total = (profile: Profile) => profile.reduce((sum, n) => sum + n, 0)

describe('vectors', () => {
  const cases = vectors as unknown as Vector[]

  test.each(cases)('$name', ({ profiles, ranking, splits }) => {
    const judged = judgeProfiles(profiles)
    expect(judged.ranking.map((group) => group.join('='))).toEqual(ranking)
    if (!splits) return
    const parts = judged.splits.map(({ removed, of, parts }) => ({
      removed,
      of,
      parts: parts.map(({ median, options }) => [median, options.join('=')]),
    }))
    expect(parts).toEqual(splits)
  })

  const few = cases.filter(({ profiles }) =>
    Object.values(profiles).every((grades) => total(grades) < 20_000),
  )
  test.each(few)('from ballots: $name', ({ profiles, ranking }) => {
    const options = Object.keys(profiles)
    const grades = profiles[options[0] ?? '']?.length ?? 0
    const ballots = ballotsOf(profiles)
    const tally = tallyJudgment(ruleOf(options, grades, 'left_out'), ballots, present(ballots.length))
    const best = ranking[0]?.split('=') ?? []
    expect(tally).toMatchObject(
      best.length === 1
        ? { outcome: 'chosen', chosen: best, tied: [] }
        : { outcome: 'tie', chosen: [], tied: best },
    )
    expect(tally.counts.grades).toEqual(profiles)
  })
})

test('an option left ungraded gets the worst grade, or is left out, as the rule says', () => {
  const ballots: OptionBallot<JudgmentAnswer>[] = [
    { choice: 'vote', answer: { grades: { a: 0, b: 1 } } },
    { choice: 'vote', answer: { grades: { b: 1 } } },
    { choice: 'vote', answer: { grades: { b: 1 } } },
    { choice: 'blank' },
  ]
  const worst = tallyJudgment(ruleOf(['a', 'b'], 3), ballots, present(4))
  expect(worst).toMatchObject({
    chosen: ['b'],
    counts: { grades: { a: [1, 0, 2] }, ungraded: { a: 2, b: 0 } },
  })
  expect(worst.steps.slice(2)).toEqual([
    { step: 'profile', option: 'a', grades: [1, 0, 2], ungraded: 2, median: 2 },
    { step: 'profile', option: 'b', grades: [0, 3, 0], ungraded: 0, median: 1 },
    {
      step: 'split',
      removed: '0',
      of: '3',
      parts: [
        { median: 1, options: ['b'] },
        { median: 2, options: ['a'] },
      ],
    },
    { step: 'ranking', groups: [['b'], ['a']] },
  ])
  const left = tallyJudgment(ruleOf(['a', 'b', 'c'], 3, 'left_out'), ballots, present(4))
  expect(left).toMatchObject({ chosen: ['a'], counts: { vote: 3, blank: 1, grades: { a: [1, 0, 0] } } })
  expect(left.steps).toContainEqual({ step: 'profile', option: 'c', grades: [0, 0, 0], ungraded: 3 })
  expect(left.steps.at(-1)).toEqual({ step: 'ranking', groups: [['a'], ['b'], ['c']] })
})

test('a quorum missed is no result, and the grades are counted all the same', () => {
  const rule = ruleOf(['a', 'b'], 2)
  const quorum = { share: '1/2', base: 'expressed' } as const
  const asked = { ...rule, params: { ...rule.params, quorum } }
  const ballots: OptionBallot<JudgmentAnswer>[] = [{ choice: 'vote', answer: { grades: { a: 0 } } }]
  expect(tallyJudgment(asked, ballots, present(3))).toMatchObject({
    outcome: 'no_quorum',
    chosen: [],
    tied: [],
    counts: { vote: 1, grades: { a: [1, 0], b: [0, 1] } },
  })
  expect(tallyJudgment(asked, ballots, present(2))).toMatchObject({ outcome: 'chosen', chosen: ['a'] })
  expect(tallyJudgment(rule, [{ choice: 'blank' }], present(1)).outcome).toBe('no_quorum')
})

test('a grade that was never on the ballot is a bug, not a vote', () => {
  const stray: OptionBallot<JudgmentAnswer>[] = [{ choice: 'vote', answer: { grades: { z: 0 } } }]
  expect(() => tallyJudgment(ruleOf(['a', 'b']), stray, present(1))).toThrow(RangeError)
  const beyond: OptionBallot<JudgmentAnswer>[] = [{ choice: 'vote', answer: { grades: { a: 7 } } }]
  expect(() => tallyJudgment(ruleOf(['a', 'b']), beyond, present(1))).toThrow(RangeError)
})

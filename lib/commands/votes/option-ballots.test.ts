import { beforeEach, describe, expect, test } from 'vitest'
import { lastBallots } from '#db/votes/ballots.ts'
import type { RefusalCode } from '#lib/rules/base/refusal.ts'
import { type RuleName, wholeCharter } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { OptionValues } from '#lib/rules/methods/counting/option.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { type Context, enterByLink } from '#lib/store/scope.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const chosen: Chosen = {
  options: ['Lundi', 'Mercredi', 'Samedi'].map((label) => ({ label })),
  seats: 2,
  min: 0,
  max: 5,
  points: 10,
}

async function opened(rule: RuleName) {
  const number = await story.propose('Inès', `Quel jour ? (${rule})`, 'Un jour par semaine.')
  return story.open('Inès', number, rule, chosen)
}

/** Noor signed in, and Samir by his link. */
async function voters(roundId: string): Promise<readonly Context[]> {
  const link = { boardId: story.boardId, memberId: await story.memberId('Samir'), roundId }
  return [await story.as('Noor'), { db: story.db, scope: expectAccepted(await enterByLink(story.db, link)) }]
}

const vote = (options: OptionValues): BallotDraft => ({ choice: 'vote', options })

const ALL_UNFIT: readonly (readonly [OptionValues, RefusalCode])[] = [
  [[], 'nothing_chosen'],
  [[['a', '  ']], 'nothing_chosen'],
  [
    [
      ['a', '1'],
      ['z', '2'],
    ],
    'option_unknown',
  ],
  [
    [
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ],
    'option_twice',
  ],
]
const UNRANKED: readonly (readonly [OptionValues, RefusalCode])[] = [
  [[['a', '0']], 'rank_invalid'],
  [[['b', '1,5']], 'rank_invalid'],
  [[['b', 'premier']], 'rank_invalid'],
]
const RANKED_TWICE: readonly (readonly [OptionValues, RefusalCode])[] = [
  [
    [
      ['a', '2'],
      ['c', '2'],
    ],
    'rank_twice',
  ],
]

interface Case {
  rule: RuleName
  given: OptionValues
  recorded: object
  unfit: readonly (readonly [OptionValues, RefusalCode])[]
}
const CASES: readonly Case[] = [
  {
    rule: 'judgment',
    given: [
      ['a', '0'],
      ['b', '6'],
      ['c', ''],
    ],
    recorded: { grades: { a: 0, b: 6 } },
    unfit: [
      [[['a', '7']], 'grade_unknown'],
      [[['a', '-1']], 'grade_unknown'],
      [[['a', 'Bien']], 'grade_unknown'],
    ],
  },
  {
    rule: 'schulze',
    given: [
      ['a', '7'],
      ['b', '2'],
      ['c', '2'],
    ],
    recorded: { ranking: [['b', 'c'], ['a']] },
    unfit: UNRANKED,
  },
  {
    rule: 'irv',
    given: [
      ['a', '2'],
      ['c', '1'],
    ],
    recorded: { order: ['c', 'a'] },
    unfit: [...UNRANKED, ...RANKED_TWICE],
  },
  {
    rule: 'stv',
    given: [
      ['a', '3'],
      ['b', '1'],
      ['c', '2'],
    ],
    recorded: { order: ['b', 'c', 'a'] },
    unfit: [...UNRANKED, ...RANKED_TWICE],
  },
  {
    rule: 'approval',
    given: [
      ['c', 'yes'],
      ['a', 'yes'],
    ],
    recorded: { approved: ['a', 'c'] },
    unfit: [[[['a', 'peut-être']], 'invalid']],
  },
  {
    rule: 'score',
    given: [
      ['a', '0'],
      ['b', '5'],
    ],
    recorded: { scores: { a: 0, b: 5 } },
    unfit: [
      [[['a', '6']], 'score_out_of_range'],
      [[['a', '-1']], 'score_out_of_range'],
      [[['a', '2.5']], 'score_out_of_range'],
    ],
  },
  {
    rule: 'dots',
    given: [
      ['a', '7'],
      ['b', '3'],
      ['c', '0'],
    ],
    recorded: { points: { a: 7, b: 3 } },
    unfit: [
      [
        [
          ['a', '7'],
          ['b', '4'],
        ],
        'too_many_points',
      ],
      [[['a', '-1']], 'score_out_of_range'],
      [[['a', 'tout']], 'score_out_of_range'],
      [[['a', '0']], 'nothing_chosen'],
    ],
  },
]

describe.each(CASES)('a ballot by $rule', ({ rule, given, recorded, unfit }) => {
  test('is recorded in its own shape, and so is a blank one that takes its place', async () => {
    const { roundId } = await opened(rule)
    for (const voter of await voters(roundId))
      expectAccepted(await castBallot(voter, { roundId, ballot: { ...vote(given), word: 'Merci.' } }))
    expect(await lastBallots(story.db, roundId)).toMatchObject([
      { choice: 'vote', answer: recorded },
      { choice: 'vote', answer: recorded },
    ])
    const [noor] = await voters(roundId)
    if (noor) expectAccepted(await castBallot(noor, { roundId, ballot: { choice: 'blank', options: given } }))
    const ballots = await lastBallots(story.db, roundId)
    expect(ballots.map(({ choice, answer }) => [choice, answer]).sort()).toEqual([
      ['blank', null],
      ['vote', recorded],
    ])
  })

  test('that is malformed is refused by its name, signed in and by link, and nothing is recorded', async () => {
    const { roundId } = await opened(rule)
    for (const voter of await voters(roundId)) {
      const cast = async (ballot: BallotDraft) => castBallot(voter, { roundId, ballot })
      for (const choice of ['', 'consent', 'constructor'])
        expect(await cast({ choice, options: given })).toMatchObject({ code: 'choice_unknown' })
      for (const [options, code] of [...ALL_UNFIT, ...unfit])
        expect(await cast(vote(options)), JSON.stringify(options)).toMatchObject({ kind: 'refused', code })
      expect(await cast({ choice: 'blank', options: [['z', '1']] })).toMatchObject({ code: 'option_unknown' })
      expect(await cast({ ...vote(given), word: 'é'.repeat(2001) })).toMatchObject({ code: 'too_long' })
    }
    expect(await lastBallots(story.db, roundId)).toEqual([])
  })
})

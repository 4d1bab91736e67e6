import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRecordable, leavesOf, present } from '#lib/rules/methods/counting/option-vote.sample.ts'
import { refuse } from '../base/refusal.ts'
import {
  CONSENSUS_CHOICES,
  type ConsensusRule,
  consensusBallot,
  tallyConsensus,
  whyConsensusUnfit,
} from './consensus.ts'
import vectors from './consensus.vectors.json' with { type: 'json' }

const empty = { reason: '', change: '', word: '' }

describe('counting', () => {
  test.each(vectors)('$name', ({ rule, roll, counts, outcome, steps }) => {
    const counted = rule as ConsensusRule
    expect(whyConsensusUnfit(counted)).toBeUndefined()
    const ballots = CONSENSUS_CHOICES.flatMap((choice) =>
      Array.from({ length: counts[choice] }, () => ({ choice })),
    )
    const result = tallyConsensus(counted, ballots, present(roll))
    expect(result).toMatchObject({ method: 'consensus/1', outcome, counts })
    expect(result.steps.slice(0, 4)).toEqual(
      CONSENSUS_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] })),
    )
    expect(result.steps.slice(4)).toEqual(steps)
  })
})

const ROLL = 30
const ballot = fc.constantFrom(...CONSENSUS_CHOICES).map((choice) => ({ choice }))
const counted = fc.array(ballot, { maxLength: ROLL - 1 }).chain((ballots) =>
  fc.record({
    rule: fc
      .record({ blocks: fc.nat(3), answers: fc.constantFrom('0/1', '1/3', '1/2') })
      .map((params): ConsensusRule => ({ id: 'consensus/1', params: params as ConsensusRule['params'] })),
    ballots: fc.constant(ballots),
    shuffled: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
  }),
)

describe('always', () => {
  test('the order of ballots decides nothing, and the receipt is whole numbers and words', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots, shuffled }) => {
        const result = tallyConsensus(rule, ballots, present(ROLL))
        expect(JSON.stringify(tallyConsensus(rule, shuffled, present(ROLL)))).toBe(JSON.stringify(result))
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('one more agreement, or one in the place of another answer, never undoes an adoption', () => {
    fc.assert(
      fc.property(counted, fc.nat(ROLL), ({ rule, ballots }, at) => {
        if (tallyConsensus(rule, ballots, present(ROLL)).outcome !== 'adopted') return
        const agree = { choice: 'agree' } as const
        const more = [...ballots, agree]
        const changed = ballots.with(at % ballots.length, agree)
        expect(tallyConsensus(rule, more, present(ROLL)).outcome).toBe('adopted')
        expect(tallyConsensus(rule, changed, present(ROLL)).outcome).toBe('adopted')
      }),
    )
  })

  test('one block in the place of another answer never adopts', () => {
    fc.assert(
      fc.property(counted, fc.nat(ROLL), ({ rule, ballots }, at) => {
        if (ballots.length === 0) return
        const changed = ballots.with(at % ballots.length, { choice: 'block' })
        if (tallyConsensus(rule, changed, present(ROLL)).outcome === 'adopted')
          expect(tallyConsensus(rule, ballots, present(ROLL)).outcome).toBe('adopted')
      }),
    )
  })
})

describe('a ballot', () => {
  const full = { reason: 'Le bail.', change: 'Attendre le bail.', word: 'Merci' }

  test('keeps what its choice takes, and nothing else', () => {
    expect(consensusBallot({ choice: 'agree', ...full })).toEqual({ choice: 'agree', word: 'Merci' })
    for (const choice of ['stand_aside', 'disagree']) {
      expect(consensusBallot({ choice, ...full })).toEqual({ choice, reason: 'Le bail.', word: 'Merci' })
      expect(consensusBallot({ choice, ...empty })).toEqual({ choice })
    }
    expect(consensusBallot({ choice: 'block', ...full })).toEqual({ choice: 'block', ...full })
  })

  test('that blocks says why', () => {
    for (const reason of ['', ' ', '\u200b'])
      expect(consensusBallot({ ...empty, choice: 'block', reason })).toEqual(refuse('reason_required'))
    const block = consensusBallot({ ...empty, choice: 'block', reason: 'Le bail.' })
    expect(block).toEqual({ choice: 'block', reason: 'Le bail.' })
  })

  test('is refused where it is too long, or no answer of this method', () => {
    for (const field of ['reason', 'change', 'word'] as const) {
      const draft = { choice: 'block', ...full, [field]: 'x'.repeat(2001) }
      expect(consensusBallot(draft)).toEqual(refuse('too_long', { field, max: 2000 }))
    }
    for (const choice of ['', 'for', 'abstain', '__proto__'])
      expect(consensusBallot({ ...empty, choice })).toEqual(
        refuse('choice_unknown', { choice, known: CONSENSUS_CHOICES }),
      )
  })
})

test('a rule allows a whole number of blocks, and asks for a share that can be reached', () => {
  const why = (blocks: number, answers: string) =>
    whyConsensusUnfit({ id: 'consensus/1', params: { blocks, answers } as ConsensusRule['params'] })
  expect(why(0, '1/1')).toBeUndefined()
  for (const blocks of [-1, 0.5, Number.NaN])
    expect(why(blocks, '1/3')).toEqual(refuse('rule_unfit', { field: 'blocks' }))
  for (const answers of ['', '4/3', 'tous'])
    expect(why(0, answers)).toEqual(refuse('rule_unfit', { field: 'answers' }))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import {
  isRecordable,
  leavesOf,
  letters,
  present,
  renameBallots,
  renameOption,
  votesOn,
} from '#lib/rules/methods/counting/option-vote.sample.ts'
import {
  ballotsSaying,
  type PapersSaying,
  renameAll,
  someOrder,
} from '#lib/rules/methods/counting/order.sample.ts'
import type { Quorum } from '../base/quorum.ts'
import { refuse } from '../base/refusal.ts'
import type { OptionBallot } from './counting/option-vote.ts'
import type { OrderAnswer } from './counting/order.ts'
import { type IrvRule, type IrvStep, irv, irvBallot, tallyIrv } from './irv.ts'
import vectors from './irv.vectors.json' with { type: 'json' }

const among = (options: readonly OptionId[], quorum?: Quorum): IrvRule => ({
  id: 'irv/1',
  params: quorum ? { options, quorum } : { options },
})

type Vector = Omit<(typeof vectors)[number], 'papers'> & { readonly papers: PapersSaying }

describe('vectors', () => {
  test.each(vectors as unknown as Vector[])('$name', (vector) => {
    const ballots = ballotsSaying(vector.papers, vector.blank)
    const result = tallyIrv(among([...vector.options]), ballots, present(ballots.length))
    const chosen = vector.outcome === 'chosen' ? vector.best : []
    const tied = vector.outcome === 'tie' ? vector.best : []
    expect(result).toMatchObject({ outcome: vector.outcome, chosen, tied })
    expect(result.steps.slice(2)).toEqual(vector.stages)
    const vote = ballots.length - vector.blank
    expect(result.counts).toMatchObject({ vote, blank: vector.blank })
    const last: Record<OptionId, number> = { ...result.counts.first }
    for (const { votes } of vector.stages) Object.assign(last, votes)
    expect(result.counts.last).toEqual(last)
  })
})

const options = letters(5)
const votes = votesOn(options, someOrder(options))
const runOff = (ballots: readonly OptionBallot<OrderAnswer>[]) =>
  tallyIrv(among(options), ballots, present(ballots.length))
const winnerOf = (ballots: readonly OptionBallot<OrderAnswer>[]) => {
  const { outcome, chosen } = runOff(ballots)
  return outcome === 'chosen' ? chosen[0] : undefined
}
const isStage = (step: IrvStep) => 'stage' in step

describe('whatever the ballots', () => {
  test('their order changes nothing, nor does the order the options were written in', () => {
    fc.assert(
      fc.property(votes, ({ ballots, shuffled }) => {
        const result = JSON.stringify(runOff(ballots))
        expect(JSON.stringify(runOff(shuffled))).toBe(result)
        const backwards = tallyIrv(among([...options].reverse()), ballots, present(ballots.length))
        expect(JSON.stringify(backwards)).toBe(result)
      }),
    )
  })

  test('other letters give the same count under these letters', () => {
    fc.assert(
      fc.property(votes, ({ ballots, renamed }) => {
        const other = renameBallots(ballots, ({ order }) => ({
          order: order.map((option) => renameOption(renamed, option)),
        }))
        expect(runOff(other)).toEqual(renameAll(renamed, runOff(ballots)))
      }),
    )
  })

  test('every paper is counted at every stage', () => {
    fc.assert(
      fc.property(votes, ({ ballots }) => {
        const { steps, counts } = runOff(ballots)
        for (const { votes: had, exhausted } of steps.filter(isStage))
          expect(Object.values(had).reduce((sum, n) => sum + n, exhausted)).toBe(counts.vote)
        expect(leavesOf(steps).every(isRecordable) && leavesOf(counts).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('one more paper that puts the winner first leaves it the winner', () => {
    fc.assert(
      fc.property(votes, someOrder(options), ({ ballots }, { order }) => {
        const winner = winnerOf(ballots)
        if (winner === undefined) return
        const more = [winner, ...order.filter((option) => option !== winner)]
        expect(winnerOf([...ballots, { choice: 'vote', answer: { order: more } }])).toBe(winner)
      }),
    )
  })

  test('what is named after the winner takes nothing from it', () => {
    fc.assert(
      fc.property(votes, ({ ballots }) => {
        const winner = winnerOf(ballots)
        if (winner === undefined) return
        const shorter = ballots.map((ballot): OptionBallot<OrderAnswer> => {
          const place = ballot.choice === 'vote' ? ballot.answer.order.indexOf(winner) : -1
          if (ballot.choice === 'blank' || place < 0) return ballot
          return { choice: 'vote', answer: { order: ballot.answer.order.slice(0, place + 1) } }
        })
        expect(JSON.stringify(runOff(shorter))).toBe(JSON.stringify(runOff(ballots)))
      }),
    )
  })

  test('an option that more than half put first wins', () => {
    fc.assert(
      fc.property(votes, fc.constantFrom(...options), ({ ballots }, option) => {
        const first = ballots.map(
          (): OptionBallot<OrderAnswer> => ({ choice: 'vote', answer: { order: [option] } }),
        )
        expect(winnerOf([...ballots, ...first, { choice: 'vote', answer: { order: [option] } }])).toBe(option)
      }),
    )
  })
})

test('below the quorum, first preferences are counted and nothing is decided', () => {
  const rule = among(['a', 'b'], { share: '1/2', base: 'expressed_with_blanks' })
  const ballots = ballotsSaying({ ab: 2 }, 1)
  expect(tallyIrv(rule, ballots, { electors: 7, present: 3 })).toMatchObject({
    outcome: 'no_quorum',
    counts: { vote: 2, blank: 1, first: { a: 2, b: 0 }, last: { a: 2, b: 0 } },
  })
  expect(tallyIrv(rule, ballots, { electors: 6, present: 3 })).toMatchObject({ chosen: ['a'] })
})

describe('a ballot', () => {
  const rule = among(['a', 'b', 'c'])
  const read = (...typed: [string, string][]) => irvBallot({ choice: 'vote', options: typed }, rule)

  test('is an order of preference, which may leave options out', () => {
    expect(read(['a', '2'], ['b', ''], ['c', ' 1 '])).toEqual({
      choice: 'vote',
      answer: { order: ['c', 'a'] },
    })
    expect(read(['b', '4'])).toEqual({ choice: 'vote', answer: { order: ['b'] } })
    expect(irvBallot({ choice: 'blank', word: 'Aucune.' }, rule)).toEqual({
      choice: 'blank',
      word: 'Aucune.',
    })
  })

  test('is refused with its reason', () => {
    expect(read(['a', '1'], ['b', '1'])).toEqual(refuse('rank_twice', { rank: 1 }))
    expect(read(['a', 'premier'])).toEqual(refuse('rank_invalid', { option: 'a' }))
    expect(read(['a', '1'], ['a', '2'])).toEqual(refuse('option_twice', { option: 'a' }))
    expect(read(['d', '1'])).toEqual(refuse('option_unknown', { option: 'd' }))
    expect(read(['a', ''])).toEqual(refuse('nothing_chosen'))
    expect(irvBallot({ choice: 'for' }, rule)).toMatchObject({ code: 'choice_unknown' })
  })

  test('from outside is checked against the rule', () => {
    expect(irv.whyAnswerInvalid(rule, { order: ['b', 'a'] })).toBeUndefined()
    expect(irv.whyAnswerInvalid(rule, { order: ['e'] })).toEqual(refuse('option_unknown', { option: 'e' }))
  })
})

test('a runoff is among two options or more', () => {
  expect(irv.whyUnfit(among(['a', 'b']))).toBeUndefined()
  expect(irv.whyUnfit(among(['a']))).toEqual(refuse('options_too_few', { min: 2 }))
})

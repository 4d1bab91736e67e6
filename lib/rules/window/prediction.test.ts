import { expect, test } from 'vitest'
import { combinedTurnout, turnoutOf } from './prediction.ts'

const of = (ready: number, total: number) => ({ ready, total })

test('predicted and actual turnout stand by kind where each has at least three people', () => {
  expect(turnoutOf({ volunteers: of(9, 11), staff: of(4, 4) }, { volunteers: 7, staff: 4 })).toEqual([
    { who: 'volunteers', ready: 9, answered: 7, total: 11 },
    { who: 'staff', ready: 4, answered: 4, total: 4 },
  ])
  expect(turnoutOf({ volunteers: of(3, 5), staff: of(0, 0) }, { volunteers: 2, staff: 0 })).toEqual([
    { who: 'volunteers', ready: 3, answered: 2, total: 5 },
  ])
})

test('a kind of one or two is counted with the other, and a roll of one or two not at all', () => {
  expect(turnoutOf({ volunteers: of(9, 11), staff: of(0, 2) }, { volunteers: 7, staff: 1 })).toEqual([
    { who: 'everybody', ready: 9, answered: 8, total: 13 },
  ])
  expect(turnoutOf({ volunteers: of(1, 1), staff: of(0, 1) }, { volunteers: 1, staff: 0 })).toEqual([])
})

test('kinds are added up', () => {
  const kinds = turnoutOf({ volunteers: of(9, 11), staff: of(4, 4) }, { volunteers: 7, staff: 4 })
  expect(combinedTurnout(kinds)).toEqual({ who: 'everybody', ready: 13, answered: 11, total: 15 })
  expect(combinedTurnout([])).toBeNull()
})

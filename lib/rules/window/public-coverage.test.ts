import { describe, expect, test } from 'vitest'
import { publicCoverage } from './public-coverage.ts'

const kind = (ready: number, total: number) => ({ ready, total })

describe('what anyone may see of a coverage', () => {
  test('each kind apart, where there are three of it or none', () => {
    const both = { volunteers: kind(9, 11), staff: kind(2, 3) }
    expect(publicCoverage(both)).toEqual({ as: 'kinds', ...both })
    const one = { volunteers: kind(2, 3), staff: kind(0, 0) }
    expect(publicCoverage(one)).toEqual({ as: 'kinds', ...one })
    const other = { volunteers: kind(0, 0), staff: kind(5, 5) }
    expect(publicCoverage(other)).toEqual({ as: 'kinds', ...other })
  })

  test.each([1, 2])('everybody together, where %i of a kind would be known by their count', (few) => {
    expect(publicCoverage({ volunteers: kind(9, 11), staff: kind(0, few) })).toEqual({
      as: 'everybody',
      ready: 9,
      total: 11 + few,
    })
    expect(publicCoverage({ volunteers: kind(few, few), staff: kind(3, 4) })).toEqual({
      as: 'everybody',
      ready: few + 3,
      total: few + 4,
    })
  })

  test('nothing of a roll of one or two', () => {
    for (const [volunteers, staff] of [
      [0, 0],
      [1, 0],
      [0, 2],
      [1, 1],
    ] as const)
      expect(publicCoverage({ volunteers: kind(0, volunteers), staff: kind(staff, staff) })).toEqual({
        as: 'withheld',
      })
    expect(publicCoverage({ volunteers: kind(1, 2), staff: kind(1, 1) })).toMatchObject({ total: 3 })
  })
})

import { describe, expect, test } from 'vitest'
import { curveShape, FRAME } from './curve-shape.ts'

const day = (volunteers: number, staff: number, holiday: 'school' | null = null) => ({
  counts: [
    ['volunteer', { ready: volunteers, total: 24 }] as const,
    ['staff', { ready: staff, total: 6 }] as const,
  ],
  holiday,
})
const days = [day(0, 3), day(6, 6), day(12, 6, 'school'), day(20, 6), day(24, 6)]
const shape = curveShape(days, 3, '4/5')
const pointsOf = (line: (typeof shape.lines)[number] | undefined) =>
  (line?.points.split(' ') ?? []).map((pair) => pair.split(',').map(Number))

describe('the curve', () => {
  test('has a line for each group, from nobody at the opening, a point a day', () => {
    expect(shape.lines.map(({ group }) => group)).toEqual(['volunteer', 'staff'])
    for (const line of shape.lines) {
      const points = pointsOf(line)
      expect(points).toHaveLength(days.length + 1)
      expect(points[0]).toEqual([FRAME.left, FRAME.bottom])
      expect(points.at(-1)?.[1]).toBe(FRAME.top)
    }
  })

  test('rises with the share of those who will have had the time', () => {
    const heights = pointsOf(shape.lines[0]).map(([, y]) => y)
    expect(heights).toEqual(heights.toSorted((a = 0, b = 0) => b - a))
    expect(heights[3]).toBe((FRAME.top + FRAME.bottom) / 2)
  })

  test('marks the recommended day on each line, and the share that was looked for', () => {
    expect(shape.lines.every(({ marked }) => marked.x === shape.mark)).toBe(true)
    expect(shape.target).toEqual({ percent: 80, y: FRAME.bottom - 0.8 * (FRAME.bottom - FRAME.top) })
    expect(shape.levels.map(({ percent }) => percent)).toEqual([0, 50, 100])
  })

  test('shades the days off, each its own column', () => {
    expect(shape.bands).toHaveLength(1)
    const { x = 0, width = 0 } = shape.bands[0] ?? {}
    expect(x + width / 2).toBeCloseTo(shape.ticks[2]?.x ?? 0, 0)
  })

  test('keeps the names of lines that end together apart, and inside', () => {
    const [one, other] = shape.lines.map(({ label }) => label.y)
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(16)
    expect(Math.min(one ?? 0, other ?? 0)).toBeGreaterThanOrEqual(FRAME.top)
  })

  test('a level that would be written over the target is left out', () => {
    expect(curveShape(days, 3, '1/1').levels.map(({ percent }) => percent)).toEqual([0, 50])
  })

  test.each([1, 7, 8, 30, 60])('writes out a few of %i days, all inside the frame', (n) => {
    const long = curveShape(
      Array.from({ length: n }, () => day(1, 1)),
      0,
      '7/10',
    )
    expect(long.ticks.length).toBeLessThanOrEqual(7)
    expect(long.ticks.every(({ x }) => x > FRAME.left && x < FRAME.right)).toBe(true)
  })
})

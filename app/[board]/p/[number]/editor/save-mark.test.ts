import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saveMark } from './save-mark.client.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function marked() {
  const asked: number[] = []
  const shown: boolean[] = []
  const mark = saveMark({ ask: (edit) => asked.push(edit), changed: (saved) => shown.push(saved) })
  return { mark, asked, shown }
}

test('words are saved once the room has said so of the last of them', () => {
  const { mark, asked, shown } = marked()
  mark.edited()
  mark.edited()
  expect(shown).toEqual([false])
  vi.advanceTimersByTime(299)
  expect(asked).toEqual([])
  vi.advanceTimersByTime(1)
  expect(asked).toEqual([2])
  mark.edited()
  mark.echoed(2)
  expect(shown).toEqual([false])
  vi.advanceTimersByTime(300)
  mark.echoed(3)
  expect(shown).toEqual([false, true])
})

test('someone who does not pause is told at least once a second', () => {
  const { mark, asked } = marked()
  for (let i = 0; i < 30; i++) {
    mark.edited()
    vi.advanceTimersByTime(100)
  }
  expect(asked.length).toBeGreaterThanOrEqual(3)
})

test('what was never answered is asked again with the next connection', () => {
  const { mark, asked, shown } = marked()
  mark.edited()
  vi.advanceTimersByTime(300)
  mark.connected()
  expect(asked).toEqual([1, 1])
  mark.echoed(1)
  mark.connected()
  expect(asked).toEqual([1, 1])
  expect(shown).toEqual([false, true])
})

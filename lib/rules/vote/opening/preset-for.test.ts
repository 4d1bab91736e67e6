import { expect, test } from 'vitest'
import { presetFor } from './preset-for.ts'

test('nobody is asked again how easy to undo a text is, once a vote on it decided nothing', () => {
  for (const outcome of ['blocked', 'tie', 'no_quorum'] as const) {
    expect(presetFor({ outcome, preset: 'ordinary' })).toBe('light')
    expect(presetFor({ outcome, preset: 'light' })).toBe('light')
  }
})

test('statutes keep their own time, however often they are voted on', () => {
  expect(presetFor({ outcome: 'no_quorum', preset: 'statutory' })).toBe('statutory')
})

test('a first vote, and one that puts a decision in question, ask', () => {
  expect(presetFor(undefined)).toBeNull()
  expect(presetFor({ outcome: 'adopted', preset: 'light' })).toBeNull()
  expect(presetFor({ outcome: 'rejected', preset: 'statutory' })).toBeNull()
})

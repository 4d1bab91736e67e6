import { expect, test } from 'vitest'
import { presetsOffered } from './presets-offered.ts'

test('a first vote, and one on a question that was decided, may take any window', () => {
  for (const last of [undefined, 'adopted', 'rejected', 'chosen'] as const)
    expect(presetsOffered(last)).toEqual(['light', 'ordinary', 'statutory'])
})

test('a text whose last vote decided nothing was read once already: a light window', () => {
  for (const last of ['blocked', 'no_quorum', 'tie', 'cancelled'] as const)
    expect(presetsOffered(last)).toEqual(['light'])
})

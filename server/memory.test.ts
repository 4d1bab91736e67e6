import { expect, test } from 'vitest'
import { heapFlags, memoryOf, sharedBuffers } from './memory.ts'

test('what a server may take is what is set, in MiB, or else what its machine has', () => {
  expect(memoryOf({ MEMORY: '512' })).toBe(512)
  expect(memoryOf({})).toBeGreaterThan(256)
  for (const MEMORY of ['a lot', '0.5', '100', '-512'])
    expect(memoryOf({ MEMORY })).toEqual({ problems: ['MEMORY must be a number of MiB, 256 or more'] })
})

test('the shares of a small machine leave room for PostgreSQL, those of a large one are what Node takes', () => {
  expect(heapFlags('web', 512)).toEqual(['--max-old-space-size=153', '--max-semi-space-size=2'])
  expect(heapFlags('jobs', 512)).toEqual(['--max-old-space-size=102', '--max-semi-space-size=2'])
  expect(heapFlags('jobs', 256)).toContain('--max-old-space-size=96')
  expect(heapFlags('web', 64_000)).toEqual(['--max-old-space-size=4096'])
  expect([256, 512, 64_000].map(sharedBuffers)).toEqual([16, 32, 128])
})

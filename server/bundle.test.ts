import { expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { run } from './steps.ts'

test('the room is one file, whose every package is in it, and runs as its sources do', async () => {
  const file = await bundle('server/room.ts')
  expect(file).toBe('node_modules/.cache/server/room.mjs')
  const { code, output } = await run(file, [], 'node_modules/.cache')
  expect(code).toBe(1)
  expect(output).toContain('this process must be started by server/main.ts')
})

test('what cannot be made one file starts from its sources', async () => {
  expect(await bundle('server/nothing.ts')).toBe('server/nothing.ts')
})

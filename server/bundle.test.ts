import { expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { run } from './steps.ts'

test('a process is one file that runs as its sources do', async () => {
  const file = await bundle('server/room.ts')
  expect(file).toBe('.next/processes/room.mjs')
  const { code, output } = await run(file, [])
  expect(code).toBe(1)
  expect(output).toContain('this process must be started by server/main.ts')
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { rootOfLeaves } from './leaves.ts'

const sha256 = (...parts: (string | Buffer)[]) => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}
const leaf = (json: string) => sha256(Buffer.from([0]), json)
const node = (a: Buffer, b: Buffer) => sha256(Buffer.from([1]), a, b)

test('leaves are sealed as canonical JSON, in the order of their hashes, whatever order they came in', () => {
  const a = leaf('{"choice":"consent","who":"A"}')
  const b = leaf('{"change":"C","choice":"objection","reason":"R","who":"B"}')
  const root = node(...(Buffer.compare(a, b) < 0 ? ([a, b] as const) : ([b, a] as const))).toString('base64')

  const consent = { choice: 'consent', who: 'A' }
  const objection = { choice: 'objection', who: 'B', reason: 'R', change: 'C' }
  expect(rootOfLeaves([consent, objection])).toBe(root)
  expect(rootOfLeaves([objection, consent])).toBe(root)
  expect(rootOfLeaves([{ kind: 'staff', who: 'A' }])).toBe(
    leaf('{"kind":"staff","who":"A"}').toString('base64'),
  )
})

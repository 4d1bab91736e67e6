import { expect, test } from 'vitest'
import { WorkedOut } from './worked-out.ts'

const worked: string[] = []
const work = (digest: string) => () => {
  worked.push(digest)
  return digest.toUpperCase()
}

test('what is asked for again is worked out once, and only the latest are kept', () => {
  const known = new WorkedOut<string>(2)
  for (const digest of ['a', 'b', 'a', 'c', 'a', 'b'])
    expect(known.of(digest, work(digest))).toBe(digest.toUpperCase())
  expect(worked.splice(0)).toEqual(['a', 'b', 'c', 'b'])
})

test('what was forgotten is worked out again, also where nothing had come of it', () => {
  const known = new WorkedOut<undefined>(2)
  const nothing = () => void worked.push('nothing')
  known.of('a', nothing as () => undefined)
  known.of('a', nothing as () => undefined)
  expect(worked.splice(0)).toEqual(['nothing'])
  known.forget('a')
  known.of('a', nothing as () => undefined)
  expect(worked.splice(0)).toEqual(['nothing'])
})

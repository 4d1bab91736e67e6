import { expect, test } from 'vitest'
import stored from './decisions.sample.json' with { type: 'json' }
import { recountFile } from '#server/recount/recounting.ts'

/* Files that were handed out once, a method each: they recount for ever as they were recorded. */
test.each(Object.entries(stored))('a decision by %s handed out long ago still recounts', (_, file) => {
  expect(recountFile(file)).toMatchObject({ differences: [], broken: [] })
})

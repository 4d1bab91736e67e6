import { expect, test } from 'vitest'
import { recountFile } from '#server/recount/recounting.ts'
import stored from './decisions.sample.json' with { type: 'json' }

/* Files that were handed out once, a method each: they recount for ever as they were recorded. */
test.each(Object.entries(stored))('a decision by %s handed out long ago still recounts', (_, file) => {
  expect(recountFile(file)).toMatchObject({ differences: [], broken: [] })
})

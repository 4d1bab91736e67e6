import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Relay } from './relay.ts'
import { until } from './testing.ts'
import type { Change } from './text.ts'

const told: { by: string | undefined; letters: string }[] = []
beforeEach(() => {
  told.length = 0
})
const relayWith = (milliseconds: number) =>
  new Relay<string>(
    () => milliseconds,
    ({ update }, by) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, update)
      told.push({ by, letters: doc.getText('x').toString() })
    },
  )
/** By somebody who had read nothing. */
function typed(letters: string): Change {
  const doc = new Y.Doc()
  doc.getText('x').insert(0, letters)
  return { update: Y.encodeStateAsUpdate(doc), before: new Map() }
}

test('what is typed alone is passed on at once, what comes just after together, to all but who typed it all', async () => {
  const relay = relayWith(20)
  for (const by of ['Sara', 'Abdel', 'Noor']) relay.add(typed(by), by)
  expect(told).toEqual([{ by: 'Sara', letters: 'Sara' }])
  await until(() => told.length === 2)
  expect(told[1]?.by).toBeUndefined()
  expect([...(told[1]?.letters ?? '')].toSorted()).toEqual([...'AbdelNoor'].toSorted())
  for (const letters of ['a', 'b']) relay.add(typed(letters), 'Sara')
  await until(() => told.length > 2)
  expect(told.slice(2).every(({ by }) => by === 'Sara')).toBe(true)
  relay.stop()
})

test('before few nothing waits', () => {
  const relay = relayWith(0)
  const few = ['Sara', 'Abdel', 'Noor']
  for (const by of few) relay.add(typed(by), by)
  expect(told.map(({ by }) => by)).toEqual(few)
})

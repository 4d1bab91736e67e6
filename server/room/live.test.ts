import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { seed } from '#lib/text/document.ts'
import { EMPTY_TEXT } from '#lib/text/schema.ts'
import { Commits } from './commits.ts'
import { CLOSE } from './frames.ts'
import { ROOM_LIMITS } from './limits.ts'
import { Room } from './live.ts'

test('a room that was ended while its last words were being stored asks for no snapshot of them', () => {
  const limits = { ...ROOM_LIMITS, compactRows: 1 }
  const epochs: number[] = []
  const ignore = () => undefined
  // Nothing is asked of a database here.
  const commits = new Commits(openDatabase('postgresql://nowhere'), limits, ignore)
  const room = new Room('01JAVCZ8G0WKQJ4N6T3Y5R7M9B', commits, limits, {
    outgrown: ({ epoch }) => epochs.push(epoch),
    fenced: ignore,
    left: ignore,
    broken: ignore,
    empty: ignore,
  })
  const draft = {
    id: room.documentId,
    proposalId: '',
    generation: 1,
    epoch: 3,
    frozenSeq: undefined,
    snapshot: Buffer.from(seed(EMPTY_TEXT)),
    vector: undefined,
    snapshotSeq: 0,
    updates: [],
    lastSeq: 0,
  }
  room.open(draft, 3, new Map())
  room.committed(10)
  room.end(CLOSE.comeBack)
  room.committed(10)
  expect(epochs).toEqual([3])
})

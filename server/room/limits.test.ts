import { expect, test } from 'vitest'
import { ROOM_LIMITS, readLimits } from './limits.ts'

test('each limit is set by its variable, and is what it was without', () => {
  const limits = readLimits({
    ROOM_DOCUMENT_BYTES: '2000000',
    ROOM_PORT: '4000',
    ROOM_HEARTBEAT: '',
    OTHER: 'x',
  })
  expect(limits).toEqual({ ...ROOM_LIMITS, documentBytes: 2_000_000 })
})

test('each bad value is named', () => {
  const limits = readLimits({
    ROOM_DOCUMENT_BYTES: '1 MB',
    ROOM_HEARTBEAT: '-1',
    ROOM_GATHER: '0',
    ROOM_DOCUMENT_BYTE: '1',
    ROOM_BEHIND_AT: '9000000',
  })
  expect(limits).toEqual({
    problems: [
      'ROOM_DOCUMENT_BYTES must be a whole number above 0',
      'ROOM_HEARTBEAT must be a whole number above 0',
      'ROOM_GATHER must be a whole number above 0',
      'ROOM_DOCUMENT_BYTE is no setting of the room',
      'ROOM_BEHIND_AT must be less than ROOM_END_AT',
    ],
  })
})

import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import { type Participant, Presence } from './presence.ts'

const sara: Participant = {
  user: { member: 'sara', name: 'Sara', color: 'green' },
  remembersUsers: false,
  sendPresence: () => undefined,
}
/** By somebody who is not here any more. */
const TAKEN = 9
let presence: Presence
afterEach(() => presence.stop())

/** What a connection says of clients, in one frame. */
function said(...states: [client: number, state: string][]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length)
    for (const [client, state] of states) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, state)
    }
  })
}

/** Which clients were looked at, each time that one was. */
function received(...frames: Uint8Array[]): number[] {
  const looked: number[] = []
  presence = new Presence(new Set([sara]), { presenceEvery: 600_000, presenceBytes: 4_096 }, (client) => {
    looked.push(client)
    return client !== TAKEN
  })
  for (const frame of frames) presence.receive(sara, frame)
  return looked
}

test('what is said again and again in one frame is looked at once', () => {
  const again = Array.from({ length: 1_000 }, (): [number, string] => [7, 'no JSON'])
  expect(received(said(...again, [7, '{}']), said([7, '{}']))).toEqual([7])
})

test('of others, of whom a frame tells too, nothing is looked at', () => {
  expect(received(said([7, '{}'], [8, 'no JSON']), said([8, '{}'], [7, '{}']))).toEqual([7])
})

test('who was not here does not leave', () => {
  expect(received(said([7, 'null']), said([8, '{}']))).toEqual([8])
})

test('who tells first of somebody who has left is here all the same', () => {
  expect(received(said([TAKEN, '{}'], [7, '{}'], [8, '{}']))).toEqual([TAKEN, 7])
})

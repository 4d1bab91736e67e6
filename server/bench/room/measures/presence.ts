import { setTimeout as sleep } from 'node:timers/promises'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { seeded } from '../../seeded.ts'
import { Client } from '../client.ts'
import type { Measure } from '../measure.ts'

/* What a reader is sent while twenty move their carets, some ten times a second each: how often it is told a name that it
 * knows, and how many bytes a move takes. */

const PEOPLE = 20
const EVERY = { least: 50, most: 150 }
const MOVES = 40
const COLOR = '#b0413e'

export const presence: Measure = {
  rows: [
    { name: 'times a reader is told the name of one whose caret moves', digits: 1, target: { most: 1 } },
    { name: 'bytes a reader is sent for each move', digits: 0, target: { ratio: 'at most', value: 1 } },
  ],
  run: async (contender) => {
    const served = await contender.serve()
    const text = await served.newText()
    const told = { bytes: 0, names: 0 }
    await Client.join(contender, served, text, ({ kind }, frame) => {
      if (kind !== 'presence') return
      told.bytes += frame.length
      told.names += Buffer.from(frame).toString('latin1').split('"name"').length - 1
    })
    const people: { client: Client; awareness: Awareness }[] = []
    for (let n = 0; n < PEOPLE; n++) {
      const client = await Client.join(contender, served, text)
      people.push({ client, awareness: new Awareness(new Y.Doc()) })
    }
    const random = seeded(20)
    await Promise.all(
      people.map(async ({ client, awareness }, n) => {
        for (let move = 0; move < MOVES; move++) {
          await sleep(EVERY.least + random(EVERY.most - EVERY.least))
          const at = { type: null, tname: 'text', item: { client: 1, clock: move }, assoc: 0 }
          awareness.setLocalState({
            user: { name: `Membre ${n}`, color: COLOR },
            cursor: { anchor: at, head: at },
          })
          client.tellPresence(encodeAwarenessUpdate(awareness, [awareness.clientID]))
        }
      }),
    )
    await sleep(500)
    for (const { client, awareness } of people) {
      client.leave()
      awareness.destroy()
    }
    await served.end()
    return [told.names / PEOPLE, told.bytes / (PEOPLE * MOVES)]
  },
}

import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { Client } from '../client.ts'
import type { Contender } from '../contenders.ts'
import type { Measure } from '../measure.ts'

/* What a reader that stopped reading costs in memory while 77 MiB are written, over one that reads. */

const EDITS = 616
const LETTERS = 128 * 1_024
const AHEAD = 4
const SAMPLED_EVERY = 200

export const stoppedReader: Measure = {
  rows: [{ name: 'memory more for one reader that stopped reading, MiB', target: { most: 16 } }],
  run: async (contender) => {
    const updates = overwritten()
    const reading = await mostMemory(contender, updates, false)
    const stopped = await mostMemory(contender, updates, true)
    return [(stopped - reading) / 2 ** 20]
  },
}

/** Each page takes the place of the one before: the text does not grow. */
function overwritten(): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const words = new Y.XmlText()
  doc.getXmlFragment(FRAGMENT).insert(0, [words])
  for (let n = 0; n < EDITS; n++) {
    doc.transact(() => {
      words.delete(0, words.length)
      words.insert(0, randomBytes(LETTERS / 2).toString('hex'))
    })
  }
  return updates
}

async function mostMemory(
  contender: Contender,
  updates: readonly Uint8Array[],
  stops: boolean,
): Promise<number> {
  const served = await contender.serve()
  const text = await served.newText()
  let passedOn = 0
  const writer = await Client.join(contender, served, text)
  const one = await Client.join(contender, served, text, ({ kind }) => {
    if (kind === 'update') passedOn += 1
  })
  const other = await Client.join(contender, served, text)
  if (stops) other.stopReading()
  let most = 0
  const sampling = setInterval(() => {
    most = Math.max(most, served.memory())
  }, SAMPLED_EVERY)
  while (writer.sent < updates.length) {
    const done = contender.wire.confirms ? writer.confirmed : passedOn
    const next = updates.slice(writer.sent, done + AHEAD)
    if (next.length > 0) writer.write(next)
    else await sleep(1)
  }
  await sleep(2 * SAMPLED_EVERY)
  clearInterval(sampling)
  for (const client of [writer, one, other]) client.leave()
  await served.end()
  return most
}

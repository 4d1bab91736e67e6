import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from '../client.ts'
import type { Address } from '../contenders.ts'
import { typedText } from '../long-text.ts'
import { differenceOf, type Measure } from '../measure.ts'

/* A thousand who read two hundred texts: how long until all that came at once have their text, after a restart, and what
 * memory the process has while they sit there. */

const TEXTS = 200
const READERS = 1_000
/** Of each text. */
const EDITS = 2_000
const SETTLING = 3_000

export const crowd: Measure = {
  rows: [
    { name: 'all of 1 000 who join at once have their text, ms', target: { most: 2_000 } },
    { name: 'the same, ms of a core' },
    { name: 'memory with these 1 000 connections, MiB', target: { ratio: 'at most', value: 1 } },
    { name: 'memory before them, MiB' },
  ],
  run: async (contender) => {
    const served = await contender.serve()
    const { state } = typedText(EDITS)
    const texts: string[] = []
    for (let n = 0; n < TEXTS; n++) {
      const text = await served.newText()
      const writer = await Client.join(contender, served, text)
      writer.write([state])
      texts.push(text)
      // Kept, or on its way to the disk.
      while (contender.wire.confirms && writer.confirmed === 0) await sleep(1)
      writer.leave()
    }
    await sleep(SETTLING)
    await served.restart()
    const before = served.memory()
    const joins = Array.from({ length: READERS }, (_, n) => texts[n % TEXTS] as string)
    const admitted = await Promise.all(joins.map((text) => served.address(text)))
    const used = served.cpu()
    const start = performance.now()
    const readers = await Promise.all(
      joins.map((text, n) => Client.join(contender, { address: async () => admitted[n] as Address }, text)),
    )
    const took = performance.now() - start
    const cpu = differenceOf(used, served.cpu())
    await sleep(SETTLING)
    const memory = served.memory()
    for (const reader of readers) reader.leave()
    await served.end()
    return [took, cpu, memory / 2 ** 20, before / 2 ** 20]
  },
}

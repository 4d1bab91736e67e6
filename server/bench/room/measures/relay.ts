import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from '../../median.ts'
import { seeded } from '../../seeded.ts'
import { Client } from '../client.ts'
import { editsIn, editsOf } from '../edits.ts'
import { differenceOf, type Measure } from '../measure.ts'

/* How long an edit takes to those who read along: ten type into one text, some ten times a second each, two hundred read. */

const CLIENTS = 200
const TYPISTS = 10
const EVERY = { least: 50, most: 150 }
/** Of each typist; the first are typed while everything warms up. */
const [EDITS, WARMING] = [120, 30]

export const relay: Measure = {
  rows: [
    { name: `an edit reaches ${CLIENTS} readers, median, ms`, digits: 1 },
    { name: `the same, 99 % within, ms`, digits: 1, target: { ratio: 'at most', value: 0.8 } },
    { name: 'the same, ms of a core for each edit', digits: 2 },
  ],
  run: async (contender) => {
    const served = await contender.serve()
    const text = await served.newText()
    const sentAt = new Float64Array(TYPISTS * EDITS)
    const times: number[] = []
    const hear = (_: unknown, frame: Uint8Array) => {
      const now = performance.now()
      for (const edit of editsIn(frame)) {
        if (edit % EDITS >= WARMING) times.push(now - (sentAt[edit] ?? 0))
      }
    }
    const clients: Client[] = []
    for (let n = 0; n < CLIENTS; n++) clients.push(await Client.join(contender, served, text, hear))
    const random = seeded(200)
    const before = served.cpu()
    await Promise.all(
      clients.slice(0, TYPISTS).map(async (client, n) => {
        const edits = editsOf(1_000 + n, n * EDITS, EDITS)
        for (const [index, edit] of edits.entries()) {
          await sleep(EVERY.least + random(EVERY.most - EVERY.least))
          sentAt[n * EDITS + index] = performance.now()
          client.write([edit])
        }
      }),
    )
    await sleep(500)
    const cpu = differenceOf(before, served.cpu())
    for (const client of clients) client.leave()
    await served.end()
    const sorted = Float64Array.from(times).sort()
    return [quantile(sorted, 0.5), quantile(sorted, 0.99), cpu && cpu / (TYPISTS * EDITS)]
  },
}

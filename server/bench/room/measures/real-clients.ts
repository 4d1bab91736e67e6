import { setTimeout as sleep } from 'node:timers/promises'
import type * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { quantile } from '../../median.ts'
import { seeded } from '../../seeded.ts'
import { editsIn, paragraphIn, writeEdit } from '../edits.ts'
import type { Measure } from '../measure.ts'
import { openPage, type Page } from '../page.ts'

/* The same among ten who write, each with the client that browsers use: until the words are in the text of the others. */

const PEOPLE = 10
const EVERY = { least: 100, most: 300 }
const [EDITS, WARMING] = [120, 20]

export const realClients: Measure = {
  rows: [
    { name: `among ${PEOPLE} real clients, median, ms`, digits: 1 },
    { name: 'the same, 99 % within, ms', digits: 1, target: { ratio: 'at most', value: 1 } },
  ],
  run: async (contender) => {
    const served = await contender.serve()
    const text = await served.newText()
    const sentAt = new Float64Array(PEOPLE * EDITS)
    const times: number[] = []
    const pages: Page[] = []
    for (let n = 0; n < PEOPLE; n++) {
      const page = await openPage(contender, await served.address(text))
      await page.synced
      page.doc.on('update', (update: Uint8Array, _from: unknown, _doc: Y.Doc, change: Y.Transaction) => {
        if (change.local) return
        const now = performance.now()
        for (const edit of editsIn(update)) {
          if (edit % EDITS >= WARMING) times.push(now - (sentAt[edit] ?? 0))
        }
      })
      pages.push(page)
    }
    const random = seeded(10)
    await Promise.all(
      pages.map(async ({ doc }, n) => {
        const words = paragraphIn(doc.getXmlFragment(FRAGMENT))
        for (let edit = n * EDITS; edit < (n + 1) * EDITS; edit++) {
          await sleep(EVERY.least + random(EVERY.most - EVERY.least))
          sentAt[edit] = performance.now()
          writeEdit(words, edit)
        }
      }),
    )
    await sleep(500)
    for (const page of pages) page.leave()
    await served.end()
    const sorted = Float64Array.from(times).sort()
    return [quantile(sorted, 0.5), quantile(sorted, 0.99)]
  },
}

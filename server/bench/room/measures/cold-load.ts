import { setTimeout as sleep } from 'node:timers/promises'
import { median } from '../../median.ts'
import { Client } from '../client.ts'
import type { Contender, Served } from '../contenders.ts'
import { type TypedText, typedText } from '../long-text.ts'
import type { Measure } from '../measure.ts'
import { openPage } from '../page.ts'

/* A text of 137 000 edits: written edit by edit, then opened by a real client while nobody else has it open; and what it
 * takes on disk, beside its own state. */

const EDITS = 137_000
const AHEAD = 500
const LOADS = 7
const UNLOADED_WITHIN = 1_000
const LONGEST = 30_000

/** Two measures: between them the store has time to tidy up, as it has in use. */
export function longText(): { writing: Measure; reading: Measure } {
  const typed = typedText(EDITS)
  const written = new Map<Contender, { served: Served; text: string; empty: number }>()
  const writing: Measure = {
    rows: [{ name: `a text of ${EDITS} edits written, edits a second` }],
    run: async (contender) => {
      const served = await contender.serve()
      const text = await served.newText()
      written.set(contender, { served, text, empty: await served.storedBytes() })
      let passedOn = 0
      const reader = await Client.join(contender, served, text, ({ kind }) => {
        if (kind === 'update') passedOn += 1
      })
      const writer = await Client.join(contender, served, text)
      const start = performance.now()
      for (let done = 0; done < EDITS; done = contender.wire.confirms ? writer.confirmed : passedOn) {
        const next = typed.updates.slice(writer.sent, done + AHEAD)
        if (next.length > 0) writer.write(next)
        await sleep(1)
      }
      const took = performance.now() - start
      for (const client of [reader, writer]) client.leave()
      return [(1_000 * EDITS) / took]
    },
  }
  const reading: Measure = {
    rows: [
      { name: 'that text opened by a real client, ms', target: { ratio: 'at most', value: 0.6 } },
      { name: 'bytes on disk that it takes, over those of its state', digits: 1, target: { most: 1.3 } },
    ],
    run: async (contender) => {
      const found = written.get(contender)
      if (!found) throw new Error('nothing was written')
      const { served, text, empty } = found
      const added = (await served.storedBytes()) - empty
      await served.restart()
      const times: number[] = []
      for (let n = 0; n <= LOADS; n++) {
        const took = await loaded(contender, served, text, typed)
        if (took === undefined) break
        times.push(took)
        await sleep(UNLOADED_WITHIN)
      }
      await served.end()
      // The first finds a process that has done nothing yet.
      const isWhole = times.length > LOADS
      return [isWhole ? median(times.slice(1)) : undefined, added / typed.state.length]
    },
  }
  return { writing, reading }
}

/** Milliseconds until a client has all of it; none where that takes too long, or where some of it was never kept. */
async function loaded(
  contender: Contender,
  served: Served,
  text: string,
  typed: TypedText,
): Promise<number | undefined> {
  const address = await served.address(text)
  const start = performance.now()
  const page = await openPage(contender, address)
  const isThere = new Promise<number>((resolve) => {
    page.doc.on('update', () => typed.isIn(page.doc) && resolve(performance.now() - start))
  })
  const took = await Promise.race([isThere, sleep(LONGEST)])
  page.leave()
  return took ?? undefined
}

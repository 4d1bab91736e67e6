import { setTimeout as sleep } from 'node:timers/promises'
import { Client, textNow } from '../client.ts'
import { editsIn, editsInText, editsOf } from '../edits.ts'
import { differenceOf, type Measure } from '../measure.ts'

/* How many edits a second are said to be kept, when four write one text as fast as that lets them; and how many of those
 * are gone when the process is killed in the middle of it. */

const WRITERS = 4
const EDITS = 15_000
/** So many a writer sends before it is told of the first. */
const AHEAD = 500
/** It ends when so many of all are kept. */
const SHARE = 0.9

/** Made once for all. */
let made: Uint8Array[][] | undefined

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

export const flood: Measure = {
  rows: [
    {
      name: 'edits kept a second (y-websocket: passed on)',
      target: { ratio: 'at least', value: 1, to: 'hocuspocus' },
    },
    { name: 'the same, ms of a core for each thousand', digits: 0 },
    { name: 'kept edits lost when it is killed meanwhile', target: { most: 0 } },
  ],
  run: async (contender) => {
    made ??= Array.from({ length: WRITERS }, (_, n) => editsOf(2_000 + n, n * EDITS, EDITS))
    const served = await contender.serve()
    const text = await served.newText()
    /** By the writer, how many were passed on. */
    const passedOn = new Array<number>(WRITERS).fill(0)
    const reader = await Client.join(contender, served, text, (heard, frame) => {
      if (heard.kind !== 'update') return
      for (const edit of editsIn(frame)) passedOn[Math.floor(edit / EDITS)] = (edit % EDITS) + 1
    })
    const writers: Client[] = []
    for (let n = 0; n < WRITERS; n++) writers.push(await Client.join(contender, served, text))
    const done = (n: number) => (contender.wire.confirms ? writers[n]?.confirmed : passedOn[n]) ?? 0
    const before = served.cpu()
    const start = performance.now()
    let kept = writers.map(() => 0)
    while (sum(kept) < SHARE * WRITERS * EDITS) {
      for (const [n, writer] of writers.entries()) {
        const next = (made[n] as Uint8Array[]).slice(writer.sent, (kept[n] ?? 0) + AHEAD)
        if (next.length > 0) writer.write(next)
      }
      await sleep(1)
      kept = writers.map((_, n) => done(n))
    }
    const seconds = (performance.now() - start) / 1_000
    const cpu = differenceOf(before, served.cpu())
    await served.restart()
    const stored = editsInText(await textNow(contender, served, text))
    for (const client of [reader, ...writers]) client.leave()
    await served.end()
    const isLost = (n: number) => (_: unknown, edit: number) => !stored.has(n * EDITS + edit)
    const lost = kept.flatMap((edits, n) => Array.from({ length: edits }).filter(isLost(n)))
    return [
      sum(kept) / seconds,
      cpu && (1_000 * cpu) / sum(kept),
      contender.wire.confirms ? lost.length : undefined,
    ]
  },
}

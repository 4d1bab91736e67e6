import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalText, textOfDraft } from '#lib/text/document.ts'
import { seeded } from '#server/bench/seeded.ts'
import { storedText, until } from '#server/room/testing.ts'
import { killPart, killPartWhole } from '#server/testing-processes.ts'
import { gather, LONGEST, type Running, startRunning, tell, wordsIn } from './testing.ts'

/*
 * kill -9 while twenty people write. `KILLS=100 SEED=7` for a long run, which says how long each took to be over.
 */

const KILLS = Number(process.env.KILLS ?? 4)
const LONG = { timeout: KILLS * LONGEST }
const SEED = Number(process.env.SEED ?? 7)
const PEOPLE = 20

const WAYS = [
  { name: 'the room', end: () => killPart('room', process.pid) },
  { name: 'PostgreSQL and all its processes', end: () => killPartWhole('postgres', process.pid) },
  { name: 'the first process of PostgreSQL alone', end: () => killPart('postgres', process.pid) },
  {
    name: 'both at once',
    end: () => [killPart('room', process.pid), killPartWhole('postgres', process.pid)].every(Boolean),
  },
] as const

let running: Running
beforeAll(async () => {
  running = await startRunning()
})
afterAll(() => running.stop())

test(
  'whatever is killed while twenty write, it comes back, no word said to be saved is lost, and all read the same',
  LONG,
  async () => {
    const random = seeded(SEED)
    const { draft, team } = await gather(running, PEOPLE)
    const confirmed = () => team.flatMap((typist) => typist.confirmed)
    let isOver = false
    const typing = team.map((typist) => typist.type(() => isOver))
    const times: number[] = []
    const lost: string[] = []

    for (let round = 0; round < KILLS; round++) {
      const enough = confirmed().length + 2 * PEOPLE + random(4 * PEOPLE)
      await until(() => confirmed().length > enough)
      await pause(random(40))
      // What is stored is looked at before anybody brings back what may be missing.
      const seen = Promise.withResolvers<void>()
      for (const typist of team) typist.mayComeBack = seen.promise
      const { name, end } = WAYS[round % WAYS.length] as (typeof WAYS)[number]
      const killedAt = performance.now()
      expect(end(), name).toBe(true)
      const { said, stored } = await firstRead(draft.documentId, confirmed)
      const words = new Set(wordsIn(stored))
      lost.push(...said.filter((word) => !words.has(word)))
      seen.resolve()
      const before = team.map((typist) => typist.confirmed.length)
      await until(() => team.every((typist, index) => typist.confirmed.length > (before[index] ?? 0)))
      const took = performance.now() - killedAt
      times.push(took)
      tell(`kill ${round + 1}, ${name}: all saved again after ${seconds(took)}`)
      expect(lost, `${name}, kill ${round} under seed ${SEED}`).toEqual([])
    }

    isOver = true
    const since = performance.now()
    await Promise.all(typing)
    const textOf = (doc: (typeof team)[number]['writer']['doc']) =>
      new TextDecoder().decode(canonicalText(textOfDraft(doc)))
    const stored = await storedText(running.db, draft.documentId)
    await until(() => team.every(({ writer }) => textOf(writer.doc) === stored))
    const converged = performance.now() - since
    const typed = team.flatMap((typist) => typist.typed)
    expect(wordsIn(stored).toSorted()).toEqual(typed.toSorted())
    const [longest, middle] = [Math.max(...times), times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0]
    tell(
      `${KILLS} kills under seed ${SEED}: ${lost.length} of ${typed.length} confirmed words lost; all ${PEOPLE} saved again ` +
        `${seconds(longest)} after a kill at most, ${seconds(middle)} in the middle; all read the same ${seconds(converged)} after the last word`,
    )
    for (const typist of team) typist.leave()
  },
)

/** The words that were said to be saved, then the text as it is stored, as soon as PostgreSQL tells it. */
async function firstRead(documentId: string, confirmed: () => string[]) {
  for (;;) {
    const said = confirmed()
    const stored = await storedText(running.db, documentId).catch(() => undefined)
    if (stored !== undefined) return { said, stored }
    await pause(20)
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`

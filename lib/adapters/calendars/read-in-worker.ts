import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Limit } from '#lib/adapters/rate-limit.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Horizon, Stretch } from './busy.ts'
import type { DaysOff } from './days.ts'
import { limitConcurrency } from './limit-concurrency.ts'

export type CalendarReading =
  | { readonly want: 'busy'; readonly text: string; readonly horizon: Horizon }
  | { readonly want: 'days'; readonly text: string }

export const MEGABYTES = 2
/** How often one person may have a calendar read: it is work, and sends this server to another site. */
export const CALENDARS: Limit = { name: 'calendar', tries: 20, seconds: 3600 }
const LONGEST = 10_000
const open = globalThis as { tourCalendars?: ReturnType<typeof limitConcurrency> }
/** Of this whole process, however many people bring one: more threads would slow every page. */
open.tourCalendars ??= limitConcurrency({ together: 2, patience: 5_000 })
const takeSlot = open.tourCalendars
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

export function readBusy(
  file: Uint8Array,
  horizon: Horizon,
  milliseconds = LONGEST,
): Promise<Stretch[] | Refusal> {
  return textOf(file, (text) => readInWorker<Stretch[]>({ want: 'busy', text, horizon }, milliseconds))
}

export function readDaysOff(file: Uint8Array): Promise<DaysOff | Refusal> {
  return textOf(file, (text) => readInWorker<DaysOff>({ want: 'days', text }))
}

async function textOf<T>(file: Uint8Array, read: (text: string) => Promise<T | Refusal>) {
  if (file.byteLength > MEGABYTES * 1024 * 1024) return refuse('calendar_too_big', { megabytes: MEGABYTES })
  return read(new TextDecoder().decode(file))
}

/** Rules of repetition can ask for more than anyone waits for, however short the file: the thread that reads them has a
 * few seconds and little memory. */
async function readInWorker<T>(asked: CalendarReading, milliseconds = LONGEST): Promise<T | Refusal> {
  const done = await takeSlot()
  if (!done) return refuse('calendars_busy')
  // What the library warns of quotes the calendar: that is nobody's to read in a log.
  const worker = new Worker(resolve('lib/adapters/calendars/worker.ts'), {
    workerData: asked,
    resourceLimits: MEMORY,
    stdout: true,
    stderr: true,
  })
  const result = new Promise<T | Refusal>((settle) => {
    worker.once('message', settle)
    worker.once('error', () => settle(refuse('calendar_too_heavy')))
    setTimeout(() => settle(refuse('calendar_too_heavy')), milliseconds).unref()
  })
  // Its place is free once it has ended, which nobody waits for.
  worker.once('exit', done)
  try {
    return await result
  } finally {
    void worker.terminate()
  }
}

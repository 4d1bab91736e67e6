import { parentPort, workerData } from 'node:worker_threads'
import { busyIn } from './busy.ts'
import { daysIn } from './days.ts'
import type { CalendarReading } from './read-in-worker.ts'

/* A thread of its own for a calendar nobody vouches for: whoever waits for it ends it when it takes too long. */
const asked = workerData as CalendarReading
parentPort?.postMessage(asked.want === 'busy' ? busyIn(asked.text, asked.horizon) : daysIn(asked.text))

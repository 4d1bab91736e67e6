import { totalmem } from 'node:os'
import { z } from 'zod'

const MiB = 2 ** 20

/** Of all there is, what each may take for its objects: the rest is for PostgreSQL, for code and for what is on its way. */
const SHARES = { web: 0.3, room: 0.25, jobs: 0.2 }
/** With less none does its work. */
const LEAST = 96
/** What Node takes by itself on a large machine. */
const MOST = 4_096
/** Below it objects that live for a moment have little room: Node cleans up after them more often. */
const SMALL = 1_024

/** MiB that there are: `MEMORY`, where it is set, or what the machine has, or its container. */
export function memoryOf(env: Record<string, string | undefined>): number | { problems: string[] } {
  if (!env.MEMORY) return Math.floor(Math.min(process.constrainedMemory() || Infinity, totalmem()) / MiB)
  const given = z.coerce.number().int().min(256).safeParse(env.MEMORY)
  return given.success ? given.data : { problems: ['MEMORY must be a number of MiB, 256 or more'] }
}

/** Node counts on being alone on a machine: here are four beside PostgreSQL. */
export function heapFlags(part: keyof typeof SHARES, memory: number): string[] {
  const heap = Math.min(MOST, Math.max(LEAST, Math.floor(SHARES[part] * memory)))
  return [`--max-old-space-size=${heap}`, ...(memory < SMALL ? ['--max-semi-space-size=2'] : [])]
}

/** MiB of pages that PostgreSQL keeps: 128 by itself, whatever the machine. */
export function sharedBuffers(memory: number): number {
  return Math.min(128, Math.max(16, Math.floor(memory / 16)))
}

import { hostname } from 'node:os'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { leaseOwner } from '#db/proposals/draft-leases.ts'

/*
 * How other processes speak to the rooms, over loopback. Of several rooms one has a text: its lease says which (`roomAt`), and
 * that one alone can hold it, or knows who writes. A text that none has is asked for at the first room.
 */

const PATIENCE = 2_000
const writers = z.record(
  z.string(),
  z.array(z.object({ member: z.string(), name: z.string(), color: z.string() })),
)
export type ActiveWriter = z.infer<typeof writers>[string][number]

/** What a room is called in its leases: the same after a restart, so that what it had it takes up again at once. */
export function roomAt(port: number): string {
  return `${hostname()}:${port}`
}

/**
 * Asks the room that has this text to take nothing more of it and to store what it was told. Without an answer one goes on:
 * what is stored is in the text, and what is not was never said to be saved. What lets that room go on.
 */
export async function holdRoom(db: Db, documentId: string): Promise<() => Promise<void>> {
  const port = roomHere(await leaseOwner(db, documentId)) ?? firstRoom()
  await ask(port, 'POST', '/control/hold', { document: documentId })
  return async () => {
    await ask(port, 'POST', '/control/resume', { document: documentId })
  }
}

/** A text, and the room that said last that it has it. */
export interface LeasedText {
  readonly documentId: string
  readonly owner: string | null
}

/** Who can write in each of these texts at this moment; nobody, as far as is known, while its room is away. */
export async function writersIn(texts: readonly LeasedText[]): Promise<Map<string, ActiveWriter[]>> {
  const byRoom = Map.groupBy(texts, ({ owner }) => roomHere(owner) ?? firstRoom())
  const found = await Promise.all([...byRoom].map(([port, some]) => writersAt(port, some)))
  return new Map(found.flatMap((one) => Object.entries(one)))
}

async function writersAt(port: number, texts: readonly LeasedText[]) {
  const query = new URLSearchParams(texts.map(({ documentId }) => ['document', documentId]))
  const answer = writers.safeParse(await ask(port, 'GET', `/control/writers?${query}`))
  return answer.success ? answer.data : {}
}

/** The port of a room, of those on this machine: none can be asked from another. */
function roomHere(owner: string | null | undefined): number | undefined {
  const here = roomAt(0).slice(0, -1)
  return owner?.startsWith(here) ? Number(owner.slice(here.length)) : undefined
}

/** `ROOM_PORT` names all of them. */
function firstRoom(): number {
  return Number(process.env.ROOM_PORT?.split(',')[0])
}

async function ask(port: number, method: 'GET' | 'POST', path: string, content?: object): Promise<unknown> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${process.env.INTERNAL_SECRET}`,
        'content-type': 'application/json',
      },
      ...(content && { body: JSON.stringify(content) }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    return await response.json()
  } catch {
    return undefined
  }
}

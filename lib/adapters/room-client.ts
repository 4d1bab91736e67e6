import { z } from 'zod'

/* How other processes speak to the room process, over loopback. */

const PATIENCE = 2_000
const writers = z.record(
  z.string(),
  z.array(z.object({ member: z.string(), name: z.string(), color: z.string() })),
)
export type ActiveWriter = z.infer<typeof writers>[string][number]

/**
 * Asks the room to take nothing more of this text and to store what it was told. Without an answer one goes on: what
 * is stored is in the text, and what is not was never said to be saved.
 */
export async function holdRoom(documentId: string): Promise<void> {
  await ask('POST', '/control/hold', { document: documentId })
}

export async function resumeRoom(documentId: string): Promise<void> {
  await ask('POST', '/control/resume', { document: documentId })
}

/** Who can write in each of these texts at this moment; nobody, as far as is known, while the room is away. */
export async function writersIn(documentIds: readonly string[]): Promise<Map<string, ActiveWriter[]>> {
  if (documentIds.length === 0) return new Map()
  const query = new URLSearchParams(documentIds.map((id) => ['document', id]))
  const answer = writers.safeParse(await ask('GET', `/control/writers?${query}`))
  return new Map(Object.entries(answer.success ? answer.data : {}))
}

async function ask(method: 'GET' | 'POST', path: string, content?: object): Promise<unknown> {
  const { ROOM_PORT, INTERNAL_SECRET } = process.env
  try {
    const response = await fetch(`http://127.0.0.1:${ROOM_PORT}${path}`, {
      method,
      headers: { authorization: `Bearer ${INTERNAL_SECRET}`, 'content-type': 'application/json' },
      ...(content && { body: JSON.stringify(content) }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    return await response.json()
  } catch {
    return undefined
  }
}

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import type { Rooms } from './rooms.ts'

const LONGEST_BODY = 10_000
const body = z.object({ document: z.string().min(1).max(64) })

/**
 * What other processes of this machine ask the room: to hold a text, to go on, who writes, and whether it is well. That a
 * text is frozen comes from the database itself (database-notices.ts).
 */
export function control(db: Db, rooms: Rooms, secret: string): RequestListener {
  return (request, response) => {
    answer(db, rooms, secret, request).then(
      ([status, content]) => reply(response, status, content),
      () => reply(response, 500, {}),
    )
  }
}

async function answer(
  db: Db,
  rooms: Rooms,
  secret: string,
  request: IncomingMessage,
): Promise<[status: number, content: object]> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://room')
  const asked = `${request.method} ${pathname}`
  if (asked === 'GET /livez') return [200, {}]
  if (asked === 'GET /readyz') return [rooms.healthy && (await reaches(db)) ? 200 : 503, {}]
  if (!pathname.startsWith('/control/')) return [404, {}]
  if (!isKnown(request.headers.authorization, secret)) return [401, {}]
  if (asked === 'GET /control/writers') return [200, rooms.writers(searchParams.getAll('document'))]
  if (asked !== 'POST /control/hold' && asked !== 'POST /control/resume') return [404, {}]
  const given = body.safeParse(await readJson(request))
  if (!given.success) return [400, {}]
  if (asked === 'POST /control/hold') return [200, { seq: (await rooms.hold(given.data.document)) ?? null }]
  rooms.resume(given.data.document)
  return [200, {}]
}

function isKnown(header: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`))
}

async function reaches(db: Db): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref())
  return Promise.race([asked, late])
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LONGEST_BODY) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reply(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(content))
}

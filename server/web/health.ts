import type { IncomingMessage, ServerResponse } from 'node:http'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

const PATIENCE = 2_000

/** `/livez` answers when the process does; `/readyz` only when the database and every room do. */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  { db, roomPorts }: { db: Db; roomPorts: readonly number[] },
): Promise<boolean> {
  if (request.url === '/livez') say(response, 200, { web: 'up' })
  else if (request.url === '/readyz') {
    const [database, room] = await Promise.all([databaseAnswers(db), roomsAnswer(roomPorts)])
    say(response, database && room ? 200 : 503, { database: upOrDown(database), room: upOrDown(room) })
  } else return false
  return true
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
}

const upOrDown = (answers: boolean) => (answers ? 'up' : 'down')

/** One that stands still answers nothing at all. */
async function databaseAnswers(db: Db): Promise<boolean> {
  const silent = AbortSignal.timeout(PATIENCE)
  return Promise.race([
    sql`select 1`.execute(db).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => silent.addEventListener('abort', () => resolve(false))),
  ])
}

async function roomsAnswer(ports: readonly number[]): Promise<boolean> {
  return (await Promise.all(ports.map(roomAnswers))).every(Boolean)
}

async function roomAnswers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) }).then(
    ({ ok }) => ok,
    () => false,
  )
}

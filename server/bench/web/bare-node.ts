import { createServer } from 'node:http'
import pg from 'pg'
import { endWithParent, sayReady } from '../../lifeline.ts'

/* What a page could cost at the least: Node answers, with what one query gave. */

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '' })
const server = createServer(async (_, response) => {
  const { rows } = await pool.query('select name from board where example = $1 limit 1', [false])
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<!doctype html><html lang="fr"><title>${rows[0].name}</title><h1>${rows[0].name}</h1>`)
})
endWithParent(() => pool.end())
server.listen(Number(process.env.PORT), '127.0.0.1', sayReady)

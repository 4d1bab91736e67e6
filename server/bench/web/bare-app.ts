import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { run } from '../../steps.ts'

/* The least that Next can be: one page, which asks one thing of PostgreSQL, as its guide has it. */

export const BARE_APP = resolve('.cache/bench-web')

const FILES = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.js': 'export default {}\n',
  'app/layout.js': `export default function Layout({ children }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  )
}
`,
  'app/page.js': `import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
export const dynamic = 'force-dynamic'

export default async function Page() {
  const { rows } = await pool.query('select name from board where example = $1 limit 1', [false])
  return <h1>{rows[0].name}</h1>
}
`,
}

/** By the same Next as ours, once. */
export async function buildBareApp(): Promise<void> {
  const stamp = join(BARE_APP, 'built.json')
  const next = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')).version
  const wanted = JSON.stringify({ next, ...FILES })
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(BARE_APP, { recursive: true, force: true })
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(BARE_APP, file)), { recursive: true })
    writeFileSync(join(BARE_APP, file), text)
  }
  const { code, output } = await run('node_modules/next/dist/bin/next', ['build'], BARE_APP)
  if (code !== 0) throw new Error(`Next could not build the bare page:\n${output}`)
  writeFileSync(stamp, wanted)
}

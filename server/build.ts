import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { browserModules } from './build/browser-modules.ts'
import { makeCopies } from './build/copies.ts'
import { bundle } from './bundle.ts'
import { run } from './steps.ts'

/* Whatever does not change until the next start: the pages, the modules for browsers, small copies of both, and the server's
 * processes. */

const pages = await run('node_modules/next/dist/bin/next', ['build'])
if (pages.code !== 0) {
  process.stderr.write(pages.output)
  process.exit(1)
}
const { outputFiles } = await build(browserModules({ dev: false }))
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}
await makeCopies('.next/static')
for (const part of ['main', 'prepare', 'web', 'room', 'jobs']) await bundle(`server/${part}.ts`)
// A hundred megabytes that only another build would read.
rmSync('.next/cache', { recursive: true, force: true })

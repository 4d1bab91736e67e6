import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { browserModules } from './build/browser-modules.ts'
import { makeCopies } from './build/copies.ts'
import { run } from './steps.ts'

/* Whatever is served that does not change until the next start: the pages, the modules for browsers, small copies of both. */

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

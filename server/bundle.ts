import { renameSync } from 'node:fs'
import { build } from 'esbuild'

/** A bundle is a module, in which packages that are none still ask for Node's own modules by `require`. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

/** Those that ask for files beside their own, or that are not always loaded. */
const FROM_THEIR_FOLDERS = ['date-holidays', 'graphile-worker', 'next', 'next/*', 'pino', 'typescript']

/**
 * All that a process loads as one JavaScript file: it needs some 50 MiB less memory than hundreds of files that are stripped
 * of their types as it starts. It can be read still, where an error shows a line of it.
 */
export async function bundle(source: string): Promise<string> {
  const file = `.next/processes/${source.replace(/^.*\/|ts$/g, '')}mjs`
  // Whole or not there: another start from this folder may be reading it.
  const making = `${file}.${process.pid}`
  await build({
    entryPoints: [source],
    outfile: making,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minifySyntax: true,
    external: FROM_THEIR_FOLDERS,
    banner: { js: REQUIRE },
    logLevel: 'silent',
  })
  renameSync(making, file)
  return file
}

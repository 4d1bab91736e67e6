import { renameSync } from 'node:fs'
import { run } from './steps.ts'

const ROLLDOWN = 'node_modules/rolldown/bin/cli.mjs'

/**
 * All that a process loads as one JavaScript file: it needs 50 MiB less memory than hundreds of files that are stripped of
 * their types as it starts. Where none can be made the process starts from its sources.
 */
export async function bundle(source: string): Promise<string> {
  const file = `node_modules/.cache/${source.replace(/ts$/, 'mjs')}`
  // Whole or not there: another start from this folder may be reading it.
  const making = `${file}.${process.pid}`
  const { code } = await run(ROLLDOWN, [source, '--platform', 'node', '--format', 'esm', '--file', making])
  if (code !== 0) return source
  renameSync(making, file)
  return file
}

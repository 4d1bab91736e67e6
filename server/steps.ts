import { spawn } from 'node:child_process'
import { resolve as resolvePath } from 'node:path'

export const CRUISER = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'

const STEPS: readonly { name: string; script: string; args: readonly string[] }[] = [
  // The types of pages and of what they import, which a build would make too.
  { name: 'pages', script: 'node_modules/next/dist/bin/next', args: ['typegen'] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--config-path=.biome.json', '--error-on-warnings', '.'],
  },
  {
    name: 'boundaries',
    script: CRUISER,
    args: ['--config', '.dependency-cruiser.cjs', 'app', 'lib', 'server', 'db', 'e2e'],
  },
  {
    name: 'no circle of folders',
    script: CRUISER,
    args: ['--config', '.dependency-cruiser-folders.cjs', 'app', 'lib', 'server', 'db'],
  },
  { name: 'nothing unused', script: 'node_modules/knip/bin/knip.js', args: [] },
]

/** Runs each check, showing what it says where it fails. Returns the names of those that failed. */
export async function runAll(): Promise<string[]> {
  const failed: string[] = []
  for (const { name, script, args } of STEPS) {
    const { code, output } = await run(script, args)
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n${code === 0 ? '' : output}`)
    if (code !== 0) failed.push(name)
  }
  return failed
}

/** How many checks there are. */
export const CHECKS = STEPS.length

/** A Node script of our packages, its output kept. */
export function run(
  script: string,
  args: readonly string[],
  cwd = '.',
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [resolvePath(script), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

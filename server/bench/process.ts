import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'

export interface ServerProcess {
  /** Bytes it has in memory. */
  memory(): number
  /** Milliseconds of a core that it has used; unknown where the system has no /proc. */
  cpu(): number | undefined
  kill(): Promise<void>
}

/** A process that says when it serves, and ends with this one. */
export async function startProcess(file: string, env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const ready = once(child, 'message')
  // Whoever waits for a schema is told that it is there.
  child.send('schema')
  await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`${file} ended before it served`)
    }),
  ])
  return {
    memory: () => 1_024 * Number(spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).stdout),
    cpu: () => cpuOf(child.pid),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** In hundredths of a second; the name, in brackets, may hold anything. */
function cpuOf(pid = 0): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const fields = readFileSync(file, 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

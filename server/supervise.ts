import { type ChildProcess, spawn } from 'node:child_process'

export interface Supervised {
  /** Resolves the first time the process says that it serves. */
  ready: Promise<void>
  stop(): Promise<void>
}

const FIRST_WAIT = 200
const LONGEST_WAIT = 5_000
const STEADY_AFTER = 10_000

/**
 * Keeps `node …args` running: a process that dies is started again, later each time, until it holds for 10 s. Whichever
 * runs is told once the schema is there.
 */
export function supervise(
  name: string,
  args: readonly string[],
  { env, report, schema }: { env: NodeJS.ProcessEnv; report: (line: string) => void; schema: Promise<void> },
): Supervised {
  let child: ChildProcess | undefined
  let stopping = false
  let wait = FIRST_WAIT
  let isReady: () => void
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })

  const start = () => {
    const startedAt = performance.now()
    const running = spawn(process.execPath, args, { env, stdio: ['pipe', 'inherit', 'inherit', 'ipc'] })
    child = running
    running.stdin?.on('error', () => undefined)
    running.on('message', () => isReady())
    // One that has died meanwhile is told when it is started again.
    void schema.then(() => running.send('schema', () => undefined))
    running.on('exit', (code, signal) => {
      if (stopping) return
      if (performance.now() - startedAt > STEADY_AFTER) wait = FIRST_WAIT
      report(`${name} ended (${signal ?? code}); starting it again in ${wait} ms`)
      setTimeout(() => !stopping && start(), wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    })
  }
  start()

  return {
    ready,
    stop: () => {
      stopping = true
      const running = child
      if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve()
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
      running.stdin?.end()
      const last = setTimeout(() => running.kill('SIGKILL'), 6_000)
      return ended.finally(() => clearTimeout(last))
    },
  }
}

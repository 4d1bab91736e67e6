import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What can be killed of a running Tour de table. */
export type ProcessName = 'postgres' | 'room' | 'web' | 'jobs'

interface Running {
  pid: number
  parent: number
  command: string
}

/** Ends one process as nothing can prevent: without a word, in the middle of what it does. */
export function killPart(part: ProcessName, main: number): boolean {
  const pid = find(part, main)
  if (pid) process.kill(pid, 'SIGKILL')
  return pid !== undefined
}

/** The same, and at once all that it had begun. */
export function killPartWhole(part: ProcessName, main: number): boolean {
  const pid = find(part, main)
  if (!pid) return false
  const begun = running().filter(({ parent }) => parent === pid)
  for (const one of [pid, ...begun.map(({ pid }) => pid)]) killUnlessGone(one)
  return true
}

function killUnlessGone(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The same of one that a test has started itself; gone when this returns. */
export async function killChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** The supervisor below `npm start`. */
export function mainOf(start: number): number {
  return running().find(({ parent, command }) => parent === start && isOf('main', command))?.pid ?? 0
}

/** PostgreSQL stands below its watchdog, a shell; the others are children of the main process, from a source or a bundle. */
function find(part: ProcessName, main: number): number | undefined {
  const all = running()
  const below = (pid: number) => all.filter(({ parent }) => parent === pid)
  if (part !== 'postgres') return below(main).find(({ command }) => isOf(part, command))?.pid
  return below(main)
    .flatMap(({ pid }) => below(pid))
    .find(({ command }) => command.includes('/postgres '))?.pid
}

const isOf = (name: string, command: string) =>
  command.includes(`server/${name}.ts`) || command.includes(`processes/${name}.mjs`)

/** What still runs in or on a folder, by its arguments, its environment or the folder it stands in. */
export function runningOn(folder: string): string[] {
  return running().flatMap(({ pid, command }) => {
    const traces = [
      command,
      of(() => readFileSync(`/proc/${pid}/environ`, 'utf8')),
      of(() => readlinkSync(`/proc/${pid}/cwd`)),
    ]
    return traces.some((trace) => trace.includes(folder)) ? [`${pid} ${command}`] : []
  })
}

/** A process that is dead and waits for its parent to notice has no command. */
function running(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const parent = /\) [^Z] (\d+)/.exec(of(() => readFileSync(`/proc/${pid}/stat`, 'utf8')))?.[1]
      const command = of(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
      return parent ? [{ pid: Number(pid), parent: Number(parent), command }] : []
    })
}

/** Processes end while one looks at them. */
function of(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

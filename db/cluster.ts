import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { ClusterPlace, SystemUser } from './embedded-files.ts'

/* What is in the folder of the embedded PostgreSQL, looked at before it is touched. */

/**
 * Whether a cluster that these binaries can run is there, made `user`'s; false where there is nothing. Throws a sentence
 * for the rest.
 */
export function hasCluster({ bin, data }: ClusterPlace, user: SystemUser | undefined): boolean {
  if (!existsSync(data)) return false
  if (!statSync(data).isDirectory())
    throw new Error(`${data} is a file where PostgreSQL keeps its own: move it away, then start again.`)
  const content = contentOf(data)
  if (content.length === 0) return false
  if (!content.includes('PG_VERSION'))
    throw new Error(
      `${data} holds no PostgreSQL cluster but other files (${content.slice(0, 3).join(', ')}): move them away, or set DATA_DIR to another folder.`,
    )
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const brought = majorOf(bin)
  if (made !== brought)
    throw new Error(
      `${data} was made by PostgreSQL ${made || '?'}, and this Tour de table brings PostgreSQL ${brought}: start the version that made it and copy the database from there, or set DATABASE_URL to a PostgreSQL ${made} that runs on it.`,
    )
  if (!existsSync(join(data, 'global', 'pg_control')))
    throw new Error(
      `The PostgreSQL cluster in ${data} is not whole (global/pg_control is missing): put a copy of the folder back, or move it away to begin with an empty one.`,
    )
  // A copy that was put back comes as who put it back made it.
  if (user && statSync(data).uid !== user.uid) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, data])
  chmodSync(data, 0o700)
  return true
}

function contentOf(data: string): string[] {
  try {
    return readdirSync(data)
  } catch (error) {
    throw new Error(
      `${data} cannot be read (${(error as { code?: unknown }).code}): start as the user it belongs to, or set DATA_DIR to another folder.`,
    )
  }
}

function majorOf(bin: string): string {
  const { stdout, error } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  const major = /(\d+)\./.exec(stdout ?? '')?.[1]
  if (!major) throw new Error(`The PostgreSQL in ${bin} does not run here: ${error?.message ?? stdout}`)
  return major
}

/** What may have kept PostgreSQL from starting, beside what it said itself. */
export function whySpaceIsShort(data: string): string {
  const there = existsSync(data) ? data : dirname(data)
  const { bavail, bsize } = statfsSync(there)
  return bavail * bsize < 64 * 1024 * 1024
    ? ` There is next to no space left in ${there}: make room there, then start again.`
    : ''
}

/**
 * A server that an earlier start left running would keep the files: it is stopped first. The lock file may also be an old
 * one whose number another process has by now, which is left alone.
 */
export async function stopLeftover(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!servesHere(pid, data)) return rmSync(file)
  process.kill(pid, 'SIGINT')
  for (let waited = 0; servesHere(pid, data); waited += 50) {
    if (waited >= 30_000)
      throw new Error(
        `A PostgreSQL of an earlier start still runs in ${data} (process ${pid}): end it, then start again.`,
      )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** PostgreSQL works from within its own folder. */
function servesHere(pid: number, data: string): boolean {
  if (!(pid > 1)) return false
  if (existsSync('/proc/self/cwd')) {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    } catch {
      return false
    }
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(` -D ${data} `)
}

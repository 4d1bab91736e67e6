import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** As ours are named; what else lies there, of an editor or of the system, is no key. */
const NAMED = /^[\w-][\w.-]*$/
/** The password of the embedded PostgreSQL is of its cluster; what another process is writing is not there yet. */
const LEFT = /^postgres$|\.new$|\.\d+$/

/** Copies the keys that are in `from` and not in `to`. A file that goes away meanwhile was replaced by a later one. */
export function copyKeys(from: string, to: string, wanted: (path: string) => boolean = () => true): void {
  for (const path of keysIn(from)) {
    const file = join(to, path)
    if (!wanted(path) || existsSync(file)) continue
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    try {
      copyFileSync(join(from, path), file)
      chmodSync(file, 0o600)
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error
    }
  }
}

/** Each key by its path in the folder: the keys, and what their signer remembers. */
export function keysIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => NAMED.test(name))
    .flatMap((name) => {
      // What a link leads to, too: some have their keys mounted that way.
      const found = statSync(join(folder, name), { throwIfNoEntry: false })
      if (found?.isDirectory())
        return name.endsWith('.given-out')
          ? readdirSync(join(folder, name))
              .filter((size) => /^\d+$/.test(size))
              .map((size) => join(name, size))
          : []
      return found?.isFile() && !LEFT.test(name) ? [name] : []
    })
}

/** The keys of the copy that are here otherwise. */
export function otherKeys(copied: string, here: string): string[] {
  return keysIn(copied).filter(
    (path) =>
      existsSync(join(here, path)) &&
      !readFileSync(join(copied, path)).equals(readFileSync(join(here, path))),
  )
}

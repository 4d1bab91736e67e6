import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/*
 * A copy is a folder:
 *
 *   manifest.json          what is in it, and the checkpoint of each board's register; which of them are damaged
 *   tables/<name>.gz       a line of JSON for each row: its values, as PostgreSQL writes them
 *   keys/…                 the keys folder, but for the password of the embedded PostgreSQL, which each cluster has its own of
 */
export const MANIFEST = 'manifest.json'

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The last migration of the database: rows of another are laid out otherwise. */
  migration: z.string(),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
      rows: z.int(),
    }),
  ),
  registers: z.array(
    z.strictObject({
      board: z.string(),
      size: z.int(),
      checkpoint: z.string(),
      /** What was copied is not what had been sealed. */
      damaged: z.literal(true).exactOptional(),
    }),
  ),
  /** SHA-256 of every other file, by its path in the copy. */
  files: z.record(z.string().regex(/^(tables|keys)(\/[\w-][\w.-]*)+$/), z.string()),
})
export type Manifest = z.infer<typeof manifest>

export function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${String((error as { code?: unknown }).code)}): no copy is there.`,
    )
  }
  const read = manifest.safeParse(jsonOf(text))
  if (read.success) return read.data
  throw new Error(`${file} is not one that this version of Tour de table wrote.`)
}

/** The boards whose register was damaged already when it was copied. */
export function damagedIn({ registers }: Manifest): string[] {
  return registers.filter(({ damaged }) => damaged).map(({ board }) => board)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

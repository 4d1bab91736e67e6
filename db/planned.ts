import { type RawBuilder, sql } from 'kysely'

const NAMED = /^\/\* planned (\w+) \*\/ /

/**
 * Begins a statement that a connection reads and plans once, however often it is asked: for what is asked at every line of a
 * register, where that takes longer than the work itself. One name, one text.
 */
export function planned(name: string): RawBuilder<unknown> {
  return sql.raw(`/* planned ${name} */ `)
}

/** Under which name PostgreSQL keeps a statement; undefined for the others. */
export function nameOf(text: unknown): string | undefined {
  return typeof text === 'string' ? NAMED.exec(text)?.[1] : undefined
}

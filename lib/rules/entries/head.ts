import type { Temporal } from 'temporal-polyfill'
import { instantText } from '#lib/rules/base/instant.ts'

/*
 * The entries of a board's register, version 1, as objects to be written by RFC 8785 (JCS). Their fields are fixed for
 * good. Only integers below 2^53, strings, lists and objects: ratios are "2/3", instants 2026-01-31T18:00:00Z, indexes
 * of entries are decimal strings. A field that does not apply is left out, never null.
 *
 *   { "v": 1, "kind": …, "board": ULID, "at": INSTANT, …the fields of its kind }
 *
 * No personal data: names, free text and who did what are commitments, base64 of a salted SHA-256, made by the caller.
 */
export type Commitment = string

/** What the caller knows of every entry: its board, and the instant it is written. */
export type Head = { readonly board: string; readonly at: Temporal.Instant }

export const head = <K extends string>({ board, at }: Head, kind: K) =>
  ({ v: 1, kind, board, at: instantText(at) }) as const

/** Another entry of the same register: its index, and the base64 of its leaf hash. */
export type LinkTarget = { readonly index: bigint | string; readonly leaf: string }

export function linkTo<R extends string>(rel: R, { index, leaf }: LinkTarget) {
  return { rel, index: String(index), leaf }
}

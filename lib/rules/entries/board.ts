import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import type { Charter, CharterState } from '#lib/rules/charter/charter.ts'
import { type Commitment, type Head, head, type LinkTarget, linkTo } from './head.ts'

/**
 *   genesis   { origin, zone, name: COMMIT, charter: { id, params, text: COMMIT, state: "provisional" } }
 *
 * `origin` is the log's, `<host>/log/<board>`, never changed; `zone` the board's IANA zone; `params` the whole charter as
 * data and `text` its sentences.
 */
export function genesisEntry(
  at: Head,
  {
    origin,
    zone,
    name,
    charter,
  }: { origin: string; zone: string; name: Commitment; charter: RecordedCharter },
) {
  return { ...head(at, 'genesis'), origin, zone, name, charter: charterFields(charter, 'provisional') }
}

export type RecordedCharter = { readonly charter: Charter; readonly text: Commitment }

/** A charter as data: its name and all it says. */
export function charterData({ id, ...params }: Charter) {
  return { id, params }
}

function charterFields({ charter, text }: RecordedCharter, state: CharterState) {
  return { ...charterData(charter), text, state }
}

/**
 *   key       { vkey }
 *
 * The key that signs checkpoints from here on, in the form of C2SP signed-note.
 */
export function keyEntry(at: Head, { vkey }: { vkey: string }) {
  return { ...head(at, 'key'), vkey }
}

/**
 *   charter   { charter: { id, params, text: COMMIT, state: "adopted" }, links: [{ rel: "decision", index, leaf }] }
 *
 * Written by the decision it links to, and by nothing else.
 */
export function charterEntry(
  at: Head,
  { charter, decision }: { charter: RecordedCharter; decision: LinkTarget },
) {
  return {
    ...head(at, 'charter'),
    charter: charterFields(charter, 'adopted'),
    links: [linkTo('decision', decision)],
  }
}

/**
 *   member    { who: COMMIT, member_kind, standing, change: "added" | "changed" | "left", by: COMMIT | "operator" }
 *
 * `standing` is the one from here on; for "left", the one they had.
 */
export function memberEntry(
  at: Head,
  fields: {
    who: Commitment
    kind: Kind
    standing: Standing
    change: 'added' | 'changed' | 'left'
    by: Commitment | 'operator'
  },
) {
  const { who, kind, standing, change, by } = fields
  return { ...head(at, 'member'), who, member_kind: kind, standing, change, by }
}

/**
 *   restored  { given: { size, root } }
 *
 * The operator has put an older copy back: `given` is the last checkpoint that had been given out and that this register does
 * not extend. What it held beyond is lost here, and said to be.
 */
export function restoredEntry(at: Head, { given }: { given: { size: number; root: string } }) {
  return { ...head(at, 'restored'), given }
}

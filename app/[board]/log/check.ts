import { compareShown } from '#lib/rules/entries/compare-shown.ts'
import type { Difference, Shown } from '#lib/rules/entries/shown.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '#lib/tlog/checkpoint.ts'
import { rootOfEdge } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { type Alarm, type Verdict, verifyTree } from '#lib/tlog/verify.ts'
import { type KeptLines, type LineStore, linesOnDevice } from './kept-lines.ts'
import {
  BrokenFile,
  type CheckedPage,
  fetchCheckpoint,
  fetchEntries,
  fetchLeaves,
  fetchShown,
} from './register-files.ts'

/** What verifying said; green tells when the checkpoint it was held against was kept, and whether only what was added since had
 * to be fetched. */
export type Checked =
  | (Extract<Verdict, { state: 'green' }> & { since: string; resumed: boolean })
  | Extract<Verdict, { state: 'amber' }>
  | {
      state: 'red'
      /** `broken`: a file is missing, or is not what it should be. `shown`: the page is not what was sealed. */
      reason: Alarm | 'broken' | 'shown'
      index: number | null
      differences: readonly Difference[]
      /** Of a register that holds, where the page alone does not. */
      size?: number | null
    }

interface KeptCheckpoint {
  note: string
  at: string
}

const broken: Checked = { state: 'red', reason: 'broken', index: null, differences: [] }

/**
 * Fetches what was added to the register under `base` since this device verified it, or the whole of it, hashes what came and
 * holds it against its signature and against the checkpoint this browser kept; then holds the page against it. Keeps the new
 * checkpoint, and the lines, except after a red. Throws where the server is away.
 */
export async function checkRegister(
  base: string,
  vkey: string,
  page: CheckedPage,
  store: LineStore = linesOnDevice,
): Promise<Checked> {
  // Before the checkpoint: the register may only have grown since.
  const showing = settled(fetchShown(base, page))
  try {
    const shown = await showing
    const resumed = await resumedFrom(base, vkey, store)
    const green = resumed && greenOf(resumed, shown, page)
    if (green) return kept(base, resumed, green, store)
    const whole = await verified(base, vkey, store)
    return kept(base, whole, held(whole, shown, page), store)
  } catch (error) {
    if (error instanceof BrokenFile) return broken
    throw error
  }
}

/** A register as it was verified. */
interface Verified {
  readonly verdict: Verdict
  readonly lines: KeptLines
  readonly checkpointText: string
  /** What this browser kept of an earlier visit. */
  readonly before: KeptCheckpoint | undefined
  /** How many of the lines were verified before; 0 where all were fetched. */
  readonly from: number
}

/** The page against the lines. */
function held({ verdict, lines, before, from }: Verified, shown: () => Shown, page: CheckedPage): Checked {
  if (verdict.state === 'red') return { ...verdict, differences: [] }
  const differences = compareShown(lines.entries, shown(), page)
  if (differences.length > 0)
    return { state: 'red', reason: 'shown', index: null, differences, size: verdict.size }
  if (verdict.state === 'amber') return verdict
  return { ...verdict, since: before?.at ?? new Date().toISOString(), resumed: from > 0 }
}

/** Lines that broke on this device may be told of in no other way: all of it is fetched before anything is told red. */
function greenOf(resumed: Verified, shown: () => Shown, page: CheckedPage): Checked | undefined {
  try {
    const checked = held(resumed, shown, page)
    return checked.state === 'green' ? checked : undefined
  } catch {
    return undefined
  }
}

async function kept(
  base: string,
  { checkpointText, lines, from }: Verified,
  checked: Checked,
  store: LineStore,
): Promise<Checked> {
  if (checked.state === 'red') return checked
  const at = new Date().toISOString()
  localStorage.setItem(`register:${base}`, JSON.stringify({ note: checkpointText, at }))
  await store.write(base, lines, from)
  return checked
}

/** What came of it, to be looked at later: a register that does not hold is told first. */
function settled<T>(work: Promise<T>): Promise<() => T> {
  return work.then(
    (value) => () => value,
    (error) => () => {
      throw error
    },
  )
}

/**
 * From where this device had stopped. Undefined where it keeps no lines, or others than those of the checkpoint it keeps, and
 * where what was added does not lead from them to the new one: only the whole register tells what differs.
 */
async function resumedFrom(base: string, vkey: string, store: LineStore): Promise<Verified | undefined> {
  const before = remembered(base)
  const lines = before && (await linesOf(base, before, store))
  if (!lines) return undefined
  try {
    const { evidence, checkpointText } = await beginning(base, vkey)
    const from = lines.edge.size
    const added = await fetchEntries(base, from, sizeOf(checkpointText), 'default')
    const asked = { ...evidence, entries: added, verified: lines.edge, remembered: before.note }
    const { verdict, edge } = verifyTree(asked)
    if (verdict.state !== 'green') return undefined
    const entries = [...lines.entries, ...added]
    return { verdict, lines: { edge, entries }, checkpointText, before, from }
  } catch (error) {
    if (error instanceof BrokenFile) return undefined
    throw error
  }
}

/** The lines of that checkpoint; undefined where this device keeps none, or what it keeps is broken. */
async function linesOf(
  base: string,
  { note }: KeptCheckpoint,
  store: LineStore,
): Promise<KeptLines | undefined> {
  const sealed = checkpointIn(note)
  try {
    const lines = await store.read(base)
    if (!sealed || !lines || lines.edge.size !== sealed.size) return undefined
    const isWhole = lines.entries.length === sealed.size
    return isWhole && sameBytes(rootOfEdge(lines.edge), sealed.root) ? lines : undefined
  } catch {
    return undefined
  }
}

/**
 * Files that never change are asked for once, and then are this browser's: what it kept is hashed like all that comes. Where that
 * does not hold, all of it is fetched anew before anything is told red.
 */
async function verified(base: string, vkey: string, store: LineStore): Promise<Verified> {
  const found = await verifiedBy(base, vkey, 'default').catch((error) => {
    if (!(error instanceof BrokenFile)) throw error
  })
  if (found && found.verdict.state !== 'red') return found
  const anew = await verifiedBy(base, vkey, 'reload')
  const { verdict } = anew
  if (verdict.state !== 'red' || verdict.reason !== 'rewritten') return anew
  return { ...anew, verdict: { ...verdict, index: await firstRewritten(base, anew, store) } }
}

/** The first line that is not the one this device had verified; null where it keeps none. */
async function firstRewritten(base: string, { lines, before }: Verified, store: LineStore) {
  const verified = before && (await linesOf(base, before, store))
  const index = verified?.entries.findIndex((entry, at) => !isSame(entry, lines.entries[at])) ?? -1
  return index < 0 ? null : index
}

function isSame(entry: Uint8Array, now: Uint8Array | undefined): boolean {
  return now !== undefined && sameBytes(entry, now)
}

async function verifiedBy(base: string, vkey: string, cache: 'default' | 'reload'): Promise<Verified> {
  const { evidence: signed, checkpointText } = await beginning(base, vkey)
  const before = remembered(base)
  const size = sizeOf(checkpointText)
  const entries = await fetchEntries(base, 0, size, cache)
  const evidence = { ...signed, entries, ...(before ? { remembered: before.note } : {}) }
  const { verdict, edge } = verifyTree(evidence)
  const found = { verdict, lines: { edge, entries }, checkpointText, before, from: 0 }
  if (verdict.state !== 'red' || cache === 'default') return found
  // They only help to name the line at fault.
  const publishedLeaves = await fetchLeaves(base, size, cache)
  return { ...found, verdict: verifyTree({ ...evidence, publishedLeaves }).verdict }
}

/** The checkpoint as it is now, and by what it is to be verified. */
async function beginning(base: string, vkey: string) {
  const key = parseVkey(vkey)
  if (!key.ok) throw new BrokenFile('the page names no key')
  const checkpointText = await fetchCheckpoint(base)
  const { name: origin, publicKey } = key.value
  return { checkpointText, evidence: { checkpointText, origin, publicKey } }
}

/** How much to fetch; whether the checkpoint is to be believed is for the verifier to say. */
function sizeOf(checkpointText: string): number {
  return checkpointIn(checkpointText)?.size ?? 0
}

function checkpointIn(note: string): Checkpoint | undefined {
  const parsed = parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))
  return parsed.ok ? parsed.value : undefined
}

function remembered(base: string): KeptCheckpoint | undefined {
  const text = localStorage.getItem(`register:${base}`)
  try {
    const kept = text ? (JSON.parse(text) as KeptCheckpoint) : undefined
    return typeof kept?.note === 'string' && Date.parse(kept.at) > 0 ? kept : undefined
  } catch {
    return undefined
  }
}

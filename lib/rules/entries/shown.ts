import { base64, utf8Text } from '#lib/tlog/bytes.ts'
import { leafHash } from '#lib/tlog/merkle.ts'

/*
 * What a page shows of decisions, held against the entries that were sealed. The pages are made from tables; the entries
 * are bytes that a reader has verified. Whoever shows says here what the entries would be, if they were written from
 * those same tables, and a reader compares. A reader's browser runs this: it imports next to nothing.
 */

type Entry = Readonly<Record<string, unknown>>

/** What of a decision may differ. `line`: it is not shown where it was sealed, or shown where nothing was. */
export type ShownPart =
  | 'outcome'
  | 'count'
  | 'number'
  | 'date'
  | 'title'
  | 'text'
  | 'roll'
  | 'answers'
  | 'method'
  | 'window'
  | 'reasons'
  | 'replaced'
  | 'line'

/** An entry as the tables say it; `unknown`: its fields that they cannot tell, or all others. */
export type SaidEntry = {
  readonly index: number
  readonly entry: Entry
  readonly unknown: readonly string[] | 'others'
}

/** A line of the register as a page shows it: a decision, or that one was reopened. */
export type ShownLine = {
  readonly index: number
  readonly title: string | null
  /** How it stands in the list of lines. */
  readonly kind: string
  readonly at: string
  readonly leaf: string
  readonly says: readonly SaidEntry[]
  /** What later lines tell of it. */
  readonly since: Since
  /** What was found wrong where the tables were read: words that do not open their commitment, answers that give
   * another count. */
  readonly differs: readonly ShownPart[]
}

export type Since = {
  /** Of a decision: whether it applies. */
  readonly effect?: { readonly state: 'in_force' | 'superseded' | 'none'; readonly by?: number }
  /** Of a decision: how its close was moved, and the close by right. */
  readonly moves?: readonly unknown[]
  readonly rightful?: string
  /** Of a decision: whether its vote was shorter than recommended. */
  readonly short?: boolean
  /** Of a reopening: what applies as long as the question is open again. */
  readonly holds?: number | null
}

/** How many lines are told at once: with all that is behind them, and without. */
export const MOST_SHOWN_LINES = 20
export const MOST_HISTORY_LINES = 50

/** `size`: of the register, when this was read. */
export type Shown = { readonly size: number; readonly lines: readonly ShownLine[] }

/** The lines on a page, which are to be all of them between two places: of these kinds; of one proposal alone, that is
 * decided. */
export type ShownPage = {
  readonly lines: readonly number[]
  readonly from: number
  readonly to: number
  readonly kinds?: readonly string[]
  readonly proposal?: number
}

export type Difference = {
  readonly index: number
  /** Its number, as it was sealed; null of what is no decision. */
  readonly decision: number | null
  readonly title: string | null
  readonly parts: readonly ShownPart[]
}

/** All that a page shows otherwise than it was sealed. `entries`: the register's, verified, every one of them. */
export function compareShown(
  entries: readonly Uint8Array[],
  shown: Shown,
  page: ShownPage,
): readonly Difference[] {
  // What came after the tables were read tells nothing of them.
  const register = entries.slice(0, shown.size).map((bytes) => ({ bytes, entry: readEntry(bytes) }))
  const sealed = register.map(({ entry }) => entry)
  const told = new Map(shown.lines.map((line) => [line.index, line]))
  const asked = new Set([...page.lines, ...lackingOn(page, sealed)])
  return [...asked].flatMap((index) => {
    const line = page.lines.includes(index) ? told.get(index) : undefined
    const parts = line ? partsOf(line, sealed, register[index]?.bytes) : ['line' as const]
    if (parts.length === 0 && !isStale(index, page, sealed)) return []
    const found = parts.length > 0 ? parts : ['replaced' as const]
    return [{ index, decision: numberAt(sealed[index]), title: line?.title ?? null, parts: found }]
  })
}

function numberAt(entry: Entry | undefined): number | null {
  return typeof entry?.decision === 'number' ? entry.decision : null
}

function readEntry(bytes: Uint8Array): Entry {
  return JSON.parse(utf8Text(bytes) ?? '{}') as Entry
}

/** Lines that the page should have and has not. */
function lackingOn({ lines, from, to, kinds, proposal }: ShownPage, sealed: readonly Entry[]): number[] {
  return sealed.flatMap(({ kind, number }, index) => {
    const isDue = index >= from && index < to && (!kinds || kinds.includes(String(kind)))
    const isThere = lines.includes(index) || (proposal !== undefined && number !== proposal)
    return isDue && !isThere ? [index] : []
  })
}

/** The last decision of a proposal, where more has come of it by then than the page says. */
function isStale(index: number, { to, proposal }: ShownPage, sealed: readonly Entry[]): boolean {
  if (proposal === undefined) return false
  const own = sealed.map(({ kind, number }) => (number === proposal ? String(kind) : '')).slice(0, to)
  const last = own.findLastIndex((kind) => BEGINS_A_STAGE.has(kind))
  return index === own.lastIndexOf('decision') && index < last
}

const BEGINS_A_STAGE = new Set([
  'round.opened',
  'round.cancelled',
  'decision',
  'reopened',
  'withdrawn',
  'taken_over',
])

function partsOf(line: ShownLine, sealed: readonly Entry[], bytes: Uint8Array | undefined): ShownPart[] {
  const own = sealed[line.index]
  if (!own || !bytes) return ['line']
  const found = new Set<ShownPart>(line.differs)
  if (own.kind !== line.kind || base64(leafHash(bytes)) !== line.leaf) found.add('line')
  if (own.at !== line.at) found.add('date')
  for (const said of line.says) {
    const entry = sealed[said.index]
    if (!entry) found.add('line')
    else for (const part of entryParts(entry, said)) found.add(part)
  }
  for (const part of sinceParts(line.since, own, line.index, sealed)) found.add(part)
  return [...found]
}

function entryParts(sealed: Entry, { entry, unknown }: SaidEntry): ShownPart[] {
  const fields =
    unknown === 'others'
      ? Object.keys(entry)
      : [...new Set([...Object.keys(sealed), ...Object.keys(entry)])].filter((key) => !unknown.includes(key))
  return fields.flatMap((field) => {
    if (isSame(sealed[field], entry[field])) return []
    if (field !== 'ballots' || typeof sealed[field] === 'string') return [PARTS[field] ?? 'line']
    return isSame({ ...asEntry(sealed[field]), root: '' }, { ...asEntry(entry[field]), root: '' })
      ? ['answers' as const]
      : ['count' as const]
  })
}

const asEntry = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Entry) : {})

/** Which field of an entry tells what. */
const PARTS: Readonly<Record<string, ShownPart>> = {
  ...{ decision: 'number', proposal: 'number', number: 'number', round: 'number', generation: 'number' },
  ...{ at: 'date', closed_at: 'date', closes_at: 'date' },
  ...{ title: 'title', brief: 'text', text: 'text', charter: 'text', options: 'text' },
  ...{ method: 'method', terms: 'method', ballots: 'method', roll: 'roll', by: 'roll', window: 'window' },
  ...{ tally: 'count', apart: 'count', joined: 'count', conflicts: 'answers' },
  ...{ outcome: 'outcome', chosen: 'outcome', tied: 'outcome', in_force: 'replaced', links: 'replaced' },
  ...{ reason: 'reasons', apology: 'reasons', justification: 'reasons' },
  ...{ recommended: 'window', left_out: 'window', followup: 'window' },
}

function sinceParts(since: Since, own: Entry, index: number, sealed: readonly Entry[]): ShownPart[] {
  const found: ShownPart[] = []
  if (since.effect && !isSame(since.effect, effectOf(own, sealed))) found.push('replaced')
  if (since.holds !== undefined && since.holds !== heldAfter(own, index, sealed)) found.push('replaced')
  if (since.moves) {
    const moves = sealed.filter((entry) => isOfVote(own, entry, MOVED))
    const told = moves.map(({ why, closes_at, lost_minutes = null }) => ({ why, closes_at, lost_minutes }))
    if (!isSame(since.moves, told) || since.rightful !== rightfulClose(own, moves, sealed))
      found.push('window')
  }
  if (since.short !== undefined && since.short !== sealed.some((entry) => isOfVote(own, entry, SHORTENED)))
    found.push('window')
  return found
}

const SHORTENED = ['shortened']
const MOVED = ['round.extended', 'round.brought_forward']

function isOfVote(own: Entry, { kind, proposal, round }: Entry, kinds: readonly string[]): boolean {
  return kinds.includes(String(kind)) && proposal === own.proposal && round === own.round
}

/** A decision applies from when it took effect until another one replaces it. */
function effectOf(own: Entry, sealed: readonly Entry[]): Since['effect'] {
  const next = sealed.find(({ kind, decision }) => kind === 'superseded' && decision === own.decision)
  if (next) return { state: 'superseded', by: Number(next.by_decision) }
  return { state: own.in_force === own.decision ? 'in_force' : 'none' }
}

/** Null once the question that was open again is closed, or was taken back. */
function heldAfter(own: Entry, index: number, sealed: readonly Entry[]): number | null {
  const of = sealed.map((entry) => (entry.proposal === own.proposal ? entry : undefined))
  const closed = ['decision', 'reopened', 'withdrawn']
  if (of.slice(index + 1).some((entry) => entry && closed.includes(String(entry.kind)))) return null
  const decided = of.findLast((entry) => entry?.kind === 'decision')
  return typeof decided?.in_force === 'number' ? decided.in_force : null
}

/** The close of the opening, or a later one that extended it. */
function rightfulClose(own: Entry, moves: readonly Entry[], sealed: readonly Entry[]): unknown {
  const opened = sealed.find((entry) => isOfVote(own, entry, ['round.opened']))
  const extended = moves.filter(({ kind }) => kind === 'round.extended').map(({ closes_at }) => closes_at)
  return [asEntry(opened?.window).closes_at, ...extended].map(String).sort().at(-1)
}

/** Whether two values are the same JSON, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Entry, b as Entry]
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key], other[key]))
  )
}

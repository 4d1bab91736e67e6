import { base64 } from '#lib/tlog/bytes.ts'
import { leafHash } from '#lib/tlog/merkle.ts'
import type { Entry, SaidEntry, ShownLine, ShownPart, Since } from './shown.ts'

/** What differs of one line. `sealed`: every entry there is; `bytes`: those of its own. */
export function partsOf(
  line: ShownLine,
  sealed: readonly Entry[],
  bytes: Uint8Array | undefined,
): ShownPart[] {
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
    if (since.closes !== undefined && since.closes !== lastClose(own, moves, sealed)) found.push('date')
  }
  if (since.short !== undefined && since.short !== sealed.some((entry) => isOfVote(own, entry, SHORTENED)))
    found.push('window')
  return found
}

const SHORTENED = ['shortened']
const MOVED = ['round.extended', 'round.brought_forward']

/** Whether an entry is one of these kinds, of the same vote as another. */
export function isOfVote(own: Entry, { kind, proposal, round }: Entry, kinds: readonly string[]): boolean {
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
  const extended = moves.filter(({ kind }) => kind === 'round.extended').map(({ closes_at }) => closes_at)
  return [firstClose(own, sealed), ...extended].map(String).sort().at(-1)
}

/** The close as it was moved last. */
function lastClose(own: Entry, moves: readonly Entry[], sealed: readonly Entry[]): unknown {
  return moves.at(-1)?.closes_at ?? firstClose(own, sealed)
}

function firstClose(own: Entry, sealed: readonly Entry[]): unknown {
  return asEntry(sealed.find((entry) => isOfVote(own, entry, ['round.opened']))?.window).closes_at
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

import { utf8Text } from '#lib/tlog/bytes.ts'
import type { Difference, Entry, Shown, ShownPage, ShownProposal } from './shown.ts'
import { partsOf } from './shown-parts.ts'

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
  const asked = new Set([...page.lines, ...lackingOn(page, sealed), ...beginningOf(page, sealed)])
  const stale = isStale(page, sealed) ? Math.max(...page.lines) : undefined
  return [...asked].flatMap((index) => {
    const line = page.lines.includes(index) ? told.get(index) : undefined
    const parts = line ? partsOf(line, sealed, register[index]?.bytes) : ['line' as const]
    if (parts.length === 0 && index !== stale) return []
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
    const isThere = lines.includes(index) || (proposal !== undefined && number !== proposal.number)
    return isDue && !isThere ? [index] : []
  })
}

/** What sealed lines make of a proposal. A vote that was cancelled leaves it where it was before. */
const LEADS_TO: Readonly<Record<string, readonly ShownProposal['stage'][]>> = {
  'round.opened': ['voting'],
  'round.cancelled': ['draft', 'reopened'],
  decision: ['decided'],
  reopened: ['reopened'],
  withdrawn: ['withdrawn'],
  taken_over: ['draft'],
}

/** The kinds of the lines of a page's proposal, each at its index; of others, nothing. */
function ownKinds({ to, proposal }: ShownPage, sealed: readonly Entry[]): string[] {
  return sealed
    .slice(0, to)
    .map(({ kind, number }) => (proposal && number === proposal.number ? String(kind) : ''))
}

const BEGUN_BY: Readonly<Partial<Record<ShownProposal['stage'], string>>> = {
  voting: 'round.opened',
  reopened: 'reopened',
}

/** The line by which a vote opened, or a question was opened again: it is on the page that shows it so. */
function beginningOf(page: ShownPage, sealed: readonly Entry[]): number[] {
  const kind = page.proposal && BEGUN_BY[page.proposal.stage]
  const index = kind ? ownKinds(page, sealed).lastIndexOf(kind) : -1
  return index < 0 ? [] : [index]
}

/** A proposal is shown at another stage than where its lines have led it. */
function isStale(page: ShownPage, sealed: readonly Entry[]): boolean {
  if (!page.proposal) return false
  const last = ownKinds(page, sealed).findLast((kind) => kind in LEADS_TO)
  return !(last ? LEADS_TO[last] : ['draft' as const])?.includes(page.proposal.stage)
}

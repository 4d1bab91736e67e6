import { utf8Text } from '#lib/tlog/bytes.ts'
import type { Difference, Entry, Shown, ShownPage, ShownProposal } from './shown.ts'
import { isOfVote, partsOf } from './shown-parts.ts'

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
  const stale = staleOn(page, sealed)
  const due = [...lackingOn(page, sealed), ...unansweredOn(page, sealed), ...beginningOf(page, sealed)]
  const asked = new Set([...page.lines, ...due, ...stale])
  return [...asked].flatMap((index) => {
    const line = page.lines.includes(index) ? told.get(index) : undefined
    const parts = line ? partsOf(line, sealed, register[index]?.bytes) : ['line' as const]
    if (parts.length === 0 && !stale.includes(index)) return []
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
  return sealed.flatMap((entry, index) => {
    const isDue = index >= from && index < to && (!kinds || kinds.includes(String(entry.kind)))
    const isThere = lines.includes(index) || (proposal !== undefined && entry.number !== proposal.number)
    return isDue && !isThere && !(kinds && isAnswerOfNoVote(entry, sealed)) ? [index] : []
  })
}

/** Answers about votes opened since some instant, which the page should have and has not. */
function unansweredOn({ lines, to, opened }: ShownPage, sealed: readonly Entry[]): number[] {
  if (!opened) return []
  return sealed.slice(0, to).flatMap((entry, index) => {
    if (entry.kind !== 'followup' || lines.includes(index) || isAnswerOfNoVote(entry, sealed)) return []
    const vote = sealed.find((other) => isOfVote(entry, other, ['round.opened']))
    return String(vote?.at) < opened.since ? [] : [index]
  })
}

/** How to avoid too short a vote, where that was cancelled: it left nobody out. */
function isAnswerOfNoVote(entry: Entry, sealed: readonly Entry[]): boolean {
  return entry.kind === 'followup' && sealed.some((other) => isOfVote(entry, other, ['round.cancelled']))
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

/** The line by which a vote opened, on the page that shows it open; and that by which its question was opened again, until it
 * is taken over, which begins another text. */
function beginningOf(page: ShownPage, sealed: readonly Entry[]): number[] {
  const kinds = ownKinds(page, sealed)
  const opened = page.proposal?.stage === 'voting' ? kinds.lastIndexOf('round.opened') : -1
  const reopened = kinds.lastIndexOf('reopened')
  return [opened, reopened > kinds.lastIndexOf('taken_over') ? reopened : -1].filter((index) => index >= 0)
}

/** A proposal is shown at another stage than where its lines have led it: its last line on the page, or of all. */
function staleOn(page: ShownPage, sealed: readonly Entry[]): number[] {
  if (!page.proposal) return []
  const kinds = ownKinds(page, sealed)
  const last = kinds.findLastIndex((kind) => kind in LEADS_TO)
  const stages = LEADS_TO[kinds[last] ?? ''] ?? ['draft']
  if (stages.includes(page.proposal.stage)) return []
  return [page.lines.length > 0 ? Math.max(...page.lines) : Math.max(last, 0)]
}

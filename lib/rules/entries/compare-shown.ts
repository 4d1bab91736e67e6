import { utf8Text } from '#lib/tlog/bytes.ts'
import type { Difference, Entry, Shown, ShownPage, ShownPart, ShownProposal } from './shown.ts'
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
  const asked = new Set([...page.lines, ...due, ...(stale ? [stale.index] : [])])
  return [...asked].flatMap((index) => {
    const line = page.lines.includes(index) ? told.get(index) : undefined
    const own = line ? partsOf(line, sealed, register[index]?.bytes) : ['line' as const]
    const parts = [...new Set([...own, ...(line && index === stale?.index ? stale.parts : [])])]
    if (parts.length === 0) return []
    return [{ index, decision: numberAt(sealed[index]), title: line?.title ?? null, parts }]
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

interface OwnLine {
  readonly index: number
  readonly entry: Entry
}

/** The lines of a page's proposal. */
function ownLines({ to, proposal }: ShownPage, sealed: readonly Entry[]): OwnLine[] {
  if (!proposal) return []
  return sealed
    .slice(0, to)
    .flatMap((entry, index) => (entry.number === proposal.number ? [{ index, entry }] : []))
}

/** The line by which a vote opened, and the one by which the question was opened again that the text descends from: both
 * are on the page that shows what they began. */
function beginningOf(page: ShownPage, sealed: readonly Entry[]): number[] {
  const own = ownLines(page, sealed)
  const lastOf = (kind: string) => own.findLast(({ entry }) => entry.kind === kind)
  const opened = page.proposal?.stage === 'voting' ? lastOf('round.opened') : undefined
  const reopened = lastOf('reopened')
  const isUnderWay = reopened && !isCountedSince(reopened.entry, own)
  return [...(opened ? [opened.index] : []), ...(isUnderWay ? [reopened.index] : [])]
}

/** A vote that was counted ends what was opened again, once the text has gone on to another generation. */
function isCountedSince(reopened: Entry, own: readonly OwnLine[]): boolean {
  const now = generationAfter(own)
  return own.some(
    ({ entry: { kind, generation } }) =>
      kind === 'decision' && Number(generation) >= Number(reopened.generation) && Number(generation) < now,
  )
}

/** Under which generation a text is written or voted on, after these lines: what was cancelled or taken over begins another. */
function generationAfter(own: readonly OwnLine[]): number {
  return own.reduce((before, { entry: { kind, generation } }) => {
    if (kind === 'round.cancelled' || kind === 'taken_over') return before + 1
    return typeof generation === 'number' ? generation : before
  }, 1)
}

/** A proposal is shown at another stage than where its lines have led it, or with another text: its last line on the page,
 * or of all. */
function staleOn(
  page: ShownPage,
  sealed: readonly Entry[],
): { index: number; parts: ShownPart[] } | undefined {
  if (!page.proposal) return undefined
  const { stage, generation } = page.proposal
  const own = ownLines(page, sealed)
  const last = own.findLast(({ entry }) => String(entry.kind) in LEADS_TO)
  const stages = LEADS_TO[String(last?.entry.kind)] ?? ['draft']
  const parts = [
    ...(stages.includes(stage) ? [] : ['replaced' as const]),
    ...(generation === generationAfter(own) ? [] : ['text' as const]),
  ]
  if (parts.length === 0) return undefined
  return { index: page.lines.length > 0 ? Math.max(...page.lines) : (last?.index ?? 0), parts }
}

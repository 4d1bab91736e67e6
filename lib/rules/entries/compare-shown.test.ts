import { describe, expect, test } from 'vitest'
import { base64 } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { leafHash } from '#lib/tlog/merkle.ts'
import { compareShown } from './compare-shown.ts'
import type { Shown, ShownLine, ShownPage } from './shown.ts'

const at = '2026-03-10T08:00:00Z'
const vote = { at, proposal: 'P', number: 1, round: 1, generation: 1 }
const opened = { ...vote, kind: 'round.opened', window: { closes_at: '2026-03-12T18:00:00Z' } }
const extended = { ...vote, kind: 'round.extended', closes_at: '2026-03-13T18:00:00Z', why: 'quorum' }
const decision = {
  ...{ ...vote, kind: 'decision', decision: 1, outcome: 'adopted', in_force: 1 },
  ...{ tally: { for: 2, against: 1 }, ballots: { mode: 'named', n: 3, root: 'r' } },
}
const reopened = { at, kind: 'reopened', decision: 1, proposal: 'P', number: 1, generation: 2 }
const superseded = { at, kind: 'superseded', decision: 1, by_decision: 2 }

const LOG = [{ at, kind: 'genesis' }, opened, extended, decision]
const bytesOf = (log: readonly Json[]) => log.map(canonicalBytes)

/** A line of the log as a page shows it that says what was sealed, but for `more`. */
function line(
  index: number,
  log: readonly { kind: string; at: string }[],
  more: Partial<ShownLine> = {},
): ShownLine {
  const entry = log[index]
  if (!entry) throw new Error(`no line ${index}`)
  return {
    ...{ index, title: 'Le local', kind: entry.kind, at: entry.at },
    leaf: base64(leafHash(canonicalBytes(entry))),
    ...{ says: [{ index, entry, unknown: [] }], since: {}, differs: [] },
    ...more,
  }
}
const told = (entry: object, unknown: readonly string[] = []) => ({
  says: [{ index: 3, entry: { ...entry }, unknown }],
})
const shownWith = (more: Partial<ShownLine>): Shown => ({ size: 4, lines: [line(3, LOG, more)] })
const PAGE: ShownPage = { lines: [3], from: 0, to: 4, kinds: ['decision'] }

describe('a decision', () => {
  const parts = (more: Partial<ShownLine>) =>
    compareShown(bytesOf(LOG), shownWith(more), PAGE).flatMap((found) => found.parts)

  test('that is shown as it was sealed differs in nothing, whatever the order of its fields', () => {
    expect(parts({})).toEqual([])
    expect(parts(told(Object.fromEntries(Object.entries(decision).reverse())))).toEqual([])
  })

  test('is named by its sealed number and the title shown, with all that differs', () => {
    const forged = { ...decision, decision: 4, outcome: 'rejected' }
    expect(compareShown(bytesOf(LOG), shownWith(told(forged)), PAGE)).toEqual([
      { index: 3, decision: 1, title: 'Le local', parts: ['number', 'outcome'] },
    ])
  })

  test('differs where a field was added or left out, but for what the tables cannot tell', () => {
    const { in_force: _, ...short } = decision
    expect(parts(told(short))).toEqual(['replaced'])
    expect(parts(told(short, ['in_force']))).toEqual([])
    expect(parts(told({ ...decision, chosen: ['a'] }))).toEqual(['outcome'])
  })

  test('differs in its answers or in how many they are', () => {
    expect(parts(told({ ...decision, ballots: { ...decision.ballots, root: 's' } }))).toEqual(['answers'])
    expect(parts(told({ ...decision, ballots: { ...decision.ballots, n: 4 } }))).toEqual(['count'])
  })

  test('differs where the leaf, the kind or the instant of its line does', () => {
    expect(parts({ leaf: 'x' })).toEqual(['line'])
    expect(parts({ kind: 'member' })).toEqual(['line'])
    expect(parts({ at: '2026-03-10T08:00:01Z' })).toEqual(['date'])
  })

  test('closed when its moves say, and by right', () => {
    const moves = [{ why: 'quorum', closes_at: extended.closes_at, lost_minutes: null }]
    expect(parts({ since: { moves, rightful: extended.closes_at } })).toEqual([])
    expect(parts({ since: { moves: [], rightful: extended.closes_at } })).toEqual(['window'])
    expect(parts({ since: { moves, rightful: opened.window.closes_at } })).toEqual(['window'])
    expect(parts({ since: { short: true } })).toEqual(['window'])
  })

  test('applies until another one replaces it', () => {
    const later = bytesOf([...LOG, superseded])
    const shown = (effect: ShownLine['since']['effect']) => ({
      size: 5,
      lines: [line(3, LOG, { since: { effect: effect ?? { state: 'none' } } })],
    })
    expect(compareShown(later, shown({ state: 'superseded', by: 2 }), PAGE)).toEqual([])
    expect(compareShown(later, shown({ state: 'in_force' }), PAGE)).toMatchObject([{ parts: ['replaced'] }])
  })
})

describe('a page', () => {
  test('differs where a line that was sealed is not on it, or one on it was not', () => {
    const none = { size: 4, lines: [] }
    expect(compareShown(bytesOf(LOG), none, { ...PAGE, lines: [] })).toEqual([
      { index: 3, decision: 1, title: null, parts: ['line'] },
    ])
    const beyond = { ...line(3, LOG), index: 9 }
    expect(compareShown(bytesOf(LOG), { size: 4, lines: [beyond] }, { ...PAGE, lines: [9], to: 3 })).toEqual([
      { index: 9, decision: null, title: 'Le local', parts: ['line'] },
    ])
  })

  test('knows nothing of lines that came after its tables were read', () => {
    expect(compareShown(bytesOf([...LOG, superseded]), shownWith({}), { ...PAGE, to: 5 })).toEqual([])
  })

  test('is to have the answers about short votes of its proposal, or opened since some day, but for those that were cancelled', () => {
    const answer = { ...vote, kind: 'followup', text: 'c' }
    const other = { ...answer, number: 2, proposal: 'Q' }
    const log = [...LOG, answer, other]
    const lacking = (page: Partial<ShownPage>, entries: readonly Json[] = log) =>
      compareShown(bytesOf(entries), { size: 9, lines: [line(3, LOG)] }, { ...PAGE, to: 9, ...page })
    const missing = (index: number) => ({ index, decision: null, title: null, parts: ['line'] })
    const proposal = { number: 1, stage: 'decided' as const, generation: 1 }
    const kinds = ['decision', 'followup']
    expect(lacking({ proposal, kinds })).toEqual([missing(4)])
    expect(lacking({ opened: { since: at } })).toEqual([missing(4), missing(5)])
    expect(lacking({ opened: { since: '2026-03-10T08:00:01Z' } })).toEqual([missing(5)])
    const cancelled = { ...vote, kind: 'round.cancelled' }
    expect(lacking({ opened: { since: at } }, [...LOG, answer, cancelled])).toEqual([])
    const draft = { proposal: { number: 1, stage: 'draft' as const, generation: 2 }, kinds, lines: [] }
    expect(lacking(draft, [...LOG.slice(0, 2), answer, cancelled])).toEqual([])
  })

  test('of a proposal that shows no line differs where lines have led it elsewhere', () => {
    const withdrawn = { ...vote, kind: 'withdrawn' }
    const page = { ...PAGE, lines: [], proposal: { number: 1, stage: 'draft' as const, generation: 1 } }
    const none = { size: 2, lines: [] }
    expect(compareShown(bytesOf([LOG[0], withdrawn] as Json[]), none, page)).toEqual([
      { index: 1, decision: null, title: null, parts: ['line'] },
    ])
  })
  const decided = { ...PAGE, proposal: { number: 1, stage: 'decided', generation: 1 } } as const

  test('of a proposal that is decided differs once its question is open again', () => {
    expect(compareShown(bytesOf(LOG), shownWith({}), decided)).toEqual([])
    const again = { size: 5, lines: [line(3, LOG)] }
    expect(compareShown(bytesOf([...LOG, reopened]), again, { ...decided, to: 5 })).toMatchObject([
      { decision: 1, parts: ['replaced', 'text'] },
      { index: 4, parts: ['line'] },
    ])
  })

  test('of a proposal differs where its text is not the one that its lines have led to', () => {
    const parts = (log: typeof LOG, stage: 'decided' | 'draft', generation: number) =>
      compareShown(bytesOf(log), shownOf(log), {
        ...{ lines: log.map((_, index) => index), from: 0, to: log.length },
        proposal: { number: 1, stage, generation },
      }).flatMap((found) => found.parts)
    const shownOf = (log: typeof LOG) => ({
      size: log.length,
      lines: log.map((_, index) => line(index, log)),
    })
    expect(parts(LOG, 'decided', 1)).toEqual([])
    expect(parts(LOG, 'decided', 2)).toEqual(['text'])
    const { generation: _, ...ofVote } = vote
    const cancelled = [...LOG.slice(0, 2), { ...ofVote, kind: 'round.cancelled' }]
    expect(parts(cancelled, 'draft', 2)).toEqual([])
    expect(parts(cancelled, 'draft', 1)).toEqual(['text'])
    const carriedOn = [
      { ...ofVote, kind: 'withdrawn' },
      { ...ofVote, kind: 'taken_over' },
    ]
    expect(parts([...cancelled, ...carriedOn], 'draft', 3)).toEqual([])
  })

  test('of a proposal lacks why its question is open again until a vote was counted on another text', () => {
    const again = [...LOG, reopened]
    const missing = (
      log: readonly (typeof LOG)[number][],
      stage: 'reopened' | 'decided' | 'draft',
      generation: number,
    ) =>
      compareShown(
        bytesOf(log),
        { size: log.length, lines: [line(3, LOG)] },
        {
          ...{ lines: [3], from: 0, to: log.length, kinds: [] },
          proposal: { number: 1, stage, generation },
        },
      ).map(({ index }) => index)
    const counted = [...again, { ...decision, generation: 2 }]
    const { generation: _, ...ofVote } = vote
    expect(missing(again, 'reopened', 2)).toEqual([4])
    expect(missing(counted, 'decided', 2)).toEqual([4])
    const carriedOn = [
      { ...ofVote, kind: 'withdrawn' },
      { ...ofVote, kind: 'taken_over' },
    ]
    expect(missing([...counted, ...carriedOn], 'draft', 3)).toEqual([])
  })
})

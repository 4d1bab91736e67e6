import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { decideClose } from '#lib/rules/vote/closing/close.ts'
import { isRefusal } from '../base/refusal.ts'
import { lightCharter } from '../charter/charter.ts'
import { quiet } from '../proposal/proposal.sample.ts'
import type { Round } from '../vote/round.ts'
import { charterEntry, genesisEntry, keyEntry, memberEntry } from './board.ts'
import { decisionEntry } from './decision.ts'
import type { Entry } from './entries.ts'
import { reopenedEntry, supersededEntry, withdrawnEntry } from './life.ts'
import { recordedWindow } from './recorded-window.ts'
import { roundOpenedEntry } from './round-opened.ts'
import type { WindowDetail } from './window-detail.ts'

const BOARD = '01KAH3V5XG8D0V7E2WMB4S9QZT'
const PROPOSAL = '01KAH3W1B2C3D4E5F6G7H8J9KM'
const head = { board: BOARD, at: Temporal.Instant.from('2026-11-20T08:12:00.987654Z') }
const written = { v: 1, board: BOARD, at: '2026-11-20T08:12:00Z' }
const target = (index: number) => ({ index: BigInt(index), leaf: `leaf${index}` })
const text = { c: 'TEXT', bytes: 5120, schema: 'text/1' } as const

const round: Round = {
  number: 2,
  generation: 2,
  rule: { id: 'consent/1', params: { answers: '1/3' } },
  roll: [
    { member: 'A', kind: 'volunteer' },
    { member: 'B', kind: 'volunteer' },
    { member: 'C', kind: 'staff' },
  ],
  terms: { options: [], ballots: 'named', conflict: 'abstains' },
  opener: 'A',
  text: 'h1',
  opensAt: Temporal.Instant.from('2026-11-20T08:12:00.987Z'),
  closesAt: Temporal.Instant.from('2026-12-02T19:00:00Z'),
  firstClosesAt: Temporal.Instant.from('2026-12-02T19:00:00Z'),
  windowClosesAt: Temporal.Instant.from('2026-12-02T19:00:00Z'),
  extended: false,
}
const dates = {
  opens_at: '2026-11-20T08:12:00Z',
  closes_at: '2026-12-02T19:00:00Z',
  zone: 'Europe/Paris',
  preset: { id: 'light' as const, ...lightCharter.presets.light },
}
const detail: WindowDetail = {
  closes: [],
  people: round.roll.map(({ member, kind }) => ({
    who: `WHO-${member}`,
    kind,
    how: member === 'A' ? 'declared' : 'estimated',
    ...(member === 'B' ? {} : { ready_at: '2026-11-20T08:12:00Z' }),
  })),
}

const opened = roundOpenedEntry(head, {
  proposal: PROPOSAL,
  number: 14,
  round,
  window: recordedWindow(dates, round.closesAt, detail, 'DETAIL'),
  title: 'TITLE',
  brief: 'BRIEF',
  text,
  rollRoot: 'ROLL',
  who: (member) => `WHO-${member}`,
  labels: new Map(),
  by: 'WHO',
  reopened: target(12),
})

const closed = (heldBefore: number | null, choice: 'consent' | 'abstain' | 'objection') => {
  const ballot = choice === 'objection' ? { choice, reason: 'Non.' } : { choice }
  const closing = {
    type: 'close-round',
    now: round.closesAt,
    round: 2,
    box: { mode: 'named', ballots: [{ member: 'A', ballot }] },
    decision: 40,
    clock: quiet,
  } as const
  const event = decideClose(round, heldBefore, closing)
  if (isRefusal(event) || event.type !== 'round-closed') throw new Error('not closed')
  const roots = { text, rollRoot: 'ROLL', ballotsRoot: 'URN', who: (member: string) => `WHO-${member}` }
  const links = {
    opened: target(20),
    reopened: target(12),
    ...(event.supersedes === null ? {} : { supersedes: target(9) }),
  }
  return decisionEntry(head, { proposal: PROPOSAL, number: 14, round, closed: event, ...roots, ...links })
}

const entries: Entry[] = [
  genesisEntry(head, {
    origin: `exemple.fr/log/${BOARD}`,
    zone: 'Europe/Paris',
    name: 'NAME',
    charter: { charter: lightCharter, text: 'CHARTER' },
  }),
  keyEntry(head, { vkey: 'exemple.fr/log+deadbeef+AAAA' }),
  charterEntry(head, { charter: { charter: lightCharter, text: 'CHARTER' }, decision: target(7) }),
  memberEntry(head, { who: 'WHO', kind: 'volunteer', standing: 'elector', change: 'added', by: 'operator' }),
  opened,
  closed(31, 'consent'),
  reopenedEntry(head, {
    joined: 0,
    grounds: null,
    proposal: PROPOSAL,
    number: 14,
    decision: 31,
    generation: 2,
    reason: 'WHY',
    by: 'WHO',
    entry: target(9),
  }),
  supersededEntry(head, { decision: 31, byDecision: 40, entry: target(9), byEntry: target(21) }),
  withdrawnEntry(head, { proposal: PROPOSAL, number: 15, by: 'WHO' }),
]

describe('an entry', () => {
  test.each(
    entries.map((entry) => [entry.kind, entry] as const),
  )('%s says its board, its kind and when, in whole seconds', (kind, entry) => {
    expect(entry).toMatchObject({ ...written, kind })
  })

  test('holds integers, strings, lists and objects alone', () => {
    for (const entry of [...entries, closed(null, 'objection')]) {
      expect(JSON.parse(JSON.stringify(entry))).toEqual(entry)
      JSON.stringify(entry, (key, value) => {
        const plain =
          typeof value === 'string' ||
          Number.isSafeInteger(value) ||
          (typeof value === 'object' && value !== null)
        expect(plain, key).toBe(true)
        return value
      })
    }
  })
})

test('the genesis carries the whole charter, provisional', () => {
  const { id, ...params } = lightCharter
  expect(entries[0]).toEqual({
    ...written,
    kind: 'genesis',
    origin: `exemple.fr/log/${BOARD}`,
    zone: 'Europe/Paris',
    name: 'NAME',
    charter: { id, params, text: 'CHARTER', state: 'provisional' },
  })
  expect(entries[2]).toMatchObject({
    charter: { state: 'adopted' },
    links: [{ rel: 'decision', index: '7', leaf: 'leaf7' }],
  })
})

test('an opening fixes text, method, roll and window', () => {
  expect(opened).toEqual({
    ...written,
    kind: 'round.opened',
    proposal: PROPOSAL,
    number: 14,
    round: 2,
    generation: 2,
    title: 'TITLE',
    brief: 'BRIEF',
    text,
    method: { id: 'consent/1', params: { answers: '1/3' } },
    roll: { n: 3, volunteers: 2, staff: 1, root: 'ROLL' },
    window: {
      opens_at: '2026-11-20T08:12:00Z',
      closes_at: '2026-12-02T19:00:00Z',
      zone: 'Europe/Paris',
      preset: {
        id: 'light',
        moments: 1,
        minutes: 15,
        share: '7/10',
        parity: '7/10',
        min_days: 3,
        max_days: 30,
      },
      recommended: '2026-12-02T19:00:00Z',
      everybody: { ready: 2, total: 3 },
      left_out: 1,
      curve: [],
      estimated: 2,
      detail: 'DETAIL',
    },
    ballots: 'named',
    by: 'WHO',
    links: [{ rel: 'reopened', index: '12', leaf: 'leaf12' }],
  })
})

test('a decision that replaces another says what it counted, what it links to, and that it holds', () => {
  expect(closed(31, 'consent')).toEqual({
    ...written,
    kind: 'decision',
    decision: 40,
    proposal: PROPOSAL,
    number: 14,
    round: 2,
    generation: 2,
    text,
    method: { id: 'consent/1', params: { answers: '1/3' } },
    roll: { n: 3, volunteers: 2, staff: 1, root: 'ROLL' },
    ballots: { mode: 'named', n: 1, volunteers: 1, staff: 0, root: 'URN' },
    tally: { consent: 1, concern: 0, objection: 0, abstain: 0 },
    outcome: 'adopted',
    closed_at: '2026-12-02T19:00:00Z',
    in_force: 40,
    links: [
      { rel: 'opened', index: '20', leaf: 'leaf20' },
      { rel: 'reopened', index: '12', leaf: 'leaf12' },
      { rel: 'supersedes', index: '9', leaf: 'leaf9' },
    ],
  })
})

test('a decision that takes no effect says which one still holds, or none', () => {
  expect(closed(31, 'objection')).toMatchObject({ outcome: 'blocked', in_force: 31 })
  expect(closed(31, 'objection').links.map(({ rel }) => rel)).toEqual(['opened', 'reopened'])
  expect(closed(null, 'objection')).not.toHaveProperty('in_force')
})

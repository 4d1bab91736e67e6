import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { Roll } from '#lib/rules/base/roll.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import type { Round } from '#lib/rules/vote/round.ts'
import { type BallotCast, type CastBallot, decideCasting } from './casting.ts'
import { roundOpenAt } from './open-round.ts'
import { depthFor, FULL_SHEET, mayShowSlips, type Slip } from './urn.ts'

const opensAt = Temporal.Instant.from('2026-11-20T08:12:00Z')
const closesAt = Temporal.Instant.from('2026-11-27T17:00:00Z')
const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'staff' },
  { member: 'noor', kind: 'volunteer', conflict: 'abstains' },
]
const named = { options: [], ballots: 'named', conflict: 'abstains' } as const
const terms = { ...named, ballots: 'secret' } as const
const round: Round = {
  number: 1,
  generation: 1,
  rule: { id: 'majority/1', params: { rule: 'relative' } },
  roll,
  text: 'h',
  terms,
  opener: 'claire',
  opensAt,
  closesAt,
  firstClosesAt: closesAt,
  windowClosesAt: closesAt,
  extended: false,
}
const ranked: Round = { ...round, rule: { id: 'schulze/1', params: { options: ['a', 'b'] } } }

type Urn = Extract<CastBallot['box'], { mode: 'secret' }>
type Slipped = Extract<BallotCast, { mode: 'secret' }>

const cast = (
  { voted = false, slips = [], ...more }: Partial<CastBallot & Urn>,
  on = round,
): Slipped | Refusal => {
  const command: CastBallot = {
    type: 'cast-ballot',
    now: closesAt.subtract({ seconds: 1 }),
    member: 'claire',
    round: 1,
    ballot: { choice: 'for' },
    code: { hash: 'mmm', known: true },
    box: { mode: 'secret', voted, slips },
    ...more,
  }
  const open = roundOpenAt({ stage: 'voting', round: on, decision: null }, 1, command.now)
  const event = isRefusal(open) ? open : decideCasting(open, command)
  if (!isRefusal(event) && event.mode === 'named') throw new Error('a slip bears a name')
  return event
}
const written = (mark: boolean, slips: readonly Slip[]) => ({
  type: 'ballot-cast',
  mode: 'secret',
  round: 1,
  mark,
  slips,
})

const aaa: Slip = { code: 'aaa', choice: 'against' }
const mmm: Slip = { code: 'mmm', choice: 'for' }
const zzz: Slip = { code: 'zzz', choice: 'blank' }

test('a first vote marks its elector and adds one slip, which its code’s hash puts in its place', () => {
  expect(cast({})).toEqual(written(true, [mmm]))
  expect(cast({ slips: [aaa, zzz] })).toEqual(written(true, [aaa, mmm, zzz]))
  expect(cast({ code: { hash: 'mmm', known: false } })).toEqual(written(true, [mmm]))
})

test('what a slip holds is the answer alone: words beside it would have a hand', () => {
  const ballot = { choice: 'for', word: 'Merci à Samir', reason: 'Trop cher' }
  expect(cast({ ballot })).toEqual(written(true, [mmm]))
  const options = [
    ['a', '1'],
    ['b', '2'],
  ] as const
  expect(cast({ ballot: { choice: 'vote', options, word: 'Voilà' } }, ranked)).toEqual(
    written(true, [{ code: 'mmm', choice: 'vote', answer: { ranking: [['a'], ['b']] } }]),
  )
})

test('whoever voted changes the slip whose code they tell, and no other', () => {
  const voted = { voted: true, slips: [aaa, mmm, zzz], ballot: { choice: 'abstain' } }
  expect(cast(voted)).toEqual(written(false, [aaa, { code: 'mmm', choice: 'abstain' }, zzz]))
  expect(cast({ ...voted, code: { hash: 'nnn', known: true } })).toMatchObject({ code: 'code_unknown' })
  expect(cast({ ...voted, code: 'unreadable' })).toMatchObject({ code: 'code_unknown' })
  expect(cast({ ...voted, code: null })).toMatchObject({ code: 'code_required' })
})

test('a hash alone opens no slip: those who read the urn could use it', () => {
  const voted = { voted: true, slips: [aaa, mmm], code: { hash: 'mmm', known: false } }
  expect(cast({ ...voted, ballot: { choice: 'against' } })).toMatchObject({ code: 'code_required' })
  expect(cast({ ...voted, code: { hash: 'nnn', known: false } })).toMatchObject({ code: 'code_required' })
})

test('the same form sent twice is done once', () => {
  const again = { voted: true, slips: [aaa, mmm], code: { hash: 'mmm', known: false } }
  expect(cast(again)).toEqual(written(false, [aaa, mmm]))
  const slips = [{ code: 'mmm', choice: 'vote', answer: { scores: { b: 2, a: 1 } } }]
  const scored: Round = {
    ...round,
    rule: { id: 'score/1', params: { options: ['a', 'b'], min: 0, max: 5, unscored: 'lowest' } },
  }
  const ballot = {
    choice: 'vote',
    options: [
      ['a', '1'],
      ['b', '2'],
    ] as const,
  }
  expect(cast({ ...again, slips, ballot }, scored)).toMatchObject({ mark: false })
})

test('a first vote without a code, or under one that is taken, writes nothing', () => {
  expect(cast({ code: null })).toMatchObject({ code: 'code_missing' })
  expect(cast({ code: 'unreadable' })).toMatchObject({ code: 'code_missing' })
  expect(cast({ slips: [mmm] })).toMatchObject({ code: 'code_taken' })
})

test('whatever people send, in any order, the urn holds one slip a mark, each with the last answer under its code', () => {
  const sent = fc.record({
    member: fc.constantFrom('claire', 'marc', 'noor', 'yvonne'),
    hash: fc.constantFrom('aaa', 'mmm', 'zzz'),
    known: fc.boolean(),
    choice: fc.constantFrom('for', 'against', 'blank', 'perhaps'),
  })
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 30 }), (all) => {
      const voted = new Set<string>()
      const last = new Map<string, string>()
      let slips: readonly Slip[] = []
      for (const { member, hash, known, choice } of all) {
        const marked = voted.has(member)
        const event = cast({ member, code: { hash, known }, ballot: { choice }, voted: marked, slips })
        if ('kind' in event) continue
        expect(event.mark).toBe(!marked)
        voted.add(member)
        last.set(hash, choice)
        slips = event.slips
        expect(slips).toHaveLength(voted.size)
        expect(slips).toEqual([...last].sort().map(([code, answer]) => ({ code, choice: answer })))
      }
      expect(voted.has('yvonne') || voted.has('noor')).toBe(false)
    }),
  )
})

test('at the close it is late, whatever the code', () => {
  expect(cast({ now: closesAt })).toMatchObject({ code: 'vote_closed', closedAt: '2026-11-27T17:00:00Z' })
  expect(cast({ now: closesAt, voted: true, slips: [mmm] })).toMatchObject({ code: 'vote_closed' })
})

test('it is for those on the roll who declared no conflict of interest', () => {
  expect(cast({ member: 'yvonne' })).toMatchObject({ code: 'not_on_roll' })
  expect(cast({ member: 'noor' })).toMatchObject({ code: 'conflict_declared' })
})

test('a bad answer is refused as anywhere else', () => {
  expect(cast({ ballot: { choice: 'perhaps' } })).toMatchObject({ code: 'choice_unknown' })
  expect(cast({ ballot: { choice: 'vote' } }, ranked)).toMatchObject({ code: 'nothing_chosen' })
})

test('a named round has no urn', () => {
  expect(() => cast({}, { ...round, terms: named })).toThrow('no secret box')
})

test('slips are counted beside the abstention of who declared a conflict', () => {
  const slips = [{ choice: 'for' as const }, { choice: 'against' as const }]
  const count = recount(roll, { mode: 'secret', voted: ['claire', 'marc'], slips }, round.rule)
  expect(count).toMatchObject({
    tally: { counts: { for: 1, against: 1, blank: 0, abstain: 1 } },
    answered: { volunteers: 1, staff: 1 },
    conflicts: { abstained: 1, left: 0 },
  })
})

test('an urn is one sheet until it is full, then sheets of half as many at least', () => {
  expect([0, 1, FULL_SHEET, FULL_SHEET + 1].map(depthFor)).toEqual([0, 0, 0, 1])
  fc.assert(
    fc.property(fc.nat(1_000_000), (slips) => {
      const sheets = 2 ** depthFor(slips)
      expect(slips / sheets).toBeLessThanOrEqual(FULL_SHEET)
      if (sheets > 1) expect(slips / sheets).toBeGreaterThan(FULL_SHEET / 2)
    }),
  )
})

test('slips are shown from five on', () => {
  expect([mayShowSlips(5), mayShowSlips(4)]).toEqual([true, false])
})

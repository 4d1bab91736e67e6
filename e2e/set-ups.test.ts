import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { BEGINNING, setClock, testDatabase } from '#db/testing.ts'
import { createExample } from '#lib/commands/example/create.ts'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import {
  answered,
  closedEach,
  expectAccepted,
  opened,
  pastTheClose,
  reopened,
} from '#lib/commands/testing.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { rewritten, written } from './before.ts'
import { database, newBoard } from './board.ts'
import { setVotingForOthers } from './set-for-others.ts'
import { setTable } from './set-table.ts'
import {
  boardInAHurry,
  decidedBoard,
  elevenAndFour,
  everyRequest,
  twoVotesTooShort,
  votesOfEach,
} from './voting.ts'
import { newWorkshop, openVoteBy } from './workshop.ts'

/*
 * What journeys find before their first page comes out the same whenever they begin, and whichever of them came first.
 * SET_UPS=73 tries as many instants of the year that follows 1 January 2026, five days and some hours apart.
 */

const FINE = { choice: 'consent' }
const FIVE = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Samir' }, { name: 'Lou' }]

/** Each says what a journey supposes beside what the database holds. */
const SET_UPS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a table with everything on it': async () => void (await setTable()),
  'people who do all they may for one another': async () => void (await setVotingForOthers()),
  'a vote by each way of deciding': async () => void (await votesOfEach()),
  'a ballot of each kind': async () => {
    const board = await newWorkshop()
    for (const { name } of wholeCharter.rules)
      if (name !== 'advice')
        await openVoteBy(board, name, { ...OPTIONS, ...(name === 'stv' ? { seats: 1 } : {}) })
  },
  'a vote that too few answer': async () => {
    const charter: Charter = {
      ...wholeCharter,
      rules: [{ name: 'consent', rule: { id: 'consent/1', params: { answers: '2/3' } } }],
      change: 'consent',
    }
    const { board } = await decidedBoard({ others: FIVE, charter, ballots: { Noor: FINE } })
    await closedEach(board)
  },
  'a decision taken up again': async () => {
    const { board, number } = await decidedBoard({ others: FIVE, ballots: { Inès: FINE, Abdel: FINE } })
    await reopened(board, 'Abdel', number, 'Douze, c’était trop.', ['Noor', 'Inès'])
    await rewritten(board, 'Abdel', number, { ...SATURDAYS, title: 'Ouvrir un samedi sur trois' })
    const again = await opened(board, 'Abdel', number)
    await answered(board, again.roundId, { Noor: FINE, Lou: FINE })
    await pastTheClose(board)
    await closeDueVotes(database(), board.boardId)
  },
  'two votes found too short': async () => {
    const board = await newBoard('Atelier', 'Inès', FIVE)
    await twoVotesTooShort(board)
  },
  'everything that several may ask for': async () => {
    const board = await newBoard('Workshop', 'Emma', [{ name: 'Tom' }, { name: 'Ruth' }, { name: 'Ada' }])
    await everyRequest(board, SATURDAYS)
  },
  'a board in a hurry': async () => {
    const board = await boardInAHurry()
    const number = await written(board, 'Inès')
    const view = expectAccepted(await openVoteView(await board.as('Inès'), number, { preset: 'light' }))
    return { leavesOutTwo: view.shorter.some(({ leftOut }) => leftOut === 2) }
  },
  'eleven volunteers and four of the staff': async () => {
    const { board, number } = await elevenAndFour()
    const { recommendation } = expectAccepted(await openVoteView(await board.as('Inès'), number))
    return [recommendation, ...recommendation.alternatives].map(({ coverage }) =>
      'volunteers' in coverage ? coverage.volunteers.ready : coverage.as,
    )
  },
  'the example': async () => {
    const before = await boardNow(database())
    expectAccepted(await createExample(database(), { charterText: 'Tout le monde vote.', host: 'localhost' }))
    const minutes = before.until(await boardNow(database())).total('minutes')
    return { sameClock: minutes >= 0 && minutes < 60 }
  },
}
const OPTIONS = { options: ['Le mercredi', 'Le samedi'].map((label) => ({ label })) }

const boardsIn = async (db: Db) => (await db.selectFrom('board').select('id').execute()).map(({ id }) => id)

/** What stands on these boards: texts, rounds and what came of them, requests, and how many mails of each kind. */
async function holds(db: Db, boards: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with one as (select * from board where id = any(${boards}))
    select concat_ws(' ', proposal.number, proposal.stage, 'round', round.number, round.stage, round.outcome,
      'extended', round.extended) as line
    from one join proposal on proposal.board_id = one.id left join round on round.proposal_id = proposal.id
    union all select concat_ws(' ', 'request', aim, outcome) from request join one on one.id = board_id
    union all select concat_ws(' ', 'mail', mail.kind, count(*)) from mail
      where person_id in (select person_id from member join one on one.id = board_id) group by mail.kind
    order by line`.execute(db)
  return rows.map(({ line }) => line)
}

interface Found {
  supposed: unknown
  holds: string[]
}

/** All set-ups in one database, one after the other, each begun at this instant: what each journey finds. */
async function setUpAt(instant: string, names: readonly string[]): Promise<Record<string, Found>> {
  const { db, url, close } = await testDatabase()
  process.env.E2E_DATABASE = url
  const found: Record<string, Found> = {}
  for (const name of names) {
    await setClock(db, instant)
    const before = new Set(await boardsIn(db))
    const supposed = await SET_UPS[name]?.().catch(String)
    const boards = (await boardsIn(db)).filter((id) => !before.has(id))
    found[name] = { supposed, holds: await holds(db, boards) }
  }
  await database().destroy()
  await close()
  return found
}

process.env.E2E_URL = 'http://localhost:1'
process.env.E2E_DATA = mkdtempSync(join(tmpdir(), 'tour-set-ups-'))
const forward = Object.keys(SET_UPS)

/** Nights on which clocks change, a Saturday of the month that many are away, a feast's eve, a day that most years lack. */
const INSTANTS = [
  '2026-03-28T23:30+01:00',
  '2026-08-08T01:00+02:00',
  '2026-10-24T23:59+02:00',
  '2026-12-24T18:00+01:00',
  '2028-02-28T08:00+01:00',
]
const sweep = Number(process.env.SET_UPS ?? 0)
// Five hours more, so that they fall at every hour of a day.
const hoursApart = sweep && Math.floor((365 * 24) / sweep) + 5
const year = Array.from({ length: sweep }, (_, i) =>
  Temporal.Instant.from('2026-01-01T05:00Z')
    .add({ hours: i * hoursApart })
    .toString(),
)

let usual: Record<string, Found>
beforeAll(async () => {
  usual = await setUpAt(BEGINNING, forward)
})

test('every set-up comes about, with what its journey supposes', () => {
  const supposed = Object.entries(usual).flatMap(([name, one]) =>
    one.supposed === undefined ? [] : [[name, one.supposed]],
  )
  expect(Object.fromEntries(supposed)).toEqual({
    'a board in a hurry': { leavesOutTwo: true },
    'eleven volunteers and four of the staff': [9, 10, 11],
    'the example': { sameClock: true },
  })
  const tooFew = usual['a vote that too few answer']?.holds
  expect(tooFew).toContain('1 decided round 1 closed no_quorum extended t')
})

test.each(
  [...INSTANTS, ...year].map((instant, i) => [instant, i % 2 ? 'forward' : 'reversed'] as const),
)('journeys begun on %s, %s, find what they find on any other day', async (instant, order) => {
  const names = order === 'forward' ? forward : forward.toReversed()
  expect(await setUpAt(instant, names)).toEqual(usual)
})

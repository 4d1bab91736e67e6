import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { lastBallots } from '#db/votes/ballots.ts'
import { findRound } from '#db/votes/rounds.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import { recountOf, roundOf } from '#lib/store/load/proposal.ts'
import { enterBoard, enterByLink } from '#lib/store/scope.ts'
import { addMember } from '../board/add-member.ts'
import { changeMember } from '../board/change-member.ts'
import { createBoard } from '../board/create-board.ts'
import { leaveBoard } from '../board/leave-board.ts'
import { BOARD, expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'
import { closeBeforeShowing, closeDueVotes } from './close-due-votes.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const opened = async (title = 'Prêter les outils', rule?: string) =>
  story.open('Inès', await story.propose('Inès', title, 'Chaque membre peut emprunter un outil.'), rule)

describe('casting a ballot', () => {
  test('again replaces the first one, and both are kept', async () => {
    const { roundId, closesAt } = await opened()
    const cast = async (ballot: { choice: string; reason?: string }) =>
      expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot }))
    expect(await cast({ choice: 'consent' })).toEqual({ closesAt })
    expect(await cast({ choice: 'objection', reason: 'La scie.' })).toEqual({ closesAt })
    expect(await lastBallots(story.db, roundId)).toMatchObject([{ choice: 'objection', revision: 2 }])
    expect(await story.db.selectFrom('ballot').select('id').execute()).toHaveLength(2)
  })

  test('by link needs no account, for that round alone, and even after leaving', async () => {
    const one = await opened('Un')
    const two = await opened('Deux')
    const memberId = await story.memberId('Samir')
    expectAccepted(await leaveBoard(await story.as('Samir')))
    const scope = expectAccepted(
      await enterByLink(story.db, { boardId: story.boardId, memberId, roundId: one.roundId }),
    )
    const ballot = { choice: 'consent' }
    expectAccepted(await castBallot({ db: story.db, scope }, { roundId: one.roundId, ballot }))
    expect(await lastBallots(story.db, one.roundId)).toMatchObject([{ channel: 'link' }])
    expect(await castBallot({ db: story.db, scope }, { roundId: two.roundId, ballot })).toMatchObject({
      code: 'not_on_roll',
    })
  })

  test('is for those who were called when the vote opened, and for them all', async () => {
    const { roundId } = await opened()
    const late = { name: 'Yvonne', email: '', kind: 'volunteer', standing: 'elector' } as const
    expectAccepted(await addMember(await story.as('Claire'), late))
    const lowered = { memberId: await story.memberId('Noor'), kind: 'volunteer', standing: 'reader' } as const
    expectAccepted(await changeMember(await story.as('Claire'), lowered))
    const ballot = { choice: 'consent' }
    expect(await castBallot(await story.as('Yvonne'), { roundId, ballot })).toMatchObject({
      code: 'not_on_roll',
    })
    expect(await castBallot(await story.as(), { roundId, ballot })).toMatchObject({ code: 'not_signed_in' })
    expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot }))
  })

  test('is refused in words, with nothing written', async () => {
    const { roundId, closesAt } = await opened()
    const noor = await story.as('Noor')
    const cast = (ballot: { choice: string; reason?: string }) => castBallot(noor, { roundId, ballot })
    expect(await cast({ choice: '' })).toMatchObject({ code: 'choice_unknown' })
    expect(await cast({ choice: 'for' })).toMatchObject({ code: 'choice_unknown' })
    expect(await cast({ choice: 'objection', reason: ' ' })).toMatchObject({ code: 'reason_required' })
    expect(await castBallot(noor, { roundId: 'none', ballot: { choice: 'consent' } })).toMatchObject({
      code: 'not_found',
    })
    await story.moveTo(closesAt, 0)
    expect(await cast({ choice: 'consent' })).toMatchObject({ code: 'vote_closed' })
    await closeDueVotes(story.db)
    expect(await cast({ choice: 'consent' })).toMatchObject({ code: 'vote_closed' })
    expect(await story.db.selectFrom('ballot').select('id').execute()).toHaveLength(0)
  })

  test('in a round of another board is not found', async () => {
    const { roundId } = await opened()
    const other = expectAccepted(await createBoard(story.db, { ...BOARD, permission: { example: true } }))
    const scope = expectAccepted(await enterBoard(story.db, other.slug, other.personId))
    expect(
      await castBallot({ db: story.db, scope }, { roundId, ballot: { choice: 'consent' } }),
    ).toMatchObject({ code: 'not_found' })
  })
})

describe('closing', () => {
  test('waits for its instant, and happens once whoever comes', async () => {
    const { roundId, closesAt } = await opened()
    expect(await closeDueVotes(story.db)).toEqual([])
    await story.moveTo(closesAt, 0)
    const elsewhere = story.database.elsewhere()
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) => closeDueVotes(i % 2 ? elsewhere : story.db)),
    )
    await elsewhere.destroy()
    expect(all.flat()).toMatchObject([{ roundId, decision: 1, outcome: 'no_quorum' }])
    expect(await closeDueVotes(story.db)).toEqual([])
    expect(await story.verify()).toMatchObject({ state: 'amber', size: 9 })
  })

  test('counts one ballot of a voter who sends two hundred around the close, and none that is late', async () => {
    const { roundId, closesAt } = await opened('Prêter les outils', 'relative')
    const noor = await story.as('Noor')
    await story.moveTo(closesAt, -3600)
    const send = () =>
      Array.from({ length: 100 }, (_, i) =>
        castBallot(noor, { roundId, ballot: { choice: i % 2 ? 'for' : 'against' } }),
      )
    const early = send()
    await Promise.race(early)
    // Beside the ballots' connections, which are all taken, the close comes in the middle of them.
    const elsewhere = story.database.elsewhere(1)
    await sql`insert into clock_shift (shift) values (interval '1 hour')`.execute(elsewhere)
    const late = send()
    expect(await closeDueVotes(elsewhere)).toHaveLength(1)
    await elsewhere.destroy()
    expect((await Promise.all(late)).filter((one) => 'closesAt' in one)).toEqual([])
    const answers = [...(await Promise.all(early)), ...(await Promise.all(late))]
    const taken = answers.filter((one) => 'closesAt' in one)
    expect(taken.length).toBeGreaterThan(0)
    expect(answers.filter((one) => 'code' in one && one.code !== 'vote_closed')).toEqual([])
    const ballots = await story.db.selectFrom('ballot').selectAll().orderBy('revision').execute()
    expect(ballots.map(({ revision }) => revision)).toEqual(taken.map((_, i) => i + 1))
    const row = await findRound(story.db, story.boardId, roundId)
    if (!row) throw new Error('no round')
    for (const { cast_at } of ballots)
      expect(cast_at.epochNanoseconds).toBeLessThan(closesAt.epochNanoseconds)
    const last = ballots.at(-1)
    const again = recount(
      (await roundOf(story.db, row)).roll,
      {
        mode: 'named',
        ballots: last ? [{ member: last.member_id, ballot: { choice: last.choice as 'for' } }] : [],
      },
      { id: 'majority/1', params: { rule: 'relative', quorum: { share: '1/3', base: 'ballots' } } },
    )
    expect(recountOf(row)).toEqual(again)
    expect(recountOf(row).answered).toEqual({ volunteers: last ? 1 : 0, staff: 0 })
  })

  test('of fifty votes by eight who come at once gives fifty decisions, numbered without a gap, on one register', async () => {
    const rounds = []
    for (let i = 0; i < 50; i++) rounds.push(await opened(`Question ${i}`))
    const last = rounds
      .map(({ closesAt }) => closesAt)
      .reduce((a, b) => (a.epochNanoseconds > b.epochNanoseconds ? a : b))
    await story.moveTo(last, 1)
    const closed = await Promise.all(Array.from({ length: 8 }, () => closeDueVotes(story.db)))
    const numbers = closed.flatMap((some) => some.map(({ decision }) => decision)).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(await story.verify()).toMatchObject({ state: 'amber', size: 107 })
  })

  test('comes before a board is shown, and says whether there was anything to close', async () => {
    const { roundId, closesAt } = await opened()
    const hasDue = async () => {
      const memberId = await story.memberId('Noor')
      const byLink = expectAccepted(
        await enterByLink(story.db, { boardId: story.boardId, memberId, roundId }),
      )
      return [(await story.as('Noor')).scope.hasDue, byLink.hasDue]
    }
    expect(await hasDue()).toEqual([false, false])
    expect(await closeBeforeShowing(story.db, story.boardId)).toBe(false)
    await story.moveTo(closesAt, 1)
    expect(await hasDue()).toEqual([true, true])
    expect(await closeBeforeShowing(story.db, story.boardId)).toBe(true)
    expect((await findRound(story.db, story.boardId, roundId))?.stage).toBe('closed')
    expect(await closeBeforeShowing(story.db, story.boardId)).toBe(false)
    expect(await hasDue()).toEqual([false, false])
  })

  test('late keeps to the instant that was said', async () => {
    const { roundId, closesAt } = await opened()
    await story.moveTo(closesAt, 3600)
    const [closed] = await closeDueVotes(story.db)
    expect(closed?.closesAt).toEqual(closesAt)
    expect(closesAt.until(closed?.recordedAt ?? closesAt).total('minutes')).toBeGreaterThan(59)
    const entry = (await story.entries()).at(-1)
    expect(JSON.parse(entry?.text ?? '').closed_at).toBe(closesAt.toString())
    expect((await findRound(story.db, story.boardId, roundId))?.stage).toBe('closed')
  })
})

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { MOST_CONFLICTS } from '#lib/rules/proposal/conflict.ts'
import { CODE_BYTES, codeOf } from '#lib/rules/vote/ballot-code.ts'
import { MAX_ENTRY_BYTES } from '#lib/tlog/tiles.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { addCrowd } from '../testing-crowds.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'
import { declareConflict } from './declare-conflict.ts'

let story: Story
afterEach(() => story.database.close())

async function voting(charter: Charter, rule = 'relative') {
  story = await tellStory(charter)
  return story.open('Inès', await story.propose('Inès', 'Louer le local', 'Oui.'), rule)
}
const declared = async (name: string, roundId: string, more = {}) =>
  declareConflict(await story.as(name), {
    roundId,
    reason: 'Mon frère est le bailleur.',
    understood: true,
    ...more,
  })
const cast = async (name: string, roundId: string, choice: string) =>
  castBallot(await story.as(name), { roundId, ballot: { choice } })
const counted = async () => {
  await closeDueVotes(story.db)
  const { tally } = await story.db.selectFrom('round').select('tally').executeTakeFirstOrThrow()
  return tally
}

describe('who declares a conflict of interest', () => {
  test('abstains where the charter says so, even where they had voted', async () => {
    const { roundId, closesAt } = await voting({ ...wholeCharter, conflict: 'abstains' })
    for (const [name, choice] of [
      ['Noor', 'for'],
      ['Samir', 'for'],
      ['Abdel', 'against'],
    ] as const)
      expectAccepted(await cast(name, roundId, choice))
    expect(expectAccepted(await declared('Noor', roundId))).toEqual({ rule: 'abstains' })
    expect(await cast('Noor', roundId, 'for')).toMatchObject({ code: 'conflict_declared' })
    await story.moveTo(closesAt, 1)
    expect(await counted()).toMatchObject({
      tally: { outcome: 'tie', counts: { for: 1, against: 1, abstain: 1 } },
      conflicts: { abstained: 1, left: 0 },
    })
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('leaves the count where the charter says so', async () => {
    const { roundId, closesAt } = await voting({ ...wholeCharter, conflict: 'leaves' })
    expect(expectAccepted(await declared('Noor', roundId))).toEqual({ rule: 'leaves' })
    for (const name of ['Samir', 'Abdel']) expectAccepted(await cast(name, roundId, 'for'))
    await story.moveTo(closesAt, 1)
    expect(await counted()).toMatchObject({
      tally: { outcome: 'adopted', counts: { for: 2, abstain: 0 } },
      conflicts: { abstained: 0, left: 1 },
    })
  })

  test('is told, where a decision could name no more, what to do in its place', async () => {
    story = await tellStory(wholeCharter)
    await addCrowd(story, MOST_CONFLICTS)
    const number = await story.propose('Inès', 'Louer le local', 'Oui.')
    const { roundId } = await story.open('Inès', number, 'relative')
    const others = sql`insert into conflict (round_id, member_id, reason, reason_opening, declared_at)
      select round_id, member_id, 'words', 'words', board_now() from roll where member_id like 'many%' and round_id = ${roundId}`
    await sql`${others} limit ${MOST_CONFLICTS - 1}`.execute(story.db)
    expectAccepted(await declared('Noor', roundId))
    expect(await declared('Samir', roundId)).toMatchObject({ code: 'too_many_conflicts' })
    await story.moveTo(
      (await story.db.selectFrom('round').select('closes_at').executeTakeFirstOrThrow()).closes_at,
      1,
    )
    await closeDueVotes(story.db)
    const longest = await sql<{ bytes: number }>`select max(length(bytes)) as bytes from log_entry`.execute(
      story.db,
    )
    expect(longest.rows[0]?.bytes).toBeLessThan(MAX_ENTRY_BYTES)
  })

  test('says why, knowing what it does, once and for good', async () => {
    const { roundId, closesAt } = await voting(wholeCharter)
    for (const name of ['Inès', 'Abdel']) expectAccepted(await cast(name, roundId, 'for'))
    expect(await declared('Noor', roundId, { reason: ' ' })).toMatchObject({ code: 'reason_required' })
    expect(await declared('Noor', roundId, { reason: 'é'.repeat(2001) })).toMatchObject({ code: 'too_long' })
    expect(await declared('Noor', roundId, { understood: false })).toMatchObject({ code: 'required' })
    expectAccepted(await declared('Noor', roundId))
    expect(await declared('Noor', roundId)).toMatchObject({ code: 'done_already' })
    await expect(story.db.deleteFrom('conflict').execute()).rejects.toThrow(/permission|never/)
    await story.moveTo(closesAt, 1)
    expect(await declared('Samir', roundId)).toMatchObject({ code: 'vote_closed' })
    expect(await counted()).toMatchObject({ tally: { outcome: 'adopted' } })
    expect(await declared('Samir', roundId)).toMatchObject({ code: 'vote_closed' })
  })

  test('is on the roll', async () => {
    const { roundId } = await voting(wholeCharter)
    expectAccepted(
      await addMember(await story.as('Claire'), {
        name: 'Yvonne',
        email: 'yvonne@t.example',
        kind: 'volunteer',
        standing: 'elector',
      }),
    )
    expect(await declared('Yvonne', roundId)).toMatchObject({ code: 'not_on_roll' })
    expect(
      await declareConflict(await story.as(), { roundId, reason: 'Moi.', understood: true }),
    ).toMatchObject({ code: 'not_signed_in' })
    expect(await declared('Noor', 'none')).toMatchObject({ code: 'not_found' })
  })

  test('too late where their slip is in the urn: nobody could find it', async () => {
    story = await tellStory(wholeCharter)
    const { roundId } = await story.open('Inès', await story.propose('Inès', 'Élire', 'Oui.'), 'relative', {
      secret: true,
    })
    expectAccepted(await declared('Samir', roundId))
    const code = codeOf(new Uint8Array(randomBytes(CODE_BYTES)))
    expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'for' }, code }))
    expect(await declared('Noor', roundId)).toMatchObject({ code: 'slip_cast' })
  })
})

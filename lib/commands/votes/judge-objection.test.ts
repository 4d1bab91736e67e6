import { beforeEach, describe, expect, test } from 'vitest'
import { lastBallots } from '#db/votes/ballots.ts'
import { lightCharter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'
import { declareConflict } from './declare-conflict.ts'
import { judgeObjection } from './judge-objection.ts'

let story: Story
let round: Awaited<ReturnType<Story['open']>>
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  round = await story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Oui.'))
  return () => story.database.close()
})

const cast = async (name: string, ballot: { choice: string; reason?: string }) =>
  expectAccepted(await castBallot(await story.as(name), { roundId: round.roundId, ballot }))
const ballotOf = async (name: string) => {
  const id = await story.memberId(name)
  const ballots = await lastBallots(story.db, round.roundId)
  return ballots.find(({ member_id }) => member_id === id)?.id ?? ''
}
const objected = async (reason = 'Je préfère le vert.') => {
  await cast('Samir', { choice: 'objection', reason })
  return ballotOf('Samir')
}
const judged = async (name: string, ballotId: string, notQualified = true) =>
  judgeObjection(await story.as(name), { roundId: round.roundId, ballotId, notQualified })
const closed = async () => {
  await story.moveTo(round.closesAt, 1)
  return closeDueVotes(story.db)
}

/* Five people are called: two thirds of the four others are three. */
describe('an objection', () => {
  test('that enough others find not qualified blocks no more', async () => {
    const objection = await objected()
    await cast('Noor', { choice: 'consent' })
    for (const name of ['Noor', 'Abdel', 'Inès']) expectAccepted(await judged(name, objection))
    expect(await closed()).toMatchObject([{ outcome: 'adopted' }])
    const { tally } = await story.db.selectFrom('round').select('tally').executeTakeFirstOrThrow()
    expect(tally).toMatchObject({
      tally: {
        steps: expect.arrayContaining([
          { step: 'finding', n: 3, of: 4, share: '2/3', needed: 3, met: 'yes' },
          { step: 'standing', n: 0 },
        ]),
      },
    })
  })

  test('goes on blocking where one took it back, or has a conflict of interest', async () => {
    const objection = await objected()
    await cast('Noor', { choice: 'consent' })
    for (const name of ['Noor', 'Abdel', 'Inès', 'Claire']) expectAccepted(await judged(name, objection))
    expectAccepted(await judged('Noor', objection, false))
    expectAccepted(
      await declareConflict(await story.as('Inès'), {
        roundId: round.roundId,
        reason: 'Ma scie.',
        understood: true,
      }),
    )
    expect(await closed()).toMatchObject([{ outcome: 'blocked' }])
  })

  test('that is reworded starts anew', async () => {
    await cast('Noor', { choice: 'consent' })
    const first = await objected()
    for (const name of ['Noor', 'Abdel', 'Inès']) expectAccepted(await judged(name, first))
    await objected('La scie est dangereuse.')
    expect(await judged('Claire', first)).toMatchObject({ code: 'objection_changed' })
    expect(await closed()).toMatchObject([{ outcome: 'blocked' }])
  })

  test('is judged by the others called to this vote, each once, until the close', async () => {
    const objection = await objected()
    expectAccepted(
      await addMember(await story.as('Claire'), {
        name: 'Yvonne',
        email: 'yvonne@t.example',
        kind: 'volunteer',
        standing: 'elector',
      }),
    )
    await cast('Noor', { choice: 'concern', reason: 'La scie.' })
    expectAccepted(
      await declareConflict(await story.as('Inès'), {
        roundId: round.roundId,
        reason: 'Ma scie.',
        understood: true,
      }),
    )
    expect(await judged('Samir', objection)).toMatchObject({ code: 'someone_else' })
    expect(await judged('Yvonne', objection)).toMatchObject({ code: 'not_on_roll' })
    expect(await judged('Inès', objection)).toMatchObject({ code: 'conflict_declared' })
    expect(await judged('Abdel', await ballotOf('Noor'))).toMatchObject({ code: 'objection_changed' })
    expect(await judged('Abdel', 'none')).toMatchObject({ code: 'objection_changed' })
    expect(await judged('Abdel', objection, false)).toMatchObject({ code: 'done_already' })
    expectAccepted(await judged('Abdel', objection))
    expect(await judged('Abdel', objection)).toMatchObject({ code: 'done_already' })
    expect(
      await judgeObjection(await story.as(), {
        roundId: round.roundId,
        ballotId: objection,
        notQualified: true,
      }),
    ).toMatchObject({ code: 'not_signed_in' })
    await closed()
    expect(await judged('Claire', objection)).toMatchObject({ code: 'vote_closed' })
    await expect(story.db.deleteFrom('finding').execute()).rejects.toThrow('judged no more')
  })

  test('is nobody’s to judge where the charter does not say so', async () => {
    const light = await tellStory(lightCharter)
    const { roundId } = await light.open('Inès', await light.propose('Inès', 'Prêter', 'Oui.'))
    const ballot = { choice: 'objection', reason: 'Je préfère le vert.' }
    expectAccepted(await castBallot(await light.as('Samir'), { roundId, ballot }))
    const [objection] = await lastBallots(light.db, roundId)
    expect(
      await judgeObjection(await light.as('Noor'), {
        roundId,
        ballotId: objection?.id ?? '',
        notQualified: true,
      }),
    ).toMatchObject({ code: 'not_in_charter' })
    await light.database.close()
  })
})

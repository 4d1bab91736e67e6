import { beforeEach, describe, expect, test } from 'vitest'
import { countAnswers } from '#db/votes/ballots.ts'
import { calledTo } from '#db/votes/rolls.ts'
import { urnOf } from '#db/votes/urns.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { codeHash, spacedCode } from '#lib/rules/vote/ballot-code.ts'
import { enterByLink } from '#lib/store/scope.ts'
import { leaveBoard } from '../board/leave-board.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { secretVoting } from '../testing-secret.ts'
import { castBallot } from './cast-ballot.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { opened, newCode, asSomeone, cast } = secretVoting(() => story)

describe('a secret ballot', () => {
  test('is counted, and changed until the close with its code, however it is typed', async () => {
    const { roundId, closesAt } = await opened()
    const code = newCode()
    expect(await cast('Noor', roundId, 'for', code)).toEqual({ closesAt })
    const changed = await cast('Noor', roundId, 'against', ` ${spacedCode(code).toLowerCase()}`)
    expect(changed).toEqual({ closesAt })
    expect(await urnOf(story.db, roundId)).toEqual({
      voted: [await story.memberId('Noor')],
      slips: [{ code: codeHash(code), choice: 'against' }],
    })
  })

  test('is cast under the hash that a browser sent, which then changes nothing by itself', async () => {
    const { roundId } = await opened()
    const code = newCode()
    const noor = await story.as('Noor')
    const send = (choice: string) =>
      castBallot(noor, { roundId, ballot: { choice }, codeHash: codeHash(code) })
    expectAccepted(await send('for'))
    expectAccepted(await send('for'))
    expect(await send('against')).toMatchObject({ code: 'code_required' })
    expect((await urnOf(story.db, roundId)).slips).toEqual([{ code: codeHash(code), choice: 'for' }])
  })

  test('counts as an answer everywhere, which says nothing of what it was', async () => {
    const { roundId } = await opened()
    expectAccepted(await cast('Noor', roundId, 'for', newCode()))
    expect(await countAnswers(story.db, [roundId])).toEqual([{ round_id: roundId, volunteers: 1, staff: 0 }])
    for (const [name, answered] of [
      ['Noor', true],
      ['Abdel', false],
    ] as const)
      expect(await calledTo(story.db, [roundId], await story.memberId(name))).toEqual(
        new Map([[roundId, { answered }]]),
      )
  })

  test('is for those who were called, also by link and after leaving', async () => {
    const { roundId } = await opened()
    const memberId = await story.memberId('Samir')
    expectAccepted(await leaveBoard(await story.as('Samir')))
    const scope = expectAccepted(await enterByLink(story.db, { boardId: story.boardId, memberId, roundId }))
    expectAccepted(await asSomeone({ db: story.db, scope }, roundId, 'for', newCode()))
    expect(await asSomeone(await story.as(), roundId, 'for', newCode())).toMatchObject({
      code: 'not_signed_in',
    })
    expect((await urnOf(story.db, roundId)).voted).toEqual([memberId])
  })

  test('without a code, or with that of nobody, changes nothing', async () => {
    const { roundId, closesAt } = await opened()
    const noor = await story.as('Noor')
    const ballot = { choice: 'against' }
    expect(await castBallot(noor, { roundId, ballot })).toMatchObject({ code: 'code_missing' })
    const code = newCode()
    expectAccepted(await cast('Noor', roundId, 'for', code))
    expect(await cast('Abdel', roundId, 'against', code)).toMatchObject({ code: 'code_taken' })
    expect(await castBallot(noor, { roundId, ballot })).toMatchObject({ code: 'code_required' })
    expect(await cast('Noor', roundId, 'against', newCode())).toMatchObject({ code: 'code_unknown' })
    expect(await cast('Noor', roundId, 'against', 'ABCD')).toMatchObject({ code: 'code_unknown' })
    await story.moveTo(closesAt, 0)
    expect(await cast('Noor', roundId, 'against', code)).toMatchObject({ code: 'vote_closed' })
    expect(await cast('Abdel', roundId, 'against', newCode())).toMatchObject({ code: 'vote_closed' })
    expect(await urnOf(story.db, roundId)).toMatchObject({ slips: [{ choice: 'for' }] })
  })

  test('is not found by trying codes', async () => {
    const { roundId } = await opened()
    const code = newCode()
    expectAccepted(await cast('Noor', roundId, 'for', code))
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => cast('Noor', roundId, 'against', newCode())),
    )
    const codes = tries.map((one) => ('code' in one ? one.code : 'taken'))
    expect(codes.filter((one) => one === 'code_unknown')).toHaveLength(10)
    expect(codes.filter((one) => one === 'rate_limited')).toHaveLength(4)
    expect(await cast('Noor', roundId, 'against', code), 'the right one too').toMatchObject({
      code: 'rate_limited',
    })
    expectAccepted(await cast('Abdel', roundId, 'for', newCode()))
  })
})

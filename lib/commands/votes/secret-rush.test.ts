import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { lockRound } from '#db/votes/rounds.ts'
import { urnOf } from '#db/votes/urns.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { FULL_SHEET } from '#lib/rules/vote/urn.ts'
import { boxOf, storedBox } from '#lib/store/load/ballot-box.ts'
import { recountOf, roundOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { secretVoting } from '../testing-secret.ts'
import { closeDueVotes } from './close-due-votes.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { opened, newCode, asSomeone, cast, filled, rowOf } = secretVoting(() => story)

/** Fifty electors beside those of the story. */
async function crowd(): Promise<Context[]> {
  const claire = await story.as('Claire')
  const names = Array.from({ length: 50 }, (_, i) => `Personne ${i}`)
  for (const name of names)
    expectAccepted(await addMember(claire, { name, email: '', kind: 'volunteer', standing: 'elector' }))
  return Promise.all(names.map((name) => story.as(name)))
}

describe('many at once', () => {
  test.each([
    ['in an urn of one sheet', 0],
    ['while the urn is dealt into more sheets', 2 * FULL_SHEET - 20],
  ])('fifty people vote and change their vote in one moment, %s: each is counted once, as they said last', async (_, others) => {
    const people = await crowd()
    const { roundId, closesAt } = await opened()
    if (others > 0) await filled(roundId, others)
    const codes = people.map(newCode)
    const vote = (choice: string) => (one: Context, i: number) =>
      asSomeone(one, roundId, choice, codes[i] ?? '')
    for (const one of await Promise.all(people.slice(0, 25).map(vote('for')))) expectAccepted(one)
    const both = await Promise.all([
      ...people.slice(0, 10).map(vote('against')),
      ...people.slice(25).map((one, i) => asSomeone(one, roundId, 'blank', codes[i + 25] ?? '')),
    ])
    for (const one of both) expectAccepted(one)
    const { voted, slips } = await urnOf(story.db, roundId)
    expect(voted).toHaveLength(50 + others)
    expect(slips).toHaveLength(50 + others)
    const hashes = new Set(codes.map(codeHash))
    expect(slips.filter(({ code }) => hashes.has(code)).map(({ code }) => code)).toEqual([...hashes].sort())
    await story.moveTo(closesAt, 0)
    await closeDueVotes(story.db)
    const { tally, answered } = recountOf(await rowOf(roundId))
    expect(tally).toMatchObject({ counts: { for: 15, against: 10, blank: 25 + others, abstain: 0 } })
    expect(answered).toEqual({ volunteers: 50 + others, staff: 0 })
  })

  test('two hundred ballots of one voter around the close leave one, and none that is late', async () => {
    const { roundId, closesAt } = await opened()
    // A quorum that came late would extend the vote.
    for (const name of ['Abdel', 'Samir']) expectAccepted(await cast(name, roundId, 'blank', newCode()))
    const code = newCode()
    const noor = await story.as('Noor')
    await story.moveTo(closesAt, -3600)
    const send = (n: number) =>
      Array.from({ length: n }, (_, i) => asSomeone(noor, roundId, i % 2 ? 'for' : 'against', code))
    expectAccepted(await asSomeone(noor, roundId, 'blank', code))
    const before = send(100)
    // Beside the ballots' connections, which are all taken, the time of the close comes in the middle of them.
    const elsewhere = story.database.elsewhere(1)
    await Promise.race(before)
    // A true clock never jumps between being read for a ballot and its being written: nor does this one.
    await elsewhere.transaction().execute(async (tx) => {
      await lockRound(tx, { board_id: story.boardId, id: roundId }, 'update')
      await sql`insert into clock_shift (shift) values (interval '1 hour')`.execute(tx)
    })
    const late = send(100)
    expect(await closeDueVotes(elsewhere)).toHaveLength(1)
    await elsewhere.destroy()
    expect((await Promise.all(late)).filter((one) => 'closesAt' in one)).toEqual([])
    const answers = [...(await Promise.all(before)), ...(await Promise.all(late))]
    const others = answers.filter((one) => 'code' in one && one.code !== 'vote_closed')
    expect(others).toEqual([])
    const row = await rowOf(roundId)
    const stored = await storedBox(story.db, row)
    const { rule, roll } = await roundOf(story.db, row)
    expect(recountOf(row)).toEqual(recount(roll, boxOf(row, stored), rule))
    expect(recountOf(row).answered).toEqual({ volunteers: 3, staff: 0 })
    const last = await urnOf(story.db, roundId)
    expect(last.slips).toHaveLength(3)
    expect(last.slips.find((slip) => slip.code === codeHash(code))).toBeDefined()
  })
})

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { lockSheet } from '#db/votes/urn-sheets.ts'
import { findSlip, hoursOfUrn, urnOf } from '#db/votes/urns.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { FULL_SHEET } from '#lib/rules/vote/urn.ts'
import { holdUrn } from '#lib/store/hold-urn.ts'
import { recountOf } from '#lib/store/load/proposal.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { secretVoting } from '../testing-secret.ts'
import { closeDueVotes } from './close-due-votes.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { opened, newCode, codeIn, asSomeone, cast, filled, rowOf } = secretVoting(() => story)

describe('a secret ballot', () => {
  test.each([
    [10, 1],
    [5000, 32],
  ])('among %i slips writes one sheet, of %i', async (others, sheets) => {
    const { roundId } = await opened()
    await filled(roundId, others)
    expectAccepted(await cast('Noor', roundId, 'for', newCode()))
    const before = await sheetsOf(roundId)
    expect(before).toHaveLength(sheets)
    expectAccepted(await cast('Abdel', roundId, 'for', newCode()))
    const abdel = await story.memberId('Abdel')
    const { rows } = await sql<Record<string, number>>`
      with ballot as (select xmin from voted where round_id = ${roundId} and member_id = ${abdel})
      select (select count(*)::int from voted join ballot on voted.xmin = ballot.xmin) as voted,
        (select count(*)::int from urn join ballot on urn.xmin = ballot.xmin) as urn,
        (select count(*)::int from urn_sheet join ballot on urn_sheet.xmin = ballot.xmin) as urn_sheet`.execute(
      story.db,
    )
    expect(rows).toEqual([{ voted: 1, urn: 1, urn_sheet: 1 }])
    const after = await sheetsOf(roundId)
    const [written, ...more] = after.filter(({ xmin }, i) => xmin !== before[i]?.xmin)
    expect(more).toEqual([])
    // The least of them has some hundred slips, the largest two: chance alone deals them.
    expect(written?.size).toBeGreaterThan(others === 10 ? 11 : 80)
    expect(written?.size).toBeLessThan(FULL_SHEET)
    expect(written?.bytes).toBeLessThan(FULL_SHEET * 90)
  })

  test('of another sheet waits for nobody, and one of the same sheet does', async () => {
    const { roundId } = await opened()
    await filled(roundId, FULL_SHEET + 1)
    expectAccepted(await cast('Noor', roundId, 'for', newCode()))
    const samir = await story.memberId('Samir')
    const elsewhere = story.database.elsewhere(1)
    const { same } = await elsewhere.transaction().execute(async (tx) => {
      await holdUrn(tx, roundId)
      await lockSheet(tx, roundId, codeHash(codeIn(0)))
      expectAccepted(await cast('Abdel', roundId, 'for', codeIn(1)))
      const casting = cast('Samir', roundId, 'for', codeIn(0))
      await somebodyWaits()
      expect((await urnOf(story.db, roundId)).voted).not.toContain(samir)
      return { same: casting }
    })
    expectAccepted(await same)
    expect((await urnOf(story.db, roundId)).voted).toContain(samir)
    await elsewhere.destroy()
  })

  test('under a code that somebody else sends at once is refused to one of the two', async () => {
    const { roundId } = await opened()
    const code = newCode()
    const both = await Promise.all(['Noor', 'Abdel'].map((name) => cast(name, roundId, 'for', code)))
    expect(both.filter((one) => 'closesAt' in one)).toHaveLength(1)
    expect(both.filter((one) => 'code' in one && one.code === 'code_taken')).toHaveLength(1)
    expect((await urnOf(story.db, roundId)).voted).toHaveLength(1)
  })

  // In sheets of their own, they meet nowhere but here. A third of those called is a quorum: 260 of 780, or far less than all.
  test.each([
    ['completes the quorum', 775, ['Claire'], { quorum: true, everybody: false }],
    ['is the last', FULL_SHEET + 1, ['Claire', 'Inès', 'Samir'], { quorum: true, everybody: true }],
  ])('that comes beside another one and %s leaves its hour', async (_, called, before, told) => {
    const { roundId } = await opened()
    await filled(roundId, FULL_SHEET + 1, called)
    for (const name of before) expectAccepted(await cast(name, roundId, 'for', newCode()))
    const known = async () => {
      const { quorum_at, changed_at } = await hoursOfUrn(story.db, roundId)
      return { quorum: quorum_at !== null, everybody: changed_at !== null }
    }
    expect(await known()).not.toEqual(told)
    const elsewhere = story.database.elsewhere(1)
    const { second } = await elsewhere.transaction().execute(async (tx) => {
      const noor = { ...(await story.as('Noor')), db: tx }
      expectAccepted(await asSomeone(noor, roundId, 'for', codeIn(0)))
      const casting = cast('Abdel', roundId, 'for', codeIn(1))
      await somebodyWaits()
      return { second: casting }
    })
    expectAccepted(await second)
    expect(await known()).toEqual(told)
    await elsewhere.destroy()
  })
})

describe('an urn', () => {
  test('is dealt into two sheets once one is full, and each slip is found, changed and counted', async () => {
    const { roundId, closesAt } = await opened()
    const code = newCode()
    expectAccepted(await cast('Noor', roundId, 'against', code))
    await filled(roundId, FULL_SHEET - 2)
    for (const name of ['Abdel', 'Samir']) expectAccepted(await cast(name, roundId, 'for', newCode()))
    expect((await sheetsOf(roundId)).map(({ size }) => size)).toEqual([FULL_SHEET + 1])
    const { slips } = await urnOf(story.db, roundId)
    expectAccepted(await cast('Inès', roundId, 'for', newCode()))
    const sheets = await sheetsOf(roundId)
    expect(sheets).toHaveLength(2)
    // Neither holds but a few.
    for (const { size } of sheets) expect(size).toBeGreaterThan(FULL_SHEET / 4)
    expect(new Set(sheets.map(({ xmin }) => xmin)).size, 'as old as each other').toBe(1)
    for (const slip of slips) expect(await findSlip(story.db, roundId, slip.code)).toEqual(slip)
    expectAccepted(await cast('Noor', roundId, 'abstain', code))
    expect(await findSlip(story.db, roundId, codeHash(code))).toMatchObject({ choice: 'abstain' })
    const before = await urnOf(story.db, roundId)
    expect(before.slips).toHaveLength(FULL_SHEET + 2)
    await story.moveTo(closesAt, 0)
    await closeDueVotes(story.db)
    expect(await urnOf(story.db, roundId)).toEqual(before)
    expect(recountOf(await rowOf(roundId)).tally).toMatchObject({
      counts: { for: 3, against: 0, blank: FULL_SHEET - 2, abstain: 1 },
    })
  })

  test('that was one large sheet is dealt into as many as it needs at its next ballot', async () => {
    const { roundId } = await opened()
    await filled(roundId, 4 * FULL_SHEET + 1)
    expect(await sheetsOf(roundId)).toHaveLength(1)
    expectAccepted(await cast('Noor', roundId, 'for', newCode()))
    const { rows: sheets } = await sql<{ sheet: number; slips: { code: string }[] }>`
      select sheet, slips from urn_sheet where round_id = ${roundId} order by sheet`.execute(story.db)
    expect(sheets).toHaveLength(8)
    for (const { sheet, slips } of sheets)
      for (const { code } of slips) expect(Buffer.from(code, 'base64').readUInt8() >> 5).toBe(sheet)
  })

  test('of several sheets is kept whole by the database itself', async () => {
    const { roundId } = await opened()
    await filled(roundId, FULL_SHEET + 1)
    expectAccepted(await cast('Noor', roundId, 'for', newCode()))
    const slip = (code: string) => `'{"code":"${code}","choice":"for"}'::jsonb`
    const inOrder = (slips: string) =>
      `(select jsonb_agg(slip order by slip->>'code' collate "C") from jsonb_array_elements(${slips}) slip)`
    const taken = 'with taken as (delete from urn_sheet where sheet = 1 returning round_id, sheet, slips)'
    const writes = {
      'slips in a foreign sheet': `update urn_sheet set slips =
        (select slips from urn_sheet other where other.sheet = 1 - urn_sheet.sheet)`,
      'a slip added to a foreign sheet': `update urn_sheet set slips = ${inOrder(`slips || ${slip(codeHash(codeIn(1)))}`)}
        where sheet = 0`,
      'a slip without a mark': `update urn_sheet set slips = ${inOrder(`slips || ${slip(codeHash(codeIn(0)))}`)}
        where sheet = 0`,
      'a slip in the place of another': `update urn_sheet set slips = ${inOrder(`(slips - 0) || ${slip(codeHash(codeIn(0)))}`)}
        where sheet = 0`,
      'a slip taken out': 'update urn_sheet set slips = slips - 0 where sheet = 1',
      'slips out of order': 'update urn_sheet set slips = (slips - 0) || (slips->0) where sheet = 1',
      'a sheet of another number': 'update urn_sheet set sheet = 2 where sheet = 1',
      'a sheet taken away': 'delete from urn_sheet where sheet = 1',
      'a slip lost as they are dealt': `${taken} insert into urn_sheet select round_id, sheet, slips - 0 from taken`,
      'a slip changed as they are dealt': `${taken} insert into urn_sheet
        select round_id, sheet, jsonb_set(slips, '{0,choice}', '"against"') from taken`,
      'another depth alone': 'update urn set depth = 0',
    }
    for (const [what, write] of Object.entries(writes))
      await expect(sql.raw(write).execute(story.db), what).rejects.toMatchObject({ code: 'TT002' })
    expect((await urnOf(story.db, roundId)).slips).toHaveLength(FULL_SHEET + 2)
  })
})

async function sheetsOf(roundId: string) {
  const { rows } = await sql<{ xmin: string; size: number; bytes: number }>`
    select xmin::text, size, octet_length(slips::text) as bytes from urn_sheet
    where round_id = ${roundId} order by sheet`.execute(story.db)
  return rows
}

async function somebodyWaits(): Promise<void> {
  const waiting = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(story.db)
    return rows[0]?.n
  }
  await expect.poll(waiting, { timeout: 120_000 }).toBe(1)
}

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { urnOf } from '#db/votes/urns.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { FULL_SHEET } from '#lib/rules/vote/urn.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { secretVoting } from '../testing-secret.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'

const PEOPLE = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { opened, newCode, cast, filled } = secretVoting(() => story)

describe('roll and urn', () => {
  test('share no key, time or order', async () => {
    const { roundId } = await opened('schulze', { options: [{ label: 'Inès' }, { label: 'Noor' }] })
    const codes: string[] = []
    for (const name of PEOPLE) {
      const code = newCode()
      codes.push(code)
      const ballot = {
        choice: 'vote',
        options: [
          ['a', '1'],
          ['b', '2'],
        ] as const,
        word: 'Bravo à elle',
      }
      expectAccepted(await castBallot(await story.as(name), { roundId, ballot, code }))
    }
    const { slips } = await urnOf(story.db, roundId)
    expect(slips.map(({ code }) => code)).toEqual(codes.map(codeHash).sort())
    const marks = await marked(roundId)
    expect(await sheetsOf(roundId), 'one row, whoever voted').toHaveLength(1)
    expect(new Set(marks.map(({ xmin }) => xmin)).size).toBe(5)
    expect(await columnsOf('voted')).toEqual(['member_id', 'round_id'])
    // The other two are whole hours of the round, held to that by the database.
    expect(await columnsOf('urn')).toEqual(['changed_at', 'depth', 'quorum_at', 'round_id'])
    expect(await columnsOf('urn_sheet')).toEqual(['choices', 'round_id', 'sheet', 'size', 'slips'])
    for (const slip of slips) expect(Object.keys(slip).sort()).toEqual(['answer', 'choice', 'code'])
    for (const secret of [...codes, ...codes.map(codeHash), 'ranking', 'Bravo'])
      expect(await tablesHolding(secret), secret).toEqual(
        secret.length > 20 || secret === 'ranking' ? ['urn_sheet'] : [],
      )
  })

  test.each([
    ['one sheet', 0],
    ['several sheets', 3 * FULL_SHEET],
  ])('at the close an urn of %s becomes one that is nobody’s last ballot', async (_, others) => {
    const { roundId, closesAt } = await opened()
    if (others > 0) await filled(roundId, others)
    for (const name of PEOPLE) expectAccepted(await cast(name, roundId, 'for', newCode()))
    expect(await sheetsOf(roundId)).toHaveLength(others > 0 ? 4 : 1)
    const before = await urnOf(story.db, roundId)
    await story.moveTo(closesAt, 0)
    await closeDueVotes(story.db)
    expect(await urnOf(story.db, roundId)).toEqual(before)
    const [sheet, ...more] = await sheetsOf(roundId)
    expect(more).toEqual([])
    const { rows: urns } = await sql<{ xmin: string }>`select xmin::text from urn`.execute(story.db)
    expect(urns).toEqual([{ xmin: sheet?.xmin }])
    expect((await marked(roundId)).map(({ xmin }) => xmin)).not.toContain(sheet?.xmin)
    const decision = (await story.entries()).find(({ kind }) => kind === 'decision')
    const entry = JSON.parse(decision?.text ?? '')
    expect(entry.ballots).toEqual({
      mode: 'secret',
      n: 5 + others,
      volunteers: 5 + others,
      staff: 0,
      root: rootOfLeaves(before.slips),
    })
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('are kept apart by the database itself', async () => {
    const { roundId, closesAt } = await opened()
    const other = await story.open('Inès', await story.propose('Inès', 'Le café', 'Offert.'), 'relative')
    for (const name of ['Noor', 'Abdel']) expectAccepted(await cast(name, roundId, 'for', newCode()))
    const noor = await story.memberId('Noor')
    const claire = await story.memberId('Claire')
    const first = `(select slips->0 from urn_sheet where round_id = '${roundId}')`
    const withCode = (code: string, more = '') => `'{"code":"${code}","choice":"for"${more}}'::jsonb`
    const writes = {
      'a slip without a mark': `update urn_sheet set slips = slips || ${withCode('~')}`,
      'a mark without a slip': `insert into voted values ('${roundId}', '${claire}')`,
      'a slip taken out': `update urn_sheet set slips = slips - 0`,
      'slips in the order they came': `update urn_sheet set slips = ${withCode('~')} || slips`,
      'two slips under one code': `update urn_sheet set slips = slips || ${first}`,
      'a slip with a time': `update urn_sheet set slips = jsonb_set(slips, '{0,at}', '1')`,
      'a slip with a hand': `update urn_sheet set slips = jsonb_set(slips, '{0,member}', '"${noor}"')`,
      'a named ballot in a secret vote': `insert into ballot (id, round_id, member_id, revision, choice, channel, cast_at)
        values ('x', '${roundId}', '${claire}', 1, 'for', 'link', board_now())`,
      'a mark in a named vote': `insert into voted values ('${other.roundId}', '${claire}')`,
      'an urn in a named vote': `insert into urn values ('${other.roundId}')`,
      'a sheet in a named vote': `insert into urn_sheet values ('${other.roundId}', 0, '[]')`,
      'a sheet beside those of the urn': `insert into urn_sheet values ('${roundId}', 1, '[]')`,
      'a sheet taken away': 'delete from urn_sheet',
      'an urn that is not dealt as it says': 'update urn set depth = 1',
      'sheets of few slips': dealt(roundId, 1),
    }
    for (const [what, write] of Object.entries(writes))
      await expect(sql.raw(write).execute(story.db), what).rejects.toMatchObject({ code: 'TT002' })
    await expect(sql`delete from urn`.execute(story.db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from voted`.execute(story.db)).rejects.toMatchObject({ code: '42501' })
    const owner = openDatabase(story.database.ownerUrl, 1)
    await expect(sql`delete from urn`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await expect(sql`truncate urn, urn_sheet`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await expect(sql`truncate urn_sheet`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await owner.destroy()

    await story.moveTo(closesAt, 0)
    const late = {
      'a changed slip once it is due': `update urn_sheet set slips = jsonb_set(slips, '{0,choice}', '"against"')`,
      'a mark once it is due': `insert into voted values ('${roundId}', '${claire}')`,
      'another hour once it is due': `update urn set changed_at = '2026-03-10 12:00Z'`,
      'a slip changed as the urn is gathered': dealt(roundId, 0, `jsonb_set(slip, '{choice}', '"against"')`),
    }
    for (const [what, write] of Object.entries(late))
      await expect(sql.raw(write).execute(story.db), what).rejects.toMatchObject({ code: 'TT002' })
    await closeDueVotes(story.db)
    for (const write of [...Object.values(late), 'update urn_sheet set slips = slips'])
      await expect(sql.raw(write).execute(story.db), write).rejects.toMatchObject({ code: 'TT002' })
  })
})

/** Deals the urn anew, into as many sheets as so many bits name, with each slip as it is or as this makes it. */
const dealt = (roundId: string, depth: number, slip = 'slip') => `
  update urn set depth = ${depth} where round_id = '${roundId}';
  with taken as (delete from urn_sheet where round_id = '${roundId}' returning slips)
  insert into urn_sheet (round_id, sheet, slips)
  select '${roundId}', n, coalesce(jsonb_agg(${slip} order by slip->>'code' collate "C") filter (where slip is not null), '[]')
  from generate_series(0, (1 << ${depth}) - 1) n
    left join (select slip from taken, jsonb_array_elements(slips) slip) as slips on sheet_of(slip->>'code', ${depth}) = n
  group by n`

async function sheetsOf(roundId: string) {
  const { rows } = await sql<{ xmin: string; size: number }>`
    select xmin::text, size from urn_sheet where round_id = ${roundId} order by sheet`.execute(story.db)
  return rows
}

async function marked(roundId: string) {
  const { rows } = await sql<{ member_id: string; xmin: string }>`
    select member_id, xmin::text from voted where round_id = ${roundId}`.execute(story.db)
  return rows
}

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = ${table}`.execute(story.db)
  return rows.map(({ name }) => name).sort()
}

/** Every table of the database, the job queue's too, in which some row holds this text. */
async function tablesHolding(text: string): Promise<string[]> {
  const owner = openDatabase(story.database.ownerUrl, 1)
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`.execute(story.db)
  const found: string[] = []
  for (const { schema, name } of rows) {
    const held = await sql`select 1 from ${sql.id(schema, name)} as one
      where position(${text} in one::text) > 0 limit 1`.execute(schema === 'public' ? owner : story.db)
    if (held.rows.length > 0) found.push(name)
  }
  await owner.destroy()
  return found
}

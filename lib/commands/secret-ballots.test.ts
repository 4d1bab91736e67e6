import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { countAnswers, votedIn } from '#db/ballots.ts'
import { openDatabase } from '#db/client.ts'
import { findRound } from '#db/rounds.ts'
import { urnOf } from '#db/urns.ts'
import { boxOf, storedBox } from '#lib/ballot-box.ts'
import { CODE_BYTES, codeHash, codeOf, spacedCode } from '#lib/ballot-code.ts'
import { type Context, enterByLink } from '#lib/context.ts'
import { wholeCharter } from '#lib/decision/charter.ts'
import { recount } from '#lib/decision/recount.ts'
import { type Refusal, refuse } from '#lib/decision/refusal.ts'
import type { Chosen } from '#lib/decision/terms.ts'
import { rootOfLeaves } from '#lib/leaves.ts'
import { recountOf, roundOf } from '#lib/proposal-state.ts'
import { addMember } from './add-member.ts'
import { castBallot } from './cast-ballot.ts'
import { castSecretBallot } from './cast-secret-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'
import { leaveBoard } from './leave-board.ts'
import { done, type Story, tellStory } from './testing.ts'

const PEOPLE = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const opened = async (rule = 'relative', chosen: Chosen = {}) =>
  story.open('Inès', await story.propose('Inès', 'Qui préside ?', 'On choisit ici.'), rule, {
    ...chosen,
    secret: true,
  })
const newCode = () => codeOf(randomBytes(CODE_BYTES))
const asSomeone = async (context: Context, roundId: string, choice: string, code: string) =>
  castSecretBallot(context, { roundId, ballot: { choice }, code })
const cast = async (name: string, roundId: string, choice: string, code: string) =>
  asSomeone(await story.as(name), roundId, choice, code)
const rowOf = async (roundId: string) => {
  const row = await findRound(story.db, roundId)
  if (!row) throw new Error('no round')
  return row
}

/** Fifty electors beside those of the story. */
async function crowd(): Promise<Context[]> {
  const claire = await story.as('Claire')
  const names = Array.from({ length: 50 }, (_, i) => `Personne ${i}`)
  for (const name of names)
    done(await addMember(claire, { name, email: '', kind: 'volunteer', standing: 'elector' }))
  return Promise.all(names.map((name) => story.as(name)))
}

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
      castSecretBallot(noor, { roundId, ballot: { choice }, codeHash: codeHash(code) })
    done(await send('for'))
    done(await send('for'))
    expect(await send('against')).toMatchObject({ code: 'code_required' })
    expect((await urnOf(story.db, roundId)).slips).toEqual([{ code: codeHash(code), choice: 'for' }])
  })

  test('counts as an answer everywhere, which says nothing of what it was', async () => {
    const { roundId } = await opened()
    done(await cast('Noor', roundId, 'for', newCode()))
    expect(await countAnswers(story.db, [roundId])).toEqual([{ round_id: roundId, volunteers: 1, staff: 0 }])
    expect(await votedIn(story.db, [roundId], await story.memberId('Noor'))).toEqual(new Set([roundId]))
    expect(await votedIn(story.db, [roundId], await story.memberId('Abdel'))).toEqual(new Set())
  })

  test('is for those who were called, also by link and after leaving', async () => {
    const { roundId } = await opened()
    const memberId = await story.memberId('Samir')
    done(await leaveBoard(await story.as('Samir')))
    const scope = done(await enterByLink(story.db, { boardId: story.boardId, memberId, roundId }))
    done(await asSomeone({ db: story.db, scope }, roundId, 'for', newCode()))
    expect(await asSomeone(await story.as(), roundId, 'for', newCode())).toMatchObject({
      code: 'not_on_roll',
    })
    expect((await urnOf(story.db, roundId)).voted).toEqual([memberId])
  })

  test('without a code, or with that of nobody, changes nothing', async () => {
    const { roundId, closesAt } = await opened()
    const noor = await story.as('Noor')
    const ballot = { choice: 'against' }
    expect(await castSecretBallot(noor, { roundId, ballot })).toMatchObject({ code: 'code_missing' })
    expect(await castBallot(noor, { roundId, ballot })).toMatchObject({ code: 'code_missing' })
    const code = newCode()
    done(await cast('Noor', roundId, 'for', code))
    expect(await cast('Abdel', roundId, 'against', code)).toMatchObject({ code: 'code_taken' })
    expect(await castSecretBallot(noor, { roundId, ballot })).toMatchObject({ code: 'code_required' })
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
    done(await cast('Noor', roundId, 'for', code))
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => cast('Noor', roundId, 'against', newCode())),
    )
    const codes = tries.map((one) => ('code' in one ? one.code : 'taken'))
    expect(codes.filter((one) => one === 'code_unknown')).toHaveLength(10)
    expect(codes.filter((one) => one === 'rate_limited')).toHaveLength(4)
    expect(await cast('Noor', roundId, 'against', code), 'the right one too').toMatchObject({
      code: 'rate_limited',
    })
    done(await cast('Abdel', roundId, 'for', newCode()))
  })
})

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
      done(await castSecretBallot(await story.as(name), { roundId, ballot, code }))
    }
    const { slips } = await urnOf(story.db, roundId)
    expect(slips.map(({ code }) => code)).toEqual(codes.map(codeHash).sort())
    const marks = await marked(roundId)
    const { rows: urns } = await sql<{ xmin: string }>`select xmin::text from urn`.execute(story.db)
    expect(urns, 'one row, whoever voted').toHaveLength(1)
    expect(new Set(marks.map(({ xmin }) => xmin)).size).toBe(5)
    expect(await columnsOf('voted')).toEqual(['member_id', 'round_id'])
    // The other two are whole hours of the round, held to that by the database.
    expect(await columnsOf('urn')).toEqual(['changed_at', 'quorum_at', 'round_id', 'slips'])
    for (const slip of slips) expect(Object.keys(slip).sort()).toEqual(['answer', 'choice', 'code'])
    for (const secret of [...codes, ...codes.map(codeHash), 'ranking', 'Bravo'])
      expect(await tablesHolding(secret), secret).toEqual(
        secret.length > 20 || secret === 'ranking' ? ['urn'] : [],
      )
  })

  test('at the close the urn is written once more, and is nobody’s last ballot', async () => {
    const { roundId, closesAt } = await opened()
    for (const name of PEOPLE) done(await cast(name, roundId, 'for', newCode()))
    const before = await urnOf(story.db, roundId)
    await story.moveTo(closesAt, 0)
    await closeDueVotes(story.db)
    expect(await urnOf(story.db, roundId)).toEqual(before)
    const { rows: urns } = await sql<{ xmin: string }>`select xmin::text from urn`.execute(story.db)
    expect((await marked(roundId)).map(({ xmin }) => xmin)).not.toContain(urns[0]?.xmin)
    const decision = (await story.entries()).find(({ kind }) => kind === 'decision')
    const entry = JSON.parse(decision?.text ?? '')
    expect(entry.ballots).toEqual({
      mode: 'secret',
      n: 5,
      volunteers: 5,
      staff: 0,
      root: rootOfLeaves(before.slips),
    })
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('are kept apart by the database itself', async () => {
    const { roundId, closesAt } = await opened()
    const other = await story.open('Inès', await story.propose('Inès', 'Le café', 'Offert.'), 'relative')
    for (const name of ['Noor', 'Abdel']) done(await cast(name, roundId, 'for', newCode()))
    const noor = await story.memberId('Noor')
    const claire = await story.memberId('Claire')
    const first = `(select slips->0 from urn where round_id = '${roundId}')`
    const withCode = (code: string, more = '') => `'{"code":"${code}","choice":"for"${more}}'::jsonb`
    const writes = {
      'a slip without a mark': `update urn set slips = slips || ${withCode('~')}`,
      'a mark without a slip': `insert into voted values ('${roundId}', '${claire}')`,
      'a slip taken out': `update urn set slips = slips - 0`,
      'slips in the order they came': `update urn set slips = ${withCode('~')} || slips`,
      'two slips under one code': `update urn set slips = slips || ${first}`,
      'a slip with a time': `update urn set slips = jsonb_set(slips, '{0,at}', '1')`,
      'a slip with a hand': `update urn set slips = jsonb_set(slips, '{0,member}', '"${noor}"')`,
      'a named ballot in a secret vote': `insert into ballot (id, round_id, member_id, revision, choice, channel, cast_at)
        values ('x', '${roundId}', '${claire}', 1, 'for', 'link', board_now())`,
      'a mark in a named vote': `insert into voted values ('${other.roundId}', '${claire}')`,
      'an urn in a named vote': `insert into urn values ('${other.roundId}', '[]')`,
    }
    for (const [what, write] of Object.entries(writes))
      await expect(sql.raw(write).execute(story.db), what).rejects.toMatchObject({ code: 'TT002' })
    await expect(sql`delete from urn`.execute(story.db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from voted`.execute(story.db)).rejects.toMatchObject({ code: '42501' })
    const owner = openDatabase(story.database.ownerUrl, 1)
    await expect(sql`delete from urn`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await expect(sql`truncate urn`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await owner.destroy()

    await story.moveTo(closesAt, 0)
    const late = {
      'a changed slip once it is due': `update urn set slips = jsonb_set(slips, '{0,choice}', '"against"')`,
      'a mark once it is due': `insert into voted values ('${roundId}', '${claire}')`,
    }
    for (const [what, write] of Object.entries(late))
      await expect(sql.raw(write).execute(story.db), what).rejects.toMatchObject({ code: 'TT002' })
    await closeDueVotes(story.db)
    for (const write of [...Object.values(late), 'update urn set slips = slips'])
      await expect(sql.raw(write).execute(story.db), write).rejects.toMatchObject({ code: 'TT002' })
  })
})

describe('many at once', () => {
  test('fifty people vote and change their vote in one moment: each is counted once, as they said last', async () => {
    const people = await crowd()
    const { roundId, closesAt } = await opened()
    const codes = people.map(newCode)
    const vote = (choice: string) => (one: Context, i: number) =>
      asSomeone(one, roundId, choice, codes[i] ?? '')
    for (const one of await Promise.all(people.slice(0, 25).map(vote('for')))) done(one)
    const both = await Promise.all([
      ...people.slice(0, 10).map(vote('against')),
      ...people.slice(25).map((one, i) => asSomeone(one, roundId, 'blank', codes[i + 25] ?? '')),
    ])
    for (const one of both) done(one)
    const { voted, slips } = await urnOf(story.db, roundId)
    expect(voted).toHaveLength(50)
    expect(slips.map(({ code }) => code)).toEqual(codes.map(codeHash).sort())
    await story.moveTo(closesAt, 0)
    await closeDueVotes(story.db)
    const { tally, answered } = recountOf(await rowOf(roundId))
    expect(tally).toMatchObject({ counts: { for: 15, against: 10, blank: 25, abstain: 0 } })
    expect(answered).toEqual({ volunteers: 50, staff: 0 })
  }, 60_000)

  test('two hundred ballots of one voter around the close leave one, and none that is late', async () => {
    const { roundId, closesAt } = await opened()
    // A quorum that came late would extend the vote.
    for (const name of ['Abdel', 'Samir']) done(await cast(name, roundId, 'blank', newCode()))
    const code = newCode()
    const noor = await story.as('Noor')
    await story.moveTo(closesAt, -0.6)
    const sent = Array.from({ length: 200 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 6))
      return asSomeone(noor, roundId, i % 2 ? 'for' : 'against', code).catch(unlessBusy)
    })
    const elsewhere = openDatabase(story.database.url, 1)
    let closed = await closeDueVotes(elsewhere)
    while (closed.length === 0) closed = await closeDueVotes(elsewhere)
    await elsewhere.destroy()
    const answers = await Promise.all(sent)
    const taken = answers.filter((one) => 'closesAt' in one)
    expect(taken.length).toBeGreaterThan(0)
    expect(taken.length).toBeLessThan(200)
    const others = answers.filter((one) => 'code' in one && !/^(vote_closed|unavailable)$/.test(one.code))
    expect(others).toEqual([])
    const row = await rowOf(roundId)
    const stored = await storedBox(story.db, row)
    const { rule, roll } = await roundOf(story.db, row)
    expect(recountOf(row)).toEqual(recount(roll, boxOf(row, stored), rule))
    expect(recountOf(row).answered).toEqual({ volunteers: 3, staff: 0 })
    const last = await urnOf(story.db, roundId)
    expect(last.slips).toHaveLength(3)
    expect(last.slips.find((slip) => slip.code === codeHash(code))).toBeDefined()
  }, 60_000)
})

/** A machine under load has no connection for some: the page tells them so, and nothing of theirs is recorded. */
function unlessBusy(error: Error): Refusal {
  if (error.message !== 'timeout exceeded when trying to connect') throw error
  return refuse('unavailable')
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

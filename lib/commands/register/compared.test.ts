import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from '#db/client.ts'
import { leavesSince, recomputeLeaves, standingGuards } from '#db/register/leaves.ts'
import { transact } from '#db/transact.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { counting } from '../testing-statements.ts'
import { checkRegister } from './check-registers.ts'

/* What was compared once is not read again before the next line, unless somebody can have changed it. */

let story: Story
let owner: Db
beforeEach(async () => {
  story = await tellStory()
  owner = openDatabase(story.database.ownerUrl, 1)
  return async () => {
    await owner.destroy()
    await story.database.close()
  }
})

const joins = async (name: string, db = story.db) =>
  addMember({ ...(await story.as('Claire')), db }, { name, email: '', kind: 'volunteer', standing: 'reader' })

/** As the owner of the tables, who leaves every guard as it was. */
async function forge(...statements: string[]): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx)
  })
}

const refusedAsDamaged = () => expect(joins('Après')).rejects.toMatchObject({ wait: { why: 'damaged' } })
const PUT_ASIDE = 'alter table log_entry disable trigger never_changes'
const PUT_BACK = 'alter table log_entry enable always trigger never_changes'
const CHANGED = `update log_entry set bytes = bytes || ' '::bytea where idx = 2`

test('the lines that come after the first ask for nothing that was compared', async () => {
  const asked = async (name: string) => {
    const counted = counting(story.db)
    expectAccepted(await joins(name, counted.db))
    return counted.asked.statements
  }
  await forge(PUT_ASIDE, PUT_BACK)
  const first = await asked('Une')
  const second = await asked('Deux')
  expect(second).toBeLessThan(first)
  expect(await asked('Trois')).toBe(second)
})

test('what was added since alone is read, at its place', async () => {
  const { leaves } = await recomputeLeaves(story.db, story.boardId)
  const since = await leavesSince(story.db, story.boardId, 2, [])
  expect(since.leaves).toEqual(leaves.slice(2))
  expect(since).toMatchObject({ firstWrong: null, before: expect.stringMatching(/^\d+$/) })
})

describe('an entry that was compared is compared again', () => {
  const BODY = `begin raise exception '% is only ever added to', tg_table_name using errcode = 'TT004'; end`
  const ways: Record<string, string[]> = {
    'once its guard was put aside and back': [PUT_ASIDE, CHANGED, PUT_BACK],
    'once its guard was made again': [
      'drop trigger never_changes on log_entry',
      CHANGED,
      'create trigger never_changes before update or delete on log_entry for each row execute function never_changes()',
      PUT_BACK,
    ],
    'once what its guard does was another': [
      `create or replace function never_changes() returns trigger language plpgsql as 'begin return new; end'`,
      CHANGED,
      `create or replace function never_changes() returns trigger language plpgsql as $$ ${BODY} $$`,
    ],
    'once its table was rewritten': [
      `alter table log_entry alter column bytes type bytea using case idx when 2 then bytes || ' '::bytea else bytes end`,
    ],
    'once its table was emptied and filled again': [
      'create temp table kept as select * from log_entry',
      'alter table log_entry disable trigger never_emptied',
      'truncate log_entry',
      'alter table log_entry enable always trigger never_emptied',
      CHANGED.replace('log_entry', 'kept'),
      'insert into log_entry select * from kept order by board_id, idx',
    ],
    'once its columns changed their names': [
      'alter table log_entry rename column bytes to other',
      'alter table log_entry rename column leaf to bytes',
      'alter table log_entry rename column other to leaf',
    ],
  }
  test.each(Object.entries(ways))('%s', async (_, statements) => {
    expectAccepted(await joins('Une'))
    await forge(...statements)
    await refusedAsDamaged()
    expect(await checkRegister(story.db, story.boardId)).toMatchObject({ why: 'damaged' })
  })

  test('each time, where its guard is put aside', async () => {
    await forge(PUT_ASIDE)
    expectAccepted(await joins('Une'))
    await forge(CHANGED)
    await refusedAsDamaged()
  })

  test('each time, where its guard does something else', async () => {
    const body = 'begin return coalesce(new, old); end'
    await forge(`create or replace function never_changes() returns trigger language plpgsql as '${body}'`)
    expectAccepted(await joins('Une'))
    await forge(CHANGED)
    await refusedAsDamaged()
  })

  test('each time, where its table has rows that stand elsewhere', async () => {
    await forge(
      'create table elsewhere () inherits (log_entry)',
      'insert into elsewhere select * from log_entry where idx = 2',
      PUT_ASIDE,
      'delete from only log_entry where idx = 2',
      PUT_BACK,
    )
    expect(await standingGuards(story.db)).toBeUndefined()
    expectAccepted(await joins('Une'))
    await forge(CHANGED.replace('log_entry', 'elsewhere'))
    await refusedAsDamaged()
  })
})

test('a hash above the leaves that they do not make is damage', async () => {
  expectAccepted(await joins('Une'))
  await forge(`insert into log_subtree select board_id, 1, 0, sha256('') from log_head`)
  expect(await checkRegister(story.db, story.boardId)).toEqual({ why: 'damaged', index: null })
})

test('a line that was added and undone is not taken for one that was compared', async () => {
  expectAccepted(await joins('Une'))
  await transact<void>(
    story.db,
    () => true,
    async (tx) => {
      expectAccepted(await joins('Perdue', tx))
      expectAccepted(await joins('Perdue aussi', tx))
    },
  )
  for (const name of ['Deux', 'Trois', 'Quatre']) expectAccepted(await joins(name))
  expect(await checkRegister(story.db, story.boardId)).toBeUndefined()
  expect(await story.verify()).toMatchObject({ state: 'amber' })
})

test('the guards stand as they are, and their versions tell of one that was touched', async () => {
  const before = await standingGuards(story.db)
  await sql`vacuum analyze log_entry`.execute(owner)
  expect(await standingGuards(story.db)).toBe(before)
  await forge(PUT_ASIDE, PUT_BACK)
  expect(await standingGuards(story.db)).not.toBe(before)
})

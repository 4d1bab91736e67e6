import { mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from '#db/client.ts'
import { findCheck } from '#db/register/checks.ts'
import { findHead } from '#db/register/log.ts'
import { findRound } from '#db/votes/rounds.ts'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { lastGivenOut } from '#lib/adapters/signer-memory.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { RegisterWaits } from '#lib/rules/entries/register-waits.ts'
import { sealedBy } from '#lib/store/register/why-register-waits.ts'
import { signCheckpoint } from '#lib/tlog/checkpoint.ts'
import { formatVkey } from '#lib/tlog/note.ts'
import { logFile } from '#lib/views/register/log-files.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { adoptRegister } from './adopt-register.ts'
import { checkRegister, checkRegisters, checkWaiting, rememberCheckpoints } from './check-registers.ts'

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

const join1 = async (name: string) =>
  addMember(await story.as('Claire'), { name, email: '', kind: 'volunteer', standing: 'reader' })
const giveOut = () => logFile(story.db, story.boardId, 'checkpoint')
const size = async () => (await findHead(story.db, story.boardId))?.size ?? 0
const mails = () => story.db.selectFrom('mail').select('id').where('kind', '=', 'register_waits').execute()

/** As whoever owns the tables can, every guard put aside. */
async function forge(...statements: ReturnType<typeof sql>[]): Promise<void> {
  const tables = ['log_head', 'log_entry', 'log_checkpoint'] as const
  await owner.transaction().execute(async (tx) => {
    for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
    for (const statement of statements) await statement.execute(tx)
    for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
  })
}

/** Does `work`, then puts the register back to what it was before. */
async function restoredAfter(work: () => Promise<unknown>): Promise<void> {
  const head = await findHead(story.db, story.boardId)
  if (!head) throw new Error('no register')
  await work()
  await forge(
    sql`delete from log_entry where idx >= ${head.size}`,
    sql`delete from log_checkpoint where size > ${head.size}`,
    sql`update log_head set size = ${head.size}, edge = ${head.edge}, checkpoint = ${head.checkpoint}`,
  )
}

const refusedAs = (why: string) => expect(join1('Après')).rejects.toMatchObject({ wait: { why } })

describe('a register that was put back to an older copy', () => {
  test('is not added to, once a later checkpoint was given out, and keeps what it has', async () => {
    await restoredAfter(async () => {
      await join1('Perdue')
      await giveOut()
    })
    const before = await size()
    await refusedAs('behind')
    await refusedAs('behind')
    expect(await size()).toBe(before)
  })

  test('is not added to, where the signer looked at it since', async () => {
    await restoredAfter(async () => {
      await join1('Perdue')
      await rememberCheckpoints(story.db)
    })
    await refusedAs('behind')
  })

  test('is not added to, where it has grown again past what was given out', async () => {
    const folder = process.env.LOG_KEYS_DIR ?? ''
    const own = join(folder, `${story.boardId}.given-out`)
    await restoredAfter(async () => {
      await join1('Perdue')
      await giveOut()
    })
    renameSync(own, `${own}.aside`)
    await join1('Une autre')
    await join1('Encore une')
    renameSync(`${own}.aside`, own)
    await refusedAs('behind')
  })

  test('is not added to, where it was emptied as if nothing had ever been added', async () => {
    await forge(
      sql`delete from log_entry`,
      sql`delete from log_checkpoint`,
      sql`update log_head set size = 0, edge = '{}', checkpoint = '', signer = null`,
    )
    await refusedAs('damaged')
    expect(await adoptRegister(story.db, story.boardId)).toMatchObject({ why: 'damaged' })
  })

  test('is added to, where nothing later was given out', async () => {
    await giveOut()
    await restoredAfter(() => join1('Oubliée'))
    expectAccepted(await join1('Après'))
  })

  test('is taken up by an entry that says what is lost, and goes on', async () => {
    await restoredAfter(async () => {
      await join1('Perdue')
      await giveOut()
    })
    const given = (await size()) + 1
    expect(await checkRegister(story.db, story.boardId)).toEqual({ why: 'behind', given })
    expect(await adoptRegister(story.db, story.boardId)).toEqual({ given, size: given })
    const last = JSON.parse((await story.entries()).at(-1)?.text ?? '')
    expect(last).toMatchObject({
      kind: 'restored',
      given: { size: given, root: expect.stringMatching(/^.{43}=$/) },
    })
    expectAccepted(await join1('Après'))
    expect(await checkRegister(story.db, story.boardId)).toBeUndefined()
    expect(lastGivenOut(story.boardId)?.size).toBe(given)
    expect(await adoptRegister(story.db, story.boardId)).toMatchObject({ code: 'done_already' })
  })
})

describe('a register that another installation signs', () => {
  test('is not added to, until it is taken up', async () => {
    await join1('Une')
    await forge(sql`update log_head set signer = 'another'`)
    await refusedAs('elsewhere')
    expectAccepted(await adoptRegister(story.db, story.boardId))
    expectAccepted(await join1('Après'))
  })

  test('cannot be signed from two folders of keys', async () => {
    await join1('Une')
    const folder = process.env.LOG_KEYS_DIR
    process.env.LOG_KEYS_DIR = mkdtempSync(join(tmpdir(), 'tour-keys-'))
    try {
      await refusedAs('elsewhere')
    } finally {
      process.env.LOG_KEYS_DIR = folder
    }
    expectAccepted(await join1('Après'))
  })
})

test('a register that was signed again, whole, under another key is not added to', async () => {
  const head = await findHead(story.db, story.boardId)
  const sealed = head && sealedBy(head)
  if (!head || !sealed) throw new Error('no register')
  const signer = signerOf(new Uint8Array(32).fill(9))
  const note = signCheckpoint(sealed, signer)
  const vkey = formatVkey({ name: head.origin, publicKey: signer.publicKey })
  await forge(
    sql`update log_head set vkey = ${vkey}, checkpoint = ${note}`,
    sql`update log_checkpoint set note = ${note} where size = ${head.size}`,
  )
  await refusedAs('damaged')
})

test('what was put beside a key that is not ours is not remembered as given out', async () => {
  const head = await findHead(story.db, story.boardId)
  if (!head) throw new Error('no register')
  const signer = signerOf(new Uint8Array(32).fill(9))
  const note = signCheckpoint({ origin: head.origin, size: 1_000_000, root: new Uint8Array(32) }, signer)
  const vkey = formatVkey({ name: head.origin, publicKey: signer.publicKey })
  await forge(sql`update log_head set vkey = ${vkey}, checkpoint = ${note}`)
  await giveOut()
  await rememberCheckpoints(story.db)
  await forge(sql`update log_head set vkey = ${head.vkey}, checkpoint = ${head.checkpoint}`)
  expectAccepted(await join1('Après'))
})

describe('a damaged register', () => {
  const damages = {
    'bytes of an entry': sql`update log_entry set bytes = bytes || ' '::bytea where idx = 2`,
    'a leaf': sql`update log_entry set leaf = sha256(leaf) where idx = 1`,
    'an entry and its leaf': sql`update log_entry set bytes = bytes || ' '::bytea, leaf = sha256('\\x00'::bytea || bytes || ' '::bytea) where idx = 2`,
    'the kind that an entry is filed under': sql`update log_entry set kind = 'decision' where idx = 2`,
    'the instant that an entry is filed under': sql`update log_entry set at = at - interval '1 day' where idx = 2`,
    'the last entry, gone': sql`delete from log_entry where idx = (select max(idx) from log_entry)`,
    'the first entry, gone': sql`delete from log_entry where idx = 0`,
    'the edge': sql`update log_head set edge[1] = sha256(edge[1])`,
    'an edge with a hash too many': sql`update log_head set edge = edge || edge[1]`,
    'the size of the head': sql`update log_head set size = size - 1`,
    'the checkpoint of the head': sql`update log_head set checkpoint = (select note from log_checkpoint order by size limit 1)`,
    'a checkpoint that nobody signed': sql`update log_head set checkpoint = replace(checkpoint, '— ', '— x')`,
    'the checkpoint kept beside': sql`delete from log_checkpoint where size = (select max(size) from log_checkpoint)`,
    'the head, gone': sql`delete from log_head`,
    'all of it, gone': sql`with lines as (delete from log_entry), notes as (delete from log_checkpoint) delete from log_head`,
    'the key': sql`update log_head set vkey = replace(vkey, '+', 'x')`,
  }

  test.each(Object.entries(damages))('is not added to: %s', async (_, damage) => {
    await join1('Une')
    await forge(damage)
    const before = await story.entries()
    await refusedAs('damaged')
    expect(await story.entries()).toEqual(before)
    expect(await checkRegisters(story.db)).toMatchObject([{ wait: { why: 'damaged' } }])
  })

  test.each([
    'bytes of an entry',
    'the kind that an entry is filed under',
  ] as const)('names the first entry at fault: %s', async (damage) => {
    await forge(damages[damage])
    expect(await checkRegister(story.db, story.boardId)).toEqual({ why: 'damaged', index: 2 })
  })

  test('is not added to where what was said of one proposal is filed as of another', async () => {
    await story.open('Inès', await story.propose('Inès', 'Prêter', 'Oui.'))
    await forge(sql`update log_entry set subject = 'another' where kind = 'round.opened'`)
    await refusedAs('damaged')
  })

  test('is taken up by nobody', async () => {
    await forge(damages['a leaf'])
    expect(await adoptRegister(story.db, story.boardId)).toMatchObject({
      code: 'register_waits',
      why: 'damaged',
    })
  })

  test('keeps a vote open with every answer, until it is intact again; its stewards are told once', async () => {
    const { roundId, closesAt } = await story.open('Inès', await story.propose('Inès', 'Prêter', 'Oui.'))
    const leaf = (
      await story.db.selectFrom('log_entry').select('leaf').where('idx', '=', 1).executeTakeFirstOrThrow()
    ).leaf
    await forge(damages['a leaf'])
    expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'consent' } }))
    await story.moveTo(closesAt, 1)
    await expect(closeDueVotes(story.db)).rejects.toMatchObject({ errors: [expect.any(RegisterWaits)] })
    expect(await findRound(story.db, story.boardId, roundId)).toMatchObject({ stage: 'open' })
    expect(await checkRegisters(story.db, new Set(['another board']))).toEqual([])
    for (let time = 0; time < 2; time++)
      expect(await checkRegisters(story.db, new Set([story.boardId]))).toEqual([
        { boardId: story.boardId, wait: { why: 'damaged', index: 1 } },
      ])
    expect(await mails()).toHaveLength(1)
    expect(await findCheck(story.db, story.boardId)).toMatchObject({
      wait: { why: 'damaged' },
      waits_since: expect.anything(),
    })

    await forge(sql`update log_entry set leaf = ${leaf} where idx = 1`)
    expect((await closeDueVotes(story.db)).map((closed) => closed.roundId)).toEqual([roundId])
    await checkWaiting(story.db)
    expect(await findCheck(story.db, story.boardId)).toMatchObject({ wait: null, waits_since: null })
  })
})

test('a refusal to record keeps nothing of what was to be recorded', async () => {
  await forge(sql`update log_entry set leaf = sha256(leaf) where idx = 1`)
  const members = () => story.db.selectFrom('member').select('id').execute()
  const before = await members()
  await refusedAs('damaged')
  expect(await members()).toEqual(before)
  expect(isRefusal(await story.as('Claire'))).toBe(false)
})

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { notifyRoom } from '#db/proposals/drafts.ts'
import { holdRoom, writersIn } from '#lib/adapters/room-client.ts'
import { freeze, INTERNAL_SECRET, storedText, type TestDraft, testDraft, until } from './testing.ts'
import { startedRoom } from './testing-room.ts'

const room = startedRoom()
let draft: TestDraft

beforeEach(async () => {
  draft = await testDraft(room.db)
})

describe('when things change', () => {
  const notify = (notice: Parameters<typeof notifyRoom>[1]) =>
    room.db.transaction().execute((tx) => notifyRoom(tx, notice))

  test('who was taken off the board is cut at once', async () => {
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    const abdel = await room.join(draft, await draft.member('Abdel'))
    await room.db
      .updateTable('member')
      .set({ left_at: '2026-02-01T08:00:00Z' })
      .where('id', '=', member)
      .execute()
    await notify({ kind: 'revoked', member })
    expect(await sara.closed).toBe(4403)
    expect(abdel.provider.wsconnected).toBe(true)
  })

  test('who may only read now comes back as a reader', async () => {
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    await room.db.updateTable('member').set({ standing: 'reader' }).where('id', '=', member).execute()
    await notify({ kind: 'revoked', member })
    expect(await sara.closed).toBe(4503)
  })

  test('what was said while PostgreSQL did not answer is looked up when it does', async () => {
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    await room.db
      .updateTable('member')
      .set({ left_at: '2026-02-01T08:00:00Z' })
      .where('id', '=', member)
      .execute()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query in ('listen room', 'select 1')`.execute(room.db)
    expect(await sara.closed).toBe(4403)
  })

  test('a notice that makes no sense is passed over', async () => {
    const sara = await room.join(draft, await draft.member('Sara'))
    await sql`select pg_notify('room', 'no json'), pg_notify('room', '{"kind":"frozen"}')`.execute(room.db)
    await notify({ kind: 'frozen', document: draft.documentId })
    await notify({ kind: 'opened', document: draft.documentId })
    sara.write('.')
    await sara.saved()
  })
})

describe('what the room is asked', () => {
  const ask = (path: string, init: RequestInit = {}, secret = INTERNAL_SECRET) =>
    fetch(`http://127.0.0.1:${room.port}${path}`, { ...init, headers: { authorization: `Bearer ${secret}` } })
  const post = (path: string, document: string) =>
    ask(path, { method: 'POST', body: JSON.stringify({ document }) })

  test('whether it is well', async () => {
    expect((await ask('/livez')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(200)
  })

  test('nothing, by those who do not know the secret, or that makes no sense', async () => {
    expect((await ask('/control/writers', {}, 'guess')).status).toBe(401)
    expect((await ask('/control/hold', { method: 'POST', body: '{' })).status).toBe(400)
    expect((await ask('/control/hold')).status).toBe(404)
    expect((await ask('/')).status).toBe(404)
  })

  test('to hold: what was said is stored, what is said then waits for what happens', async () => {
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    sara.write('avant')
    await until(async () => (await post('/control/hold', draft.documentId)).ok)
    sara.write(' après')
    const saved = sara.saved()
    const elsewhere = await testDraft(room.db)
    const abdel = await room.join(elsewhere, await elsewhere.member('Abdel'))
    abdel.write('ailleurs')
    await abdel.saved()
    expect(await storedText(room.db, draft.documentId)).not.toContain('après')
    await post('/control/resume', draft.documentId)
    await saved
    expect(await storedText(room.db, draft.documentId)).toContain('avant après')

    const { seq } = (await (await post('/control/hold', draft.documentId)).json()) as { seq: number }
    expect(seq).toBeGreaterThan(0)
    sara.write(' trop tard')
    const frozen = await freeze(room.db, draft.documentId)
    expect(await sara.closed).toBe(4503)
    expect(frozen).toContain('avant après')
    expect(frozen).not.toContain('trop tard')
  })

  test('who writes', async () => {
    const member = await draft.member('Sara')
    await room.join(draft, member)
    await room.join(draft, member)
    await room.join(draft, await draft.member('Lectrice', 'reader'))
    Object.assign(process.env, { ROOM_PORT: String(room.port), INTERNAL_SECRET })
    const writers = await writersIn(
      [draft.documentId, 'none'].map((documentId) => ({ documentId, owner: null })),
    )
    expect(writers.get(draft.documentId)).toMatchObject([{ member, name: 'Sara' }])
    expect(writers.get('none')).toEqual([])
  })

  test('without anyone to answer: nobody is known to write, and one goes on', async () => {
    Object.assign(process.env, { ROOM_PORT: '1', INTERNAL_SECRET })
    expect(await writersIn([{ documentId: draft.documentId, owner: null }])).toEqual(new Map())
    const letGo = await holdRoom(room.db, draft.documentId)
    await letGo()
  })
})

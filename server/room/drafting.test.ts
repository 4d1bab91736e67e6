import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { freeze, storedRows, storedText, testDraft, until } from './testing.ts'
import { startedRoom } from './testing-room.ts'

const room = startedRoom({ unloadAfter: 100 })

describe('two people who write', () => {
  test('read the same text, and so does who comes later', async () => {
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'))
    const abdel = await room.join(draft, await draft.member('Abdel'))
    for (let i = 0; i < 20; i++) {
      sara.write('s')
      abdel.write('a')
    }
    await until(() => sara.text.length === 40 && sara.text === abdel.text)
    const claire = await room.join(draft, await draft.member('Claire', 'reader'))
    expect(claire.text).toBe(sara.text)
    await Promise.all([sara.saved(), abdel.saved()])
    expect(await storedText(room.db, draft.documentId)).toContain(sara.text)
  })

  test('are told that their words are saved once they are stored, deletions too', async () => {
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'))
    sara.write('un mot de trop')
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('un mot de trop')
    sara.doc.getXmlFragment('text').delete(0, 1)
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).not.toContain('mot')
    const authors = await room.db
      .selectFrom('document_author')
      .selectAll()
      .where('document_id', '=', draft.documentId)
      .execute()
    expect(authors).toHaveLength(1)
  })

  test('find their text complete after the room was started again', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    const first = await room.serve()
    const sara = await room.join(draft, member, first.port)
    sara.write('avant')
    await sara.saved()
    await first.stop()
    expect(await sara.closed).toBe(1012)
    expect((await room.join(draft, member)).text).toBe('avant')
  })
})

describe('a room', () => {
  test('puts a snapshot in place of its updates when it is left, and loses nothing', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    for (const word of ['un ', 'deux ', 'trois']) {
      sara.write(word)
      await sara.saved()
    }
    expect(await storedRows(room.db, draft.documentId)).toBeGreaterThan(1)
    const before = await storedText(room.db, draft.documentId)
    sara.leave()
    await until(async () => (await storedRows(room.db, draft.documentId)) === 0)
    expect(await storedText(room.db, draft.documentId)).toBe(before)
    const again = await room.join(draft, member)
    expect(again.text).toBe('un deux trois')
    again.write(' quatre')
    await again.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('quatre')
  })

  test('puts one in place while people write, too', async () => {
    const small = await room.serve({ compactRows: 5 })
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'), small.port)
    for (let i = 0; i < 23; i++) {
      sara.write(`${i} `)
      await sara.saved()
    }
    await until(async () => (await storedRows(room.db, draft.documentId)) < 5)
    expect(await storedText(room.db, draft.documentId)).toContain(sara.text.trim())
  })

  test('that lost its document to another process sends everyone back, and stores nothing more', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    // It renews nothing meanwhile, by which it would have its text again.
    const stale = await room.serve({ leaseFor: 600_000 })
    const sara = await room.join(draft, member, stale.port)
    sara.write('gardé')
    await sara.saved()
    await sql`update document_lease set expires_at = clock_timestamp()`.execute(room.db)
    const abdel = await room.join(draft, await draft.member('Abdel'))
    expect(abdel.text).toBe('gardé')
    sara.write(' perdu')
    expect(await sara.closed).toBe(4503)
    expect(await storedText(room.db, draft.documentId)).not.toContain('perdu')
  })

  test('that cannot read its text closes rather than show an empty one', async () => {
    const draft = await testDraft(room.db)
    await room.db
      .insertInto('document_update')
      .values({ document_id: draft.documentId, seq: 1, payload: Buffer.from('not an update') })
      .execute()
    const member = await draft.member('Sara')
    const sara = await room.come(draft, member)
    expect(await sara.closed).toBe(4503)
    expect(sara.provider.synced).toBe(false)
  })
})

describe('freezing', () => {
  test('sends writers back, who return as readers; what they type then goes nowhere', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    sara.write('voté')
    await sara.saved()
    const frozen = await freeze(room.db, draft.documentId)
    expect(await sara.closed).toBe(4503)
    const back = await room.join(draft, member)
    back.write(' trop tard')
    let echoed = false
    void back.saved().then(() => (echoed = true))
    const other = await room.join(draft, await draft.member('Abdel'))
    await back.heardBy(other)
    expect(echoed).toBe(false)
    expect(other.text).toBe('voté')
    expect(await storedText(room.db, draft.documentId)).toBe(frozen)
  })

  test('holds against an owner that has heard nothing of it', async () => {
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'))
    sara.write('dedans')
    await sara.saved()
    await room.db.updateTable('document').set({ frozen_seq: 99 }).where('id', '=', draft.documentId).execute()
    sara.write(' dehors')
    expect(await sara.closed).toBe(4503)
    expect(await storedText(room.db, draft.documentId)).not.toContain('dehors')
  })

  test('under fire: the frozen text is the replay of what was stored, to the byte', async () => {
    for (let round = 0; round < 10; round++) {
      const draft = await testDraft(room.db)
      const team = await Promise.all(
        ['A', 'B', 'C', 'D', 'E'].map(async (name) => room.join(draft, await draft.member(name))),
      )
      const typing = setInterval(() => {
        for (const writer of team) writer.write('x')
      }, 1)
      await until(() => team.every((writer) => writer.text.length > 20 * (round + 1)))
      const frozen = await freeze(room.db, draft.documentId)
      await Promise.all(team.map((writer) => writer.closed))
      clearInterval(typing)
      expect(await storedText(room.db, draft.documentId)).toBe(frozen)
      const reader = await room.join(draft, await draft.member('Lectrice', 'reader'))
      expect(frozen).toContain(reader.text)
      for (const writer of team) writer.leave()
    }
  })
})

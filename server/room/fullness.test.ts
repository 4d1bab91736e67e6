import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { storedText, testDraft, until } from './testing.ts'
import { startedRoom } from './testing-room.ts'

const room = startedRoom({ documentBytes: 100_000 })

describe('a text', () => {
  test('that grows too long takes no more, and stays', async () => {
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'))
    const before = await storedText(room.db, draft.documentId)
    sara.write('x'.repeat(100_000))
    expect(await sara.closed).toBe(4413)
    expect(await storedText(room.db, draft.documentId)).toBe(before)
  })

  test('that is nearly full says so, and takes more once it was shortened', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    sara.write('x'.repeat(70_000))
    await sara.saved()
    expect(sara.fullness).toBeUndefined()
    sara.write('x'.repeat(20_000))
    await sara.saved()
    await until(() => sara.fullness !== undefined)
    expect(sara.fullness?.[1]).toBe(100_000)
    expect(sara.fullness?.[0]).toBeGreaterThan(90_000)
    const letters = (sara.doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText
    letters.delete(0, 89_000)
    // It is measured once a second, and said with the answer to a barrier.
    await until(async () => {
      letters.delete(0, 1)
      await sara.saved()
      return (sara.fullness?.[0] ?? 0) < 10_000
    })
    sara.write('y'.repeat(60_000))
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('y'.repeat(60_000))
  })
})

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { step1Frame } from './frames.ts'
import { testDraft } from './testing.ts'
import { startedRoom } from './testing-room.ts'

/* Who sends more than so much at once is not read again while this runs. */
const room = startedRoom({ burstBytes: 60_000, bytesPerSecond: 1 })

test('who asks again and again for what they lack of a long text is soon not answered any more, and others are saved', async () => {
  const draft = await testDraft(room.db)
  const sara = await room.join(draft, await draft.member('Sara'))
  sara.write('x'.repeat(50_000))
  await sara.saved()
  const { socket } = await room.stranger(draft)
  let answers = 0
  const first = new Promise<void>((resolve) =>
    socket.on('message', (frame: Buffer) => {
      if (frame[0] !== 0 || frame[1] !== 1) return
      answers += 1
      resolve()
    }),
  )
  for (let asked = 0; asked < 10; asked++) socket.send(step1Frame(Y.encodeStateVector(new Map([[1, 1]]))))
  await first
  const abdel = await room.join(draft, await draft.member('Abdel'))
  abdel.write('.')
  await abdel.saved()
  expect(answers).toBeLessThanOrEqual(3)
})

import { beforeEach, describe, expect, test } from 'vitest'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { boardView } from '#lib/views/board/board.ts'
import { changeMember } from '../board/change-member.ts'
import { leaveBoard } from '../board/leave-board.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { NEWS, reopening } from '../testing-requests.ts'
import { joinRequest } from './join-request.ts'
import { takeBack } from './take-back.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { decided, ask, join, shown, asked, requests, again } = reopening(() => story)

describe('asking to reopen a decision', () => {
  test('waits for two others, of whom the last one reopens it with the words of the first', async () => {
    const number = await decided()
    const request = await asked('Noor', number)
    expect((await shown(number, 'Claire')).jointRequest).toMatchObject({
      aim: 'reopen',
      needed: 2,
      alone: null,
      request: { by: { name: 'Noor' }, reason: NEWS, joined: 0, missing: 2, mine: 'may_join' },
    })
    expect((await shown(number)).jointRequest?.request).toMatchObject({ by: null, names: [], mine: 'none' })
    expect(expectAccepted(await join('Claire', number, request))).toEqual({
      done: false,
      request,
      missing: 1,
    })
    expect(await shown(number, 'Claire')).toMatchObject({
      stage: 'decided',
      jointRequest: { request: { joined: 1, names: ['Claire'], missing: 1, mine: 'joined' } },
    })
    expect(expectAccepted(await join('Samir', number, request))).toMatchObject({ done: true })

    const view = await shown(number, 'Samir')
    expect(view).toMatchObject({
      stage: 'reopened',
      generation: 2,
      inForce: 1,
      reopening: { reason: NEWS, by: { name: 'Noor' }, decision: 1 },
      jointRequest: null,
    })
    expect(JSON.stringify(view.text)).toContain('Deux samedis par mois.')
    const [last] = (await story.entries()).slice(-1)
    expect(JSON.parse(last?.text ?? '')).toMatchObject({ kind: 'reopened', decision: 1, joined: 2 })
    expect(last?.text).not.toContain('grounds')
    expect(await requests()).toEqual(['granted'])
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('is refused in words, with nothing written', async () => {
    const number = await decided()
    expect(await ask('Noor', number, ' ')).toMatchObject({ code: 'reason_required' })
    expect(await ask('Noor', number, 'x'.repeat(2001))).toMatchObject({ code: 'too_long' })
    await lower('Noor')
    expect(await ask('Noor', number)).toMatchObject({ code: 'not_allowed' })
    expect(await requests()).toEqual([])
    const request = await asked('Abdel', number)
    expect(await ask('Inès', number)).toMatchObject({ code: 'asked_already' })
    expect(await join('Abdel', number, request)).toMatchObject({ code: 'done_already' })
    expect(await join('Noor', number, request)).toMatchObject({ code: 'not_allowed' })
    expect(await join('Inès', number, 'none')).toMatchObject({ code: 'not_found' })
    expect(await joinRequest(await story.as(), { number, request })).toMatchObject({ code: 'not_signed_in' })
  })

  test('can be taken back, whole by whoever asked, and by whoever joined for themselves', async () => {
    const number = await decided()
    const request = await asked('Noor', number)
    expectAccepted(await join('Claire', number, request))
    expect(await takeBack(await story.as('Samir'), { number, request })).toMatchObject({ code: 'not_found' })
    expect(expectAccepted(await takeBack(await story.as('Claire'), { number, request }))).toEqual({
      whole: false,
    })
    expect((await shown(number, 'Claire')).jointRequest?.request).toMatchObject({
      joined: 0,
      mine: 'may_join',
    })
    expect(expectAccepted(await takeBack(await story.as('Noor'), { number, request }))).toEqual({
      whole: true,
    })
    const { jointRequest } = await shown(number, 'Claire')
    expect(jointRequest).toMatchObject({ request: null, takenBackAt: expect.anything() })
    expect(await join('Claire', number, request)).toMatchObject({ code: 'not_found' })
    const again = await asked('Claire', number)
    expect(again).not.toBe(request)
    expect((await shown(number, 'Claire')).jointRequest?.takenBackAt).toBeNull()
  })

  test('counts those alone who may still ask', async () => {
    const number = await decided()
    const request = await asked('Noor', number)
    for (const name of ['Samir', 'Abdel']) {
      expect(expectAccepted(await join(name, number, request))).toMatchObject({ missing: 1 })
      if (name === 'Samir') expectAccepted(await leaveBoard(await story.as('Samir')))
      else await lower('Abdel')
    }
    expect((await shown(number, 'Claire')).jointRequest?.request).toMatchObject({ joined: 0, missing: 2 })
    expectAccepted(await join('Claire', number, request))
    expect(expectAccepted(await join('Inès', number, request))).toMatchObject({ done: true })
    expect(JSON.parse((await story.entries()).at(-1)?.text ?? '')).toMatchObject({ joined: 2 })
  })

  test('of someone who left stands in nobody’s way', async () => {
    const number = await decided()
    const request = await asked('Noor', number)
    expectAccepted(await leaveBoard(await story.as('Noor')))
    expect((await shown(number, 'Claire')).jointRequest?.request).toBeNull()
    expect(await join('Claire', number, request)).toMatchObject({ code: 'not_found' })
    await asked('Claire', number)
    expect(await requests()).toEqual(['lapsed', null])
  })

  test('needs no further act but one where those who were missing have left', async () => {
    const number = await decided()
    const request = await asked('Noor', number)
    expectAccepted(await join('Claire', number, request))
    for (const name of ['Inès', 'Abdel', 'Samir']) await lower(name)
    expect((await shown(number, 'Claire')).jointRequest?.request).toMatchObject({
      missing: 0,
      mine: 'joined',
    })
    expect(expectAccepted(await join('Claire', number, request))).toMatchObject({ done: true })
  })

  test('happens once, however many join at the same moment', async () => {
    const number = await decided()
    const request = await asked('Noor', number)
    const elsewhere = story.database.elsewhere()
    const joined = await Promise.all(
      ['Claire', 'Samir', 'Abdel', 'Inès'].map(async (name, i) => {
        const { scope } = await story.as(name)
        return joinRequest({ db: i % 2 ? elsewhere : story.db, scope }, { number, request })
      }),
    )
    await elsewhere.destroy()
    expect(joined.filter((one) => 'done' in one && one.done)).toHaveLength(1)
    expect(joined.filter((one) => 'code' in one && one.code === 'stage')).toHaveLength(2)
    expect((await story.entries()).filter(({ kind }) => kind === 'reopened')).toHaveLength(1)
  })

  test('takes twice as many within ninety days', async () => {
    const number = await decided()
    await story.reopen('Noor', number, NEWS)
    await again(number)
    expect((await shown(number, 'Noor')).jointRequest).toMatchObject({ needed: 4, again: true })
    await story.database.shiftClock('90 days')
    expect((await shown(number, 'Noor')).jointRequest).toMatchObject({ needed: 2, again: false })
  })
})

test('those who may join are told, and on the board’s page, until they have', async () => {
  const number = await decided()
  await lower('Abdel')
  const request = await asked('Noor', number)
  const mails = await story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('person.name')
    .where('mail.kind', '=', 'asked')
    .where('mail.subject_id', '=', request)
    .orderBy('person.name')
    .execute()
  expect(mails.map(({ name }) => name)).toEqual(['Claire', 'Inès', 'Samir'])
  const lines = async (name?: string) => (await boardView(await story.as(name))).requests
  expect(await lines('Claire')).toMatchObject([{ number, aim: 'reopen', by: { name: 'Noor' }, missing: 2 }])
  for (const name of ['Noor', 'Abdel', undefined]) expect(await lines(name), name).toEqual([])
  expectAccepted(await join('Claire', number, request))
  expect(await lines('Claire')).toEqual([])
})

async function lower(name: string): Promise<void> {
  const change = { kind: 'volunteer', standing: 'contributor' } as const
  expectAccepted(
    await changeMember(await story.as('Claire'), { ...change, memberId: await story.memberId(name) }),
  )
}

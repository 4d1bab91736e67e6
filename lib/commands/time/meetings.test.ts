import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findPendingMail } from '#db/running/mails.ts'
import { compose } from '#lib/mail/compose.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { meetingsView, meetingTimesView } from '#lib/views/board/meetings.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { callMeeting } from './call-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory()
  for (const name of ['Inès', 'Abdel', 'Noor'])
    await story.says(name, { slots: [{ day: 3, from: 1110, to: 1260 }] })
  await story.says('Samir', { slots: [{ day: 6, from: 540, to: 720 }] })
  await story.says('Claire', { slots: [{ day: 3, from: 1110, to: 1260 }] })
})
afterAll(() => story.database.close())

const search = async (name: string, minutes = '90') => {
  const today = dayAt(await boardNow(story.db), 'Europe/Paris')
  const sought = { from: today.toString(), to: today.add({ days: 56 }).toString(), minutes }
  return meetingTimesView(await story.as(name), sought)
}
const wholeMinute = (at: Temporal.Instant) => at.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
const best = async () => {
  const [time] = expectAccepted(await search('Inès'))
  if (!time) throw new Error('no time was found')
  return time
}
const call = async (name: string, startsAt: string, change = {}) =>
  callMeeting(await story.as(name), { title: 'La fête', place: 'Au local', startsAt, minutes: 90, ...change })
const told = async (kind: 'meeting' | 'meeting_cancelled') =>
  story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.id', 'mail.subject_id', 'person.name'])
    .where('mail.kind', '=', kind)
    .orderBy('person.name')
    .execute()
const links = { publicUrl: 'https://tour.example', mintBallotLink: async () => 'never' }
const textOf = async (id: string) => {
  const mail = await findPendingMail(story.db, id)
  const message = mail && (await compose(story.db, links, mail))
  return message?.text.replaceAll('\u00a0', ' ')
}

describe('a meeting', () => {
  test('is called for the time that suits most, in counts; all are told, and excused whom it does not suit', async () => {
    const { startsAt, suits } = await best()
    expect(suits).toMatchObject({ as: 'kinds', volunteers: { ready: 4, total: 5 } })
    expectAccepted(await call('Inès', startsAt.toString()))
    const mails = await told('meeting')
    expect(mails.map(({ name }) => name)).toEqual(['Abdel', 'Claire', 'Noor', 'Samir'])
    const of = (name: string) => textOf(mails.find((mail) => mail.name === name)?.id ?? '')
    expect(await of('Abdel')).toContain('Inès vous invite à une réunion')
    expect(await of('Abdel')).toContain('1 heure 30')
    expect(await of('Abdel')).not.toContain('excuser')
    expect(await of('Samir')).toContain('nous vous prions de nous en excuser')
    const seen = expectAccepted(await meetingsView(await story.as('Samir')))
    expect(seen.coming).toMatchObject([{ title: 'La fête', place: 'Au local', by: 'Inès', suitsMe: false }])
  })

  test('counts more, the next time, whom this one did not suit', async () => {
    const days: number[] = []
    for (let i = 0; i < 4; i++) {
      const { startsAt } = await best()
      days.push(startsAt.toZonedDateTimeISO('Europe/Paris').dayOfWeek)
      expectAccepted(await call('Inès', startsAt.toString()))
    }
    // Four volunteers can on Wednesdays, Samir alone on Saturdays: his turn comes, and theirs again after it.
    expect(days).toEqual([3, 3, 3, 6])
    expect((await best()).startsAt.toZonedDateTimeISO('Europe/Paris').dayOfWeek).toBe(3)
  })

  test('is cancelled by who called it or a steward, until it begins, and all are told', async () => {
    const soon = wholeMinute((await boardNow(story.db)).add({ hours: 48 })).toString()
    const { meetingId } = expectAccepted(await call('Abdel', soon))
    const cancel = async (name: string) => cancelMeeting(await story.as(name), { meetingId })
    expect(await cancel('Noor')).toMatchObject({ code: 'not_allowed' })
    expectAccepted(await cancel('Claire'))
    expectAccepted(await cancel('Abdel'))
    const mails = await told('meeting_cancelled')
    expect(mails.map(({ name }) => name)).toEqual(['Abdel', 'Inès', 'Noor', 'Samir'])
    expect(await textOf(mails[0]?.id ?? '')).toContain('est annulée')
    const seen = expectAccepted(await meetingsView(await story.as('Noor')))
    expect(seen.coming.some(({ id }) => id === meetingId)).toBe(false)
  })

  test('is seen and called by members alone, who may write', async () => {
    expectAccepted(
      await addMember(await story.as('Claire'), {
        name: 'Lou',
        email: '',
        kind: 'volunteer',
        standing: 'reader',
      }),
    )
    const soon = wholeMinute((await boardNow(story.db)).add({ hours: 48 })).toString()
    expect(await meetingsView(await story.as())).toMatchObject({ code: 'not_signed_in' })
    expect(await call('Lou', soon)).toMatchObject({ code: 'not_allowed' })
    expect(await search('Lou')).toMatchObject({ code: 'not_allowed' })
    expect(expectAccepted(await meetingsView(await story.as('Lou')))).toMatchObject({ mayCall: false })
  })

  test.each([
    ['not an instant', 'invalid'],
    ['2020-01-01T10:00:00Z', 'meeting_past'],
    ['2090-01-01T10:00:00Z', 'meeting_far'],
  ])('that would begin at %s is refused, and nobody is told', async (startsAt, code) => {
    const before = (await told('meeting')).length
    expect(await call('Inès', startsAt)).toMatchObject({ code })
    expect(await told('meeting')).toHaveLength(before)
  })

  test('is called once, however often its form is sent', async () => {
    const startsAt = (await best()).startsAt.toString()
    const before = (await told('meeting')).length
    const sent = await Promise.all([call('Inès', startsAt), call('Inès', startsAt), call('Abdel', startsAt)])
    expect(sent.filter(isRefusal).map(({ code }) => code)).toEqual(['meeting_overlaps', 'meeting_overlaps'])
    expect(await told('meeting')).toHaveLength(before + 4)
  })

  test('that has begun tells nobody any more', async () => {
    const starts = wholeMinute((await boardNow(story.db)).add({ hours: 24 }))
    const { meetingId } = expectAccepted(await call('Inès', starts.toString()))
    await story.moveTo(starts, 60)
    const late = (await told('meeting')).filter(({ subject_id }) => subject_id === meetingId)
    expect(late.length).toBeGreaterThan(0)
    for (const { id } of late) expect(await textOf(id)).toBeUndefined()
    const refused = await cancelMeeting(await story.as('Inès'), { meetingId })
    expect(isRefusal(refused) && refused.code).toBe('meeting_past')
    expect(Temporal.Instant.compare(await boardNow(story.db), starts)).toBe(1)
  })
})

test('meetings are called, and cancelled, a few times a day by one person, and others go on', async () => {
  const other = await tellStory()
  const callAndCancel = async (name: string, days: number) => {
    const startsAt = wholeMinute(await boardNow(other.db)).add({ hours: 24 * days })
    const called = await callMeeting(await other.as(name), {
      title: 'La fête',
      place: '',
      startsAt: startsAt.toString(),
      minutes: 60,
    })
    if (isRefusal(called)) return called.code
    expectAccepted(await cancelMeeting(await other.as(name), called))
    return 'called'
  }
  const answers: string[] = []
  for (let day = 3; day < 15; day++) answers.push(await callAndCancel('Inès', day))
  expect(answers).toEqual([...Array(10).fill('called'), 'rate_limited', 'rate_limited'])
  expect(await callAndCancel('Abdel', 16)).toBe('called')
  await other.database.close()
})

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { changeMember } from '../board/change-member.ts'
import { askToReopen } from '../requests/ask-to-reopen.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { createProposal } from './create-proposal.ts'
import { editBrief } from './edit-brief.ts'
import { sendMessage } from './send-message.ts'
import { withdraw } from './withdraw.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const TITLE = 'Qui peut dépenser 150 € sans demander ?'
const lower = async (name: string, standing: 'reader' | 'contributor') => {
  const change = { memberId: await story.memberId(name), kind: 'volunteer', standing } as const
  expectAccepted(await changeMember(await story.as('Claire'), change))
}

describe('proposing', () => {
  test('numbers proposals one after the other, whoever proposes at once', async () => {
    const contexts = await Promise.all(['Inès', 'Abdel', 'Noor', 'Samir'].map((name) => story.as(name)))
    const made = await Promise.all(
      contexts.map((context) => createProposal(context, { title: TITLE, sections: [] })),
    )
    expect(made.map((one) => expectAccepted(one).number).sort()).toEqual([1, 2, 3, 4])
  })

  test('asks for a title and for the standing to write', async () => {
    await lower('Noor', 'reader')
    const input = { title: TITLE, sections: [] }
    expect(await createProposal(await story.as('Inès'), { ...input, title: ' ' })).toMatchObject({
      code: 'title_required',
    })
    expect(await createProposal(await story.as('Noor'), input)).toMatchObject({
      code: 'not_allowed',
      needs: 'contributor',
    })
    expect(await createProposal(await story.as(), input)).toMatchObject({ code: 'not_signed_in' })
  })
})

describe('title, En bref and discussion', () => {
  test('are written by contributors while the text is', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    await lower('Noor', 'reader')
    const brief = { number, title: 'Autre titre', brief: '' }
    expect(expectAccepted(await editBrief(await story.as('Abdel'), brief))).toEqual({
      title: 'Autre titre',
      brief: '',
    })
    expect(await editBrief(await story.as('Noor'), brief)).toMatchObject({ code: 'not_allowed' })
    expect(await editBrief(await story.as('Abdel'), { ...brief, brief: 'x'.repeat(301) })).toMatchObject({
      code: 'brief_too_long',
    })
    expect(await editBrief(await story.as('Abdel'), { ...brief, number: 9 })).toMatchObject({
      code: 'not_found',
    })
    expect(await sendMessage(await story.as('Noor'), { number, text: 'Ah ?' })).toMatchObject({
      code: 'not_allowed',
    })
    expect(await sendMessage(await story.as('Abdel'), { number, text: ' ' })).toMatchObject({
      code: 'required',
      field: 'message',
    })
    expect(await sendMessage(await story.as('Abdel'), { number: 9, text: 'Ah ?' })).toMatchObject({
      code: 'not_found',
    })
    expectAccepted(await sendMessage(await story.as('Abdel'), { number, text: 'Ah ?' }))
  })
})

describe('a message', () => {
  test('that is sent twice within a minute is said once; later, or by someone else, it is said again', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    const says = async (name: string) =>
      expectAccepted(await sendMessage(await story.as(name), { number, text: 'D’accord.' })).id
    const twice = await Promise.all([says('Abdel'), says('Abdel'), says('Abdel')])
    expect(new Set(twice).size).toBe(1)
    const other = await says('Noor')
    await sql`insert into clock_shift (shift) values ('61 seconds')`.execute(story.db)
    expect(new Set([...twice, other, await says('Abdel')]).size).toBe(3)
  })
})

describe('withdrawing', () => {
  test('is for the author, before any vote, and ends the writing', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre.')
    expect(await withdraw(await story.as('Abdel'), { number })).toMatchObject({ code: 'not_author' })
    expectAccepted(await withdraw(await story.as('Inès'), { number }))
    await expect(story.write('Inès', number, 'Encore.')).rejects.toThrow('the text took nothing')
    expect(await withdraw(await story.as('Inès'), { number })).toMatchObject({ code: 'stage' })
    expect(await story.verify()).toMatchObject({ state: 'amber', size: 8 })
    const voted = await story.propose('Inès', TITLE, 'Chaque membre.')
    await story.open('Inès', voted)
    expect(await withdraw(await story.as('Inès'), { number: voted })).toMatchObject({
      code: 'stage',
      stage: 'voting',
    })
  })
})

describe('reopening', () => {
  test('takes a decided question up from the text as voted, with a reason, by an elector', async () => {
    const number = await story.propose('Inès', TITLE, 'Chaque membre peut engager 150 €.')
    const by = async (name: string | undefined, reason = 'Du nouveau.') =>
      askToReopen(await story.as(name), { number, reason })
    expect(await by('Inès')).toMatchObject({ code: 'stage', stage: 'draft' })
    const { roundId, closesAt } = await story.open('Inès', number)
    expectAccepted(await castBallot(await story.as('Inès'), { roundId, ballot: { choice: 'consent' } }))
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    await lower('Noor', 'contributor')
    expect(await by('Noor')).toMatchObject({ code: 'not_allowed', needs: 'elector' })
    expect(await by(undefined)).toMatchObject({ code: 'not_signed_in' })
    expect(await by('Inès', ' ')).toMatchObject({ code: 'reason_required' })
    await story.reopen('Inès', number, 'Du nouveau.')
    expect(await by('Abdel')).toMatchObject({ code: 'stage', stage: 'reopened' })
    const text = async () => expectAccepted(await openVoteView(await story.as('Inès'), number)).plain
    expect(await text()).toContain('Chaque membre peut engager 150 €.')
    await story.write('Abdel', number, 'Personne.')
    expect(await text()).toContain('Personne.')
  })
})

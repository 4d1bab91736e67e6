import { beforeEach, expect, test } from 'vitest'
import { membersOf } from '#db/people/members.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { createBoard } from '#lib/commands/board/create-board.ts'
import { mintSetupKey } from '#lib/commands/board/mint-setup-key.ts'
import { removeMember } from '#lib/commands/board/remove-member.ts'
import { BOARD, expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { declareAvailability } from '#lib/commands/time/declare-availability.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import { membersView, memberView } from '../board/members.ts'
import { openVoteView } from '../proposal/open-vote.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

/** What is kept of a member, for who looks. */
async function kept(context: Context, name: string) {
  const { members } = await membersView(context, { name })
  return expectAccepted(await memberView(context, members[0]?.id ?? '')).kept
}

test('a steward sees who said when they can, and when they are away; nobody else sees anything of it', async () => {
  const claire = await story.as('Claire')
  for (const standing of ['reader', 'contributor', 'steward'] as const)
    expectAccepted(await addMember(claire, { name: standing, email: '', kind: 'volunteer', standing }))
  await story.says('Noor', { everyDays: 3 })
  for (const name of ['Claire', 'steward']) {
    expect(await kept(await story.as(name), 'Noor')).toMatchObject({ time: { everyDays: 3 } })
    expect(await kept(await story.as(name), 'Samir')).toMatchObject({ time: null })
  }
  for (const name of ['reader', 'contributor', 'Inès', 'Noor', undefined]) {
    const context = await story.as(name)
    const view = await memberView(context, await story.memberId('Noor'))
    expect(view).not.toHaveProperty('kept.time')
    expect(JSON.stringify([view, await membersView(context)])).not.toMatch(/everyDays|slots|Europe/)
  }
})

test('adding someone to a board tells it nothing of their time, until they vote there or say it', async () => {
  const { db } = story
  const others = { ...BOARD, name: 'Les Amis du Canal', yourName: 'Maud', yourEmail: 'maud@t.example' }
  const permission = { setupKey: await mintSetupKey(db) }
  const also = 'Lou <lou@t.example>'
  const made = await createBoard(db, { ...others, others: also, charter: lightCharter, permission })
  const { slug, boardId, personId: maud } = expectAccepted(made)
  const evenings = {
    zone: 'Europe/Paris',
    slots: [{ day: 3, from: 1080, to: 1320 }],
    away: [],
    holidaysFree: true,
  }
  const lou = (await membersOf(db, boardId)).find(({ name }) => name === 'Lou')?.person_id ?? ''
  for (const person of [maud, lou])
    expectAccepted(await declareAvailability(db, person, { ...evenings, everyDays: 3 }))
  await story.database.shiftClock('1 hour')
  const claire = await story.as('Claire')
  for (const name of ['Maud', 'Lou']) {
    const email = `${name.toLowerCase()}@t.example`
    expectAccepted(await addMember(claire, { name, email, kind: 'volunteer', standing: 'elector' }))
  }

  const number = await story.propose('Inès', 'Un four', 'Le texte.')
  const estimated = async () => {
    const { explanation } = expectAccepted(await openVoteView(claire, number)).recommendation
    return explanation.as === 'counts' ? explanation.estimated : null
  }
  const seen = async (who: string) => (await kept(claire, who))?.time
  expect([await seen('Maud'), await seen('Lou'), await estimated()]).toEqual([null, null, 7])
  const scope = expectAccepted(await enterBoard(db, slug, maud))
  for (const name of ['Lou', 'Maud']) expect((await kept({ db, scope }, name))?.time?.everyDays).toBe(3)

  const first = await story.propose('Inès', 'Un banc', 'Le texte.')
  const { roundId } = await story.open('Inès', first)
  expectAccepted(await castBallot(await story.as('Maud'), { roundId, ballot: { choice: 'consent' } }))
  expect([(await seen('Maud'))?.everyDays, await seen('Lou'), await estimated()]).toEqual([3, null, 6])

  await story.says('Lou', { everyDays: 2 })
  expect([(await seen('Lou'))?.everyDays, await estimated()]).toEqual([2, 5])

  const maudHere = await story.memberId('Maud')
  expectAccepted(await removeMember(claire, { memberId: maudHere }))
  await story.database.shiftClock('1 hour')
  expectAccepted(
    await addMember(claire, {
      name: 'Maud',
      email: 'maud@t.example',
      kind: 'volunteer',
      standing: 'elector',
    }),
  )
  expect([await seen('Maud'), await estimated()]).toEqual([null, 6])
})

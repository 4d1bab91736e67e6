import { beforeEach, expect, test } from 'vitest'
import { addMember } from '#lib/commands/add-member.ts'
import { createBoard } from '#lib/commands/create-board.ts'
import { mintSetupKey } from '#lib/commands/mint-setup-key.ts'
import { BOARD, done, type Story, tellStory } from '#lib/commands/testing.ts'
import { enterBoard } from '#lib/context.ts'
import { lightCharter } from '#lib/decision/charter.ts'
import { membersView } from './members.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

test('a steward sees who said when they can, and when they are away; nobody else sees anything of it', async () => {
  const claire = await story.as('Claire')
  for (const standing of ['reader', 'contributor', 'steward'] as const)
    done(await addMember(claire, { name: standing, email: '', kind: 'volunteer', standing }))
  await story.says('Noor', { everyDays: 3 })
  for (const name of ['Claire', 'steward']) {
    const { members } = await membersView(await story.as(name))
    expect(members.find((member) => member.name === 'Noor')?.time).toMatchObject({ everyDays: 3 })
    expect(members.find((member) => member.name === 'Samir')?.time).toBeNull()
  }
  for (const name of ['reader', 'contributor', 'Inès', 'Noor', undefined]) {
    const view = await membersView(await story.as(name))
    expect(view.members.every((member) => !('time' in member))).toBe(true)
    expect(JSON.stringify(view)).not.toMatch(/everyDays|slots|Europe/)
  }
})

test('a steward sees it of the people of their own board, wherever those said it', async () => {
  const { db } = story
  const others = { ...BOARD, name: 'Les Amis du Canal', yourName: 'Maud', yourEmail: 'maud@t.example' }
  const permission = { setupKey: await mintSetupKey(db) }
  const made = await createBoard(db, { ...others, others: '', charter: lightCharter, permission })
  const { slug, personId: maud } = done(made)
  const enter = async (board: string, person: string) => ({
    db,
    scope: done(await enterBoard(db, board, person)),
  })
  await story.says('Noor', { everyDays: 3 })

  expect((await membersView(await enter(story.slug, maud))).members).toEqual([])
  const noor = { name: 'Noor', email: 'noor@t.example', kind: 'volunteer', standing: 'reader' } as const
  done(await addMember(await enter(slug, maud), noor))
  const { members } = await membersView(await enter(slug, maud))
  expect(members.find(({ name }) => name === 'Noor')?.time).toMatchObject({ everyDays: 3 })
})

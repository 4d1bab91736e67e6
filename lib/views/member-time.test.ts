import { beforeEach, expect, test } from 'vitest'
import { addMember } from '#lib/commands/add-member.ts'
import { done, type Story, tellStory } from '#lib/commands/testing.ts'
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

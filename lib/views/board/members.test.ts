import { beforeEach, expect, test } from 'vitest'
import { addMember } from '#lib/commands/board/add-member.ts'
import { leaveBoard } from '#lib/commands/board/leave-board.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { membersView, memberView } from './members.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

test('members are counted for visitors, named for members, with addresses for stewards alone', async () => {
  const noor = await story.memberId('Noor')
  expect(await membersView(await story.as())).toMatchObject({
    counts: { volunteers: 5, staff: 0 },
    members: [],
    namesWithheld: true,
  })
  expect(await memberView(await story.as(), noor)).toMatchObject({ code: 'not_signed_in' })
  const { members } = await membersView(await story.as('Noor'))
  expect(members.map(({ name }) => name)).toEqual(['Abdel', 'Claire', 'Inès', 'Noor', 'Samir'])
  expect(JSON.stringify(members)).not.toContain('@t.example')
  expect(await memberView(await story.as('Abdel'), noor)).toMatchObject({ name: 'Noor', kept: null })
  expect(await memberView(await story.as('Claire'), noor)).toMatchObject({
    kept: { email: 'noor@t.example' },
  })
})

test('members are found by letters of their name, whatever their accents and their case', async () => {
  const claire = await story.as('Claire')
  for (const name of ['Œdipe Élan', 'Zoé', 'eloi'])
    expectAccepted(await addMember(claire, { name, email: '', kind: 'staff', standing: 'reader' }))
  const found = async (name: string) => {
    const view = await membersView(claire, { name })
    expect(view.found).toBe(view.members.length)
    return view.members.map((member) => member.name)
  }
  expect(await found('EL')).toEqual(['Abdel', 'eloi', 'Œdipe Élan'])
  expect(await found(' oeD')).toEqual(['Œdipe Élan'])
  expect(await found('ines')).toEqual(['Inès'])
  expect(await found('%')).toEqual([])
  for (const name of ['Aïcha N’Diaye', "Fatou N'Dour", 'Jean-Paul', 'Łukasz'])
    expectAccepted(await addMember(claire, { name, email: '', kind: 'staff', standing: 'reader' }))
  expect(await found("n'd")).toEqual(['Aïcha N’Diaye', "Fatou N'Dour"])
  expect(await found('N’D')).toEqual(['Aïcha N’Diaye', "Fatou N'Dour"])
  expect(await found('jean paul')).toEqual(['Jean-Paul'])
  expect(await found('lukasz')).toEqual(['Łukasz'])
  expect((await membersView(await story.as(), { name: 'ines' })).sought).toBe('')
})

test('members come a page at a time; beyond the last page, the last one is shown', async () => {
  const claire = await story.as('Claire')
  for (let n = 10; n < 60; n++) {
    const other = { name: `Zoé ${n}`, email: '', kind: 'volunteer', standing: 'reader' } as const
    expectAccepted(await addMember(claire, other))
  }
  const page = async (page: number) => {
    const { members, list } = await membersView(claire, { page })
    return [list.page, list.pages, members.length, members.at(-1)?.name]
  }
  expect(await page(1)).toEqual([1, 2, 50, 'Zoé 54'])
  expect(await page(2)).toEqual([2, 2, 5, 'Zoé 59'])
  expect(await page(999_999_999)).toEqual([2, 2, 5, 'Zoé 59'])
  expect(await membersView(claire, { page: 3, name: 'zoe 1' })).toMatchObject({
    found: 10,
    list: { page: 1, pages: 1 },
  })
})

test('who left is told to have left, with nothing that was kept of them', async () => {
  const samir = await story.memberId('Samir')
  await leaveBoard(await story.as('Samir'))
  expect(await memberView(await story.as('Claire'), samir)).toMatchObject({
    left: true,
    kept: null,
    proxy: null,
  })
  expect(await memberView(await story.as('Claire'), 'nobody')).toMatchObject({ code: 'not_found' })
})

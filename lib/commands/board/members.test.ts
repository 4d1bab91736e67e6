import { beforeEach, describe, expect, test } from 'vitest'
import { enterByLink } from '#lib/store/scope.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { addMember } from './add-member.ts'
import { changeMember } from './change-member.ts'
import { leaveBoard } from './leave-board.ts'
import { removeMember } from './remove-member.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const yvonne = { name: 'Yvonne', email: '', kind: 'staff', standing: 'elector' } as const

describe('adding someone', () => {
  test('is at once, with an entry, whether or not they have an address', async () => {
    expectAccepted(await addMember(await story.as('Claire'), yvonne))
    expectAccepted(
      await addMember(await story.as('Claire'), { ...yvonne, name: 'Marc', email: 'Marc@T.example' }),
    )
    expect((await story.as('Yvonne')).scope.actor).toMatchObject({
      member: { kind: 'staff', standing: 'elector' },
    })
    const mails = await story.db.selectFrom('mail').select('subject_id').execute()
    expect(mails.filter(({ subject_id }) => subject_id === '')).toHaveLength(0)
    expect(mails).toHaveLength(5)
    expect(await story.verify()).toMatchObject({ state: 'amber', size: 9 })
  })

  test('is for stewards alone', async () => {
    expect(await addMember(await story.as('Inès'), yvonne)).toMatchObject({
      code: 'not_allowed',
      needs: 'steward',
    })
    expect(await addMember(await story.as(), yvonne)).toMatchObject({ code: 'not_signed_in' })
  })

  test('is refused for who is a member already, with an address that is none, or without a name', async () => {
    const claire = await story.as('Claire')
    expect(await addMember(claire, { ...yvonne, email: 'ines@t.example' })).toMatchObject({
      code: 'already_member',
    })
    expect(await addMember(claire, { ...yvonne, email: 'yvonne' })).toMatchObject({
      code: 'invalid',
      field: 'email',
    })
    expect(await addMember(claire, { ...yvonne, name: '' })).toMatchObject({
      code: 'required',
      field: 'name',
    })
    expect(await story.verify()).toMatchObject({ size: 7 })
  })

  test('who had left makes them the same member again', async () => {
    const before = await story.memberId('Inès')
    expectAccepted(await leaveBoard(await story.as('Inès')))
    expectAccepted(
      await addMember(await story.as('Claire'), { ...yvonne, name: 'Inès M.', email: 'ines@t.example' }),
    )
    expect(await story.memberId('Inès')).toBe(before)
    expect((await story.as('Inès')).scope.actor).toMatchObject({ member: { kind: 'staff' } })
  })
})

describe('changing a member', () => {
  test('is an entry, once', async () => {
    const change = { memberId: await story.memberId('Inès'), kind: 'staff', standing: 'reader' } as const
    expectAccepted(await changeMember(await story.as('Claire'), change))
    expectAccepted(await changeMember(await story.as('Claire'), change))
    expect(await story.verify()).toMatchObject({ size: 8 })
    const [entry] = (await story.entries()).slice(-1)
    expect(JSON.parse(entry?.text ?? '')).toMatchObject({
      change: 'changed',
      member_kind: 'staff',
      standing: 'reader',
    })
  })

  test('holds even for a page asked for before', async () => {
    const page = await story.as('Inès')
    const promote = {
      memberId: await story.memberId('Inès'),
      kind: 'volunteer',
      standing: 'steward',
    } as const
    expectAccepted(await changeMember(await story.as('Claire'), promote))
    const steward = await story.as('Inès')
    expectAccepted(await changeMember(await story.as('Claire'), { ...promote, standing: 'reader' }))
    expect(await addMember(steward, yvonne)).toMatchObject({ code: 'not_allowed' })
    expect(await addMember(page, yvonne)).toMatchObject({ code: 'not_allowed' })
  })

  test('of another board is not found', async () => {
    const other = await tellStory()
    const change = { memberId: await other.memberId('Inès'), kind: 'staff', standing: 'reader' } as const
    expect(await changeMember(await story.as('Claire'), change)).toMatchObject({ code: 'not_found' })
    expect(await removeMember(await story.as('Claire'), change)).toMatchObject({ code: 'not_found' })
    await other.database.close()
  })
})

describe('leaving', () => {
  test('makes a visitor of a member', async () => {
    const page = await story.as('Inès')
    expectAccepted(await leaveBoard(page))
    expect(await leaveBoard(page)).toMatchObject({ code: 'not_found' })
    await expect(story.as('Inès')).rejects.toThrow('nobody called')
    expect(await story.verify()).toMatchObject({ size: 8 })
  })

  test('needs no account: a ballot link is enough', async () => {
    const { roundId } = await story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Oui.'))
    const link = { boardId: story.boardId, memberId: await story.memberId('Noor'), roundId }
    const scope = expectAccepted(await enterByLink(story.db, link))
    expect(await addMember({ db: story.db, scope }, yvonne)).toMatchObject({ code: 'not_allowed' })
    expectAccepted(await leaveBoard({ db: story.db, scope }))
    await expect(story.as('Noor')).rejects.toThrow('nobody called')
  })

  test('is what a steward may have others do, never the last steward', async () => {
    const claire = await story.as('Claire')
    expectAccepted(await removeMember(claire, { memberId: await story.memberId('Noor') }))
    expect(
      await removeMember(await story.as('Inès'), { memberId: await story.memberId('Abdel') }),
    ).toMatchObject({ code: 'not_allowed' })
    expect(await leaveBoard(claire)).toMatchObject({ code: 'last_steward' })
    const demotion = {
      memberId: await story.memberId('Claire'),
      kind: 'volunteer',
      standing: 'elector',
    } as const
    expect(await changeMember(claire, demotion)).toMatchObject({ code: 'last_steward' })
  })

  test('of two stewards at once leaves one', async () => {
    const promote = {
      memberId: await story.memberId('Inès'),
      kind: 'volunteer',
      standing: 'steward',
    } as const
    expectAccepted(await changeMember(await story.as('Claire'), promote))
    const [claire, ines] = [await story.as('Claire'), await story.as('Inès')]
    const results = await Promise.all([leaveBoard(claire), leaveBoard(ines)])
    expect(results.filter((one) => 'left' in one)).toHaveLength(1)
    expect(await story.verify()).toMatchObject({ state: 'amber', size: 9 })
  })
})

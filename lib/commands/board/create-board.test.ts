import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BOARD, expectAccepted, type Story, tellStory } from '../testing.ts'
import { createBoard } from './create-board.ts'
import { mintSetupKey } from './mint-setup-key.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory()
})
afterAll(() => story.database.close())

const fresh = async () => ({ ...BOARD, permission: { setupKey: await mintSetupKey(story.db) } })

describe('a new board', () => {
  test('has its creator as steward, the others as electors, and says so in its register', async () => {
    const { scope } = await story.as('Claire')
    expect(scope.board).toMatchObject({
      slug: 'la-remise-des-tilleuls',
      name: 'La Remise des Tilleuls',
      charterState: 'provisional',
      charter: { id: 'light/1' },
    })
    expect(scope.actor).toMatchObject({ type: 'member', member: { standing: 'steward', kind: 'volunteer' } })
    expect((await story.as('Inès')).scope.actor).toMatchObject({ member: { standing: 'elector' } })
    expect((await story.entries()).map(({ kind }) => kind)).toEqual([
      'genesis',
      'key',
      'member',
      'member',
      'member',
      'member',
      'member',
    ])
    expect(await story.verify()).toEqual({ state: 'amber', size: 7, reason: 'first_visit' })
  })

  test('tells nobody’s name or address in its register', async () => {
    const text = (await story.entries()).map((entry) => entry.text).join('\n')
    for (const secret of ['Claire', 'Inès', 'ines', 't.example', 'Tilleuls'])
      expect(text).not.toContain(secret)
  })

  test('writes to those who were added, and not to its creator', async () => {
    const mails = await story.db
      .selectFrom('mail')
      .innerJoin('person', 'person.id', 'mail.person_id')
      .selectAll('mail')
      .select('email')
      .execute()
    expect(mails.map(({ kind, email }) => [kind, email]).sort()).toEqual([
      ['added', 'abdel@t.example'],
      ['added', 'ines@t.example'],
      ['added', 'noor@t.example'],
      ['added', 'samir@t.example'],
    ])
  })

  test('keeps its signing key in a file that the server alone reads', () => {
    const file = join(process.env.LOG_KEYS_DIR ?? '', `${story.boardId}.ed25519`)
    expect(existsSync(file)).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('takes an address of its own when another board has its name', async () => {
    const second = expectAccepted(await createBoard(story.db, await fresh()))
    expect(second.slug).toBe('la-remise-des-tilleuls-2')
    const people = await story.db
      .selectFrom('person')
      .select('email')
      .where('email', '=', 'ines@t.example')
      .execute()
    expect(people).toHaveLength(1)
  })

  test('is refused without the operator’s key, with a used key, and with one key used twice at once', async () => {
    expect(await createBoard(story.db, { ...BOARD, permission: { setupKey: 'guess' } })).toMatchObject({
      code: 'not_found',
    })
    const input = await fresh()
    const both = await Promise.all([createBoard(story.db, input), createBoard(story.db, input)])
    expect(both.filter((one) => 'boardId' in one)).toHaveLength(1)
    expect(await createBoard(story.db, input)).toMatchObject({ code: 'not_found', what: 'link' })
  })

  test.each([
    [{ name: ' ' }, { code: 'required', field: 'name' }],
    [{ name: 'x'.repeat(141) }, { code: 'too_long', field: 'name', max: 140 }],
    [{ yourName: '\u200b' }, { code: 'required', field: 'you' }],
    [{ yourEmail: '' }, { code: 'required', field: 'email' }],
    [{ yourEmail: 'claire' }, { code: 'invalid', field: 'email' }],
    [{ timeZone: 'Mars/Olympus' }, { code: 'invalid', field: 'time_zone' }],
    [
      { others: 'ines@t.example, pas une adresse' },
      { code: 'invalid', field: 'others', lines: ['pas une adresse'] },
    ],
  ])('refuses %j in words, and leaves the key good for another try', async (bad, refusal) => {
    const input = await fresh()
    expect(await createBoard(story.db, { ...input, ...bad })).toMatchObject(refusal)
    expectAccepted(await createBoard(story.db, input))
  })

  test('of the example needs neither key nor addresses', async () => {
    const made = await createBoard(story.db, {
      ...BOARD,
      yourEmail: '',
      others: '',
      permission: { example: true },
    })
    const board = await story.db
      .selectFrom('board')
      .selectAll()
      .where('id', '=', expectAccepted(made).boardId)
      .executeTakeFirst()
    expect(board?.example).toBe(true)
  })
})

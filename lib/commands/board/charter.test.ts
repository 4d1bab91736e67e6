import { beforeEach, describe, expect, test } from 'vitest'
import { findBoard } from '#db/boards/boards.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { charterText } from '#lib/i18n/phrases/charter.ts'
import { words } from '#lib/i18n/words.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type Charter, lightCharter } from '#lib/rules/charter/charter.ts'
import { charterForm } from '#lib/rules/charter/form.ts'
import { changeOf, charterOf } from '#lib/store/load/charter-json.ts'
import { commit } from '#lib/tlog/commitment.ts'
import { draftText } from '#lib/views/proposal/draft-text.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { editBrief } from '../proposals/edit-brief.ts'
import { openVote } from '../proposals/open-vote.ts'
import { proposeCharter } from '../proposals/propose-charter.ts'
import { reviseCharter } from '../proposals/revise-charter.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const PEOPLE = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
const SECRET = { secret: 'on', schulze: 'on' }

const board = async () => {
  const row = await findBoard(story.db, story.boardId)
  if (!row) throw new Error('no board')
  return { charter: charterOf(row.charter), state: row.charter_state }
}

/** A change of the charter as it is now, with words enough to be voted on. */
async function proposed(change: Record<string, string>, title = 'Changer la charte : '): Promise<number> {
  const context = await story.as('Inès')
  const values = { ...charterForm((await board()).charter), ...change }
  const { number } = expectAccepted(await proposeCharter(context, { title, values }))
  expectAccepted(await editBrief(context, { number, title: 'Changer la charte', brief: 'D’autres votes.' }))
  return number
}

async function voted(number: number, choice: string, rule = 'consent') {
  const { roundId, closesAt } = await story.open('Inès', number, rule)
  const reason = 'Nous n’y sommes pas prêts.'
  for (const name of PEOPLE)
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice, reason } }))
  await story.moveTo(closesAt, 1)
  return closeDueVotes(story.db)
}

const lastEntry = async () => JSON.parse((await story.entries()).at(-1)?.text ?? '')

describe('a charter', () => {
  test('changes by a decision, in the same instant, and the register tells both', async () => {
    const number = await proposed(SECRET)
    const proposal = await findProposal(story.db, story.boardId, number)
    const draft = proposal && (await draftText(story.db, proposal.id, 1))
    expect(JSON.stringify(draft?.text)).toContain('Par exception, un vote à la majorité')
    expect(await voted(number, 'consent')).toMatchObject([{ outcome: 'adopted' }])

    const { charter, state } = await board()
    expect(state).toBe('adopted')
    expect(charter).toMatchObject({ id: 'own/1', secret: 'allowed' })
    expect(charter.rules.map(({ name }) => name)).toContain('schulze')

    const entries = (await story.entries()).map(({ text }) => JSON.parse(text))
    expect(entries.slice(-3).map(({ kind }) => kind)).toEqual(['round.opened', 'decision', 'charter'])
    const [opened, decision, entry] = entries.slice(-3)
    const { id, ...params } = charter
    expect(opened.charter).toEqual({ id, params })
    expect(entry.charter).toMatchObject({ id, params, state: 'adopted' })
    expect(entry.links).toMatchObject([{ rel: 'decision', index: String(entries.indexOf(decision)) }])
    expect(await openedText(entry.charter.text)).toBe(charterText(words('fr'), charter))
    expect(await story.verify()).toMatchObject({ state: 'amber', size: entries.length })

    // A secret vote by ranking is now possible, and a second change takes the place of the first.
    const choice = await story.propose('Noor', 'Quel jour ?', 'Le samedi ou le dimanche.')
    const options = [{ label: 'Samedi' }, { label: 'Dimanche' }]
    expect((await story.open('Noor', choice, 'schulze', { options, secret: true })).round).toBe(1)
    expect(await voted(await proposed({ proxies: '1', secret: '' }), 'consent')).toContainEqual(
      expect.objectContaining({ outcome: 'adopted' }),
    )
    expect((await board()).charter).toMatchObject({ proxies: { cap: 1 } })
    expect((await board()).charter).not.toHaveProperty('secret')
  })

  test('stays as it was where its change is blocked', async () => {
    expect(await voted(await proposed(SECRET), 'objection')).toMatchObject([{ outcome: 'blocked' }])
    expect(await board()).toEqual({ charter: lightCharter, state: 'provisional' })
    expect((await lastEntry()).kind).toBe('decision')
  })

  test('is adopted as it is by a first decision about something else', async () => {
    expect(
      await voted(await story.propose('Inès', 'Prêter les outils', 'Une semaine.'), 'consent'),
    ).toMatchObject([{ outcome: 'adopted' }])
    expect(await board()).toEqual({ charter: lightCharter, state: 'adopted' })
  })

  test('may ask for more than half of those called, word for word in what is recorded and voted by', async () => {
    const strict = { 'relative.quorum': '1/2', 'relative.quorum_compare': 'more_than' }
    expect(await voted(await proposed(strict), 'consent')).toMatchObject([{ outcome: 'adopted' }])
    const quorum = { share: '1/2', base: 'ballots', compare: 'more_than' }
    const entry = await lastEntry()
    expect(entry.charter.params.rules[1].rule.params).toEqual({ rule: 'relative', quorum })
    expect(entry.charter.params.rules[2].rule.params.quorum).toEqual({ share: '1/3', base: 'ballots' })
    expect(await openedText(entry.charter.text)).toContain(': plus de la moitié des personnes appelées')

    const asked = await story.propose('Noor', 'Prêter les outils', 'Une semaine.')
    const { roundId, closesAt } = await story.open('Noor', asked, 'relative')
    for (const name of ['Claire', 'Noor'])
      expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'for' } }))
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ outcome: 'no_quorum' }])
    expect((await lastEntry()).method).toEqual({ id: 'majority/1', params: { rule: 'relative', quorum } })
  })

  test('changes only by the rule it names', async () => {
    expect(await voted(await proposed({ change: 'two_thirds' }), 'consent')).toMatchObject([
      { outcome: 'adopted' },
    ])
    const number = await proposed(SECRET)
    await expect(story.open('Inès', number, 'consent')).rejects.toThrow('method_not_allowed')
    const view = await openVoteView(await story.as('Inès'), number)
    expect(view).toMatchObject({ rule: 'two_thirds', rules: [{ name: 'two_thirds' }] })
    expect(await voted(number, 'for', 'two_thirds')).toMatchObject([{ outcome: 'adopted' }])
    expect((await board()).charter).toMatchObject({ secret: 'allowed', change: 'two_thirds' })
  })
})

describe('a change of the charter', () => {
  test('that is out of date is not voted on, until it is written again from the charter as it is', async () => {
    const late = await proposed({ extension: 'on' })
    await voted(await proposed(SECRET), 'consent')
    await expect(story.open('Inès', late)).rejects.toThrow('charter_moved')
    expect(await openVoteView(await story.as('Inès'), late)).toMatchObject({
      missing: [{ code: 'charter_moved' }],
    })
    const values = { ...charterForm((await board()).charter), extension: 'on' }
    expectAccepted(await reviseCharter(await story.as('Noor'), { number: late, values }))
    expect(await voted(late, 'consent')).toMatchObject([{ outcome: 'adopted' }])
    expect((await board()).charter).toMatchObject({ secret: 'allowed', extension: 'once' })
  })

  test('waits while another one is voted on', async () => {
    const [one, other] = [await proposed(SECRET), await proposed({ extension: 'on' })]
    await story.open('Inès', one)
    await expect(story.open('Inès', other)).rejects.toThrow('charter_in_vote')
  })

  test('is voted on as it was confirmed: rules changed meanwhile are not slipped in', async () => {
    const number = await proposed(SECRET)
    const context = await story.as('Inès')
    const view = await openVoteView(context, number, { preset: 'light' })
    if (isRefusal(view)) throw new Error(view.code)
    const values = { ...charterForm(lightCharter), casting: 'on' }
    expectAccepted(await reviseCharter(await story.as('Noor'), { number, values }))
    const { close } = view.recommendation
    const input = { number, confirmed: view.hash, rule: 'consent', preset: 'light' as const }
    expect(await openVote(context, { ...input, closesAt: close.toString() })).toMatchObject({
      code: 'text_changed',
    })
    const { roundId } = await story.open('Inès', number)
    const proposal = await findProposal(story.db, story.boardId, number)
    const [round] = await roundsOf(story.db, proposal?.id ?? '')
    expect(round?.id).toBe(roundId)
    expect(round && changeOf(round)?.after).toMatchObject({ casting: 'allowed' })
    expect(await reviseCharter(await story.as('Noor'), { number, values })).toMatchObject({ code: 'stage' })
  })

  test('that changes nothing, or cannot work, is refused, and nothing is written', async () => {
    const context = await story.as('Inès')
    const propose = (change: Record<string, string>) =>
      proposeCharter(context, { title: 'Autre', values: { ...charterForm(lightCharter), ...change } })
    expect(await propose({})).toMatchObject({ code: 'charter_same' })
    expect(await propose({ judgment: 'on', 'judgment.grades': 'Bien' })).toMatchObject({
      code: 'rule_unfit',
    })
    expect(await proposeCharter(context, { title: 'Autre', values: {} })).toMatchObject({
      code: 'rule_unfit',
    })
    expect(
      await proposeCharter(await story.as(), { title: 'Autre', values: charterForm(own) }),
    ).toMatchObject({
      code: 'not_signed_in',
    })
    expect(await findProposal(story.db, story.boardId, 1)).toBeUndefined()
  })
})

const own: Charter = { ...lightCharter, id: 'own/1', secret: 'allowed' }

async function openedText(commitment: string): Promise<string | undefined> {
  const row = await story.db
    .selectFrom('opening')
    .selectAll()
    .where('commitment', '=', commitment)
    .executeTakeFirstOrThrow()
  expect(commit('charter', new Uint8Array(row.salt), new Uint8Array(row.bytes))).toBe(commitment)
  return row.bytes.toString('utf8')
}

import { beforeEach, describe, expect, test } from 'vitest'
import { leaveBoard } from '#lib/commands/board/leave-board.ts'
import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { enterByLink } from '#lib/store/scope.ts'
import { boardView } from './board/board.ts'
import { openVoteView } from './proposal/open-vote.ts'
import { proposalView } from './proposal/proposal.ts'
import { historyView, registerView } from './register/log.ts'
import { ballotLinkView, recogniseLink } from './vote/ballot-link.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const NAMES = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
const TITLE = 'Ouvrir l’atelier un samedi sur deux'
const REASON = 'Deux bénévoles ne suffisent pas.'

const shown = async (number: number, name?: string) =>
  expectAccepted(await proposalView(await story.as(name), number))
const cast = async (name: string, roundId: string, choice: string, reason?: string) =>
  expectAccepted(
    await castBallot(await story.as(name), { roundId, ballot: { choice, reason, word: `mot de ${name}` } }),
  )

/** All that a view says, as text. */
const said = (view: unknown) =>
  JSON.stringify(view, (_, value) => (typeof value === 'bigint' ? String(value) : value))

async function voting() {
  const number = await story.propose('Inès', TITLE, 'Deux samedis par mois.')
  expectAccepted(await sendMessage(await story.as('Noor'), { number, text: 'Et les clés ?' }))
  return { number, ...(await story.open('Inès', number)) }
}

describe('a board', () => {
  test('shows what awaits me first, then the rest', async () => {
    const { roundId } = await voting()
    const draft = await story.propose('Abdel', 'Prêter les outils', 'Oui.')
    const before = await boardView(await story.as('Noor'))
    expect(before.awaiting).toMatchObject([
      { title: TITLE, mine: 'awaited', roll: { volunteers: 5, staff: 0 }, readingMinutes: 1 },
    ])
    expect(before.drafts).toMatchObject([
      { number: draft, title: 'Prêter les outils', messages: 0, reopenedAt: null, holds: null },
    ])
    await cast('Noor', roundId, 'consent')
    const after = await boardView(await story.as('Noor'))
    expect(after.awaiting).toEqual([])
    expect(after.open).toMatchObject([{ mine: 'voted', answered: { volunteers: 1, staff: 0 } }])
    expect((await boardView(await story.as())).open).toMatchObject([{ mine: 'not_called' }])
  })

  test('shows what was decided apart from what is open', async () => {
    const { closesAt, roundId } = await voting()
    await cast('Noor', roundId, 'consent')
    await cast('Abdel', roundId, 'consent')
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    const view = await boardView(await story.as())
    expect(view.open).toEqual([])
    expect(view.decided).toMatchObject([
      { decision: 1, outcome: 'adopted', late: false, effect: { state: 'in_force' } },
    ])
  })
})

describe('a proposal', () => {
  test('while it is voted on shows who answered as a number, and never what', async () => {
    const { number, roundId } = await voting()
    await cast('Abdel', roundId, 'concern', 'À revoir en mars.')
    await cast('Samir', roundId, 'objection', REASON)
    const member = await shown(number, 'Noor')
    expect(member.vote).toMatchObject({ called: true, mine: null, answered: { volunteers: 2, staff: 0 } })
    expect(member.vote?.objections).toMatchObject([{ by: { name: 'Samir' }, reason: REASON }])
    for (const secret of ['À revoir en mars', 'mot de', 'concern"'])
      expect(said({ ...member, vote: { ...member.vote, choices: [] } })).not.toContain(secret)
    expect((await shown(number, 'Abdel')).vote?.mine).toMatchObject({
      choice: 'concern',
      reason: 'À revoir en mars.',
    })
  })

  test('shows a visitor the text, the counts and the objections, and nobody’s name', async () => {
    const { number, roundId, closesAt } = await voting()
    await cast('Samir', roundId, 'objection', REASON)
    await cast('Abdel', roundId, 'consent')
    const open = await shown(number)
    expect(open.vote?.objections).toMatchObject([{ by: null, reason: REASON, change: null, state: 'open' }])
    expect(open.discussion.messages).toMatchObject([{ by: null, text: 'Et les clés ?' }])
    expect(open.writing).toMatchObject({ n: 1, names: [] })
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    const closed = await shown(number)
    expect(closed.rounds).toMatchObject([
      { decision: 1, outcome: 'blocked', who: null, written: { ballots: [], more: 0 } },
    ])
    for (const name of NAMES) expect(said([open, closed]), name).not.toContain(name)
    expect(Object.values(closed.may)).not.toContain(true)
  })

  test('once decided shows members who answered what, and who did not', async () => {
    const { number, roundId, closesAt } = await voting()
    await cast('Abdel', roundId, 'consent')
    await cast('Samir', roundId, 'consent')
    expectAccepted(await leaveBoard(await story.as('Abdel')))
    await story.moveTo(closesAt, 3600)
    await closeDueVotes(story.db)
    const view = await shown(number, 'Noor')
    const [round] = view.rounds
    expect(view).toMatchObject({
      stage: 'decided',
      inForce: 1,
      vote: null,
      may: { reopen: true, write: false },
    })
    expect(round).toMatchObject({
      late: true,
      text: { title: TITLE },
      turnouts: [{ total: 5 }],
      effect: { state: 'in_force' },
    })
    expect(round?.who).toMatchObject({
      mine: null,
      list: { page: 1, pages: 1 },
      lines: [
        { by: { name: 'Abdel', left: true }, ballot: { choice: 'consent', word: 'mot de Abdel' } },
        { by: { name: 'Samir', left: false }, ballot: { choice: 'consent' } },
        { by: { name: 'Claire' }, answered: false, ballot: null },
        { by: { name: 'Inès' }, answered: false, ballot: null },
        { by: { name: 'Noor' }, answered: false, ballot: null },
      ],
    })
    expect(round?.written.ballots.map(({ ballot }) => ballot.word)).toEqual(['mot de Abdel', 'mot de Samir'])
    const sought = async (name: string, reader: string) => {
      const asked = { of: 'answers', roundId, page: 9, name } as const
      const { rounds } = expectAccepted(await proposalView(await story.as(reader), number, { round: asked }))
      const who = rounds[0]?.who
      return [who?.mine?.ballot?.choice, who?.lines.map(({ by }) => by.name), who?.list.page]
    }
    expect(await sought('INÈS', 'Samir')).toEqual(['consent', ['Inès'], 1])
    expect(await sought('personne', 'Noor')).toEqual([undefined, [], 1])
  })

  test('of another board, or of none, is not found', async () => {
    const { number } = await voting()
    expect(await proposalView(await story.as('Noor'), number + 1)).toMatchObject({ code: 'not_found' })
    expect(await openVoteView(await story.as('Noor'), number + 1)).toMatchObject({ code: 'not_found' })
    expect(await openVoteView(await story.as('Noor'), number)).toMatchObject({ code: 'stage' })
  })

  test('about to be voted on shows a window for what is easy to undo and one for what is not, and the rule the charter wants', async () => {
    const number = await story.propose('Inès', TITLE, 'Deux samedis par mois.')
    const view = expectAccepted(await openVoteView(await story.as('Inès'), number))
    expect(view).toMatchObject({
      rule: 'consent',
      blockedRounds: 0,
      missing: [],
      roll: { volunteers: 5, staff: 0 },
    })
    expect(view.plain).toBe(`${TITLE}\n\nEn bref : ${TITLE}\n\nDeux samedis par mois.`)
    expect(view).toMatchObject({ preset: 'ordinary', amended: false })
    expect(view.recommendation.explanation).toMatchObject({ estimated: 5 })
    const light = expectAccepted(await openVoteView(await story.as('Inès'), number, { preset: 'light' }))
    const [soon, later] = [light, view].map(({ recommendation }) => recommendation.close.epochMilliseconds)
    expect(soon).toBeLessThanOrEqual(later ?? 0)
  })
})

describe('a ballot link', () => {
  test('shows its holder this vote alone, and says who they are', async () => {
    const { roundId, closesAt } = await voting()
    const token = await mintBallotLink(story.db, { roundId, memberId: await story.memberId('Samir') })
    const link = expectAccepted(await recogniseLink(story.db, token))
    const context = { db: story.db, scope: expectAccepted(await enterByLink(story.db, link)) }
    const open = expectAccepted(await ballotLinkView(context))
    expect(open).toMatchObject({
      member: { name: 'Samir', addedBy: 'Claire', left: false },
      vote: { called: true, mine: null },
      closed: null,
    })
    expect(await recogniseLink(story.db, `${token}x`)).toMatchObject({ code: 'not_found' })
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect(expectAccepted(await ballotLinkView(context))).toMatchObject({
      vote: null,
      closed: { outcome: 'no_quorum' },
    })
    expect(await ballotLinkView(await story.as('Samir'))).toMatchObject({ code: 'not_found' })
  })
})

describe('the register', () => {
  test('reads as decisions and reopenings, the newest first, and as every line', async () => {
    const { number, roundId, closesAt } = await voting()
    await cast('Samir', roundId, 'consent')
    await cast('Noor', roundId, 'consent')
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    await closeDueVotes(story.db)
    await story.reopen('Noor', number, 'Du nouveau.')
    const member = await registerView(await story.as('Claire'))
    expect(member.lines).toMatchObject([
      {
        kind: 'reopened',
        reopening: {
          decision: 1,
          number,
          title: TITLE,
          reason: 'Du nouveau.',
          by: { name: 'Noor' },
          holds: 1,
        },
      },
      { kind: 'decision', decision: { decision: 1, effect: { state: 'in_force' } } },
    ])
    const history = await historyView(await story.as('Claire'))
    expect(history.lines.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'reopened',
      'charter',
      'decision',
      'round.opened',
    ])
    expect(history.lines.find(({ kind }) => kind === 'round.opened')).toMatchObject({
      title: TITLE,
      by: 'Inès',
    })
    expect(history.lines.at(-1)).toMatchObject({ index: 0, kind: 'genesis' })
    expect(await historyView(await story.as('Claire'), 2)).toMatchObject({
      lines: [{ index: 1 }, { index: 0 }],
      older: null,
    })
    const visitor = said([await registerView(await story.as()), await historyView(await story.as())])
    for (const name of NAMES) expect(visitor, name).not.toContain(name)
  })
})

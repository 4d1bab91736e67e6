import { addMember } from '#lib/commands/board/add-member.ts'
import { LENDING, SATURDAYS, SPENDING } from '#lib/commands/example/proposals.ts'
import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { closedEach, expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { signedIn } from '../testing-sessions.ts'

/** An address of the board, and what says who looks at it: a visitor where nothing does. */
export interface Place {
  path: string
  headers?: Readonly<Record<string, string>>
}

export interface MeasuredBoard {
  story: Story
  pages: Readonly<Record<PageName, Place>>
}

export type PageName =
  | 'home, visitor'
  | 'home, signed in'
  | 'draft, visitor'
  | 'draft, writing'
  | 'vote, visitor'
  | 'ballot, by link'
  | 'ballot, signed in'
  | 'decision, visitor'
  | 'decision, signed in'
  | 'register'
  | 'members'

/** 24 volunteers and 6 staff; five of them, volunteers all, begin it. */
const VOLUNTEERS = Array.from({ length: 19 }, (_, n) => `Bénévole ${n + 1}`)
const STAFF = Array.from({ length: 6 }, (_, n) => `Salariée ${n + 1}`)
const DECISIONS = 6
const MESSAGES = 12

/** A board as one of thirty people has it after some months. */
export async function measuredBoard(): Promise<MeasuredBoard> {
  const story = await tellStory()
  for (const [kind, names] of [['volunteer', VOLUNTEERS] as const, ['staff', STAFF] as const])
    for (const name of names)
      expectAccepted(
        await addMember(await story.as('Claire'), { name, email: '', kind, standing: 'elector' }),
      )
  for (let n = 1; n <= DECISIONS; n++) await asked(story, `${LENDING.title}, article ${n}`, LENDING.text, 20)
  await closedEach(story)
  const { number: voting, roundId } = await asked(story, SATURDAYS.title, SATURDAYS.text, 12)
  const objection = { choice: 'objection', reason: 'Deux bénévoles ne suffisent pas pour fermer la caisse.' }
  expectAccepted(await castBallot(await story.as('Abdel'), { roundId, ballot: objection }))
  const drafting = await story.propose('Inès', SPENDING.title, ...SPENDING.text)
  for (let n = 0; n < MESSAGES; n++) {
    const text = SPENDING.messages[n % SPENDING.messages.length]?.[1] ?? ''
    expectAccepted(await sendMessage(await story.as(n % 2 ? 'Noor' : 'Inès'), { number: drafting, text }))
  }
  return { story, pages: await pagesOf(story, { drafting, voting, roundId }) }
}

/** A vote that so many have answered; Noor and Samir have not. */
async function asked(story: Story, title: string, text: readonly string[], answers: number) {
  const number = await story.propose('Inès', title, ...text)
  const { roundId } = await story.open('Inès', number)
  for (const name of ['Inès', 'Claire', ...VOLUNTEERS, ...STAFF].slice(0, answers)) {
    const ballot = { choice: 'consent', word: 'Merci à celles et ceux qui ont écrit.' }
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot }))
  }
  return { number, roundId }
}

async function pagesOf(
  story: Story,
  { drafting, voting, roundId }: { drafting: number; voting: number; roundId: string },
): Promise<MeasuredBoard['pages']> {
  const { db, slug } = story
  const link = await mintBallotLink(db, { roundId, memberId: await story.memberId('Noor') })
  const headers = await signedIn(story, 'Noor')
  return {
    'home, visitor': { path: `/${slug}` },
    'home, signed in': { path: `/${slug}`, headers },
    'draft, visitor': { path: `/${slug}/p/${drafting}` },
    'draft, writing': { path: `/${slug}/p/${drafting}`, headers },
    'vote, visitor': { path: `/${slug}/p/${voting}` },
    'ballot, by link': { path: `/v/${link}` },
    'ballot, signed in': { path: `/${slug}/p/${voting}`, headers },
    'decision, visitor': { path: `/${slug}/p/1` },
    'decision, signed in': { path: `/${slug}/p/1`, headers },
    register: { path: `/${slug}/log` },
    members: { path: `/${slug}/members`, headers: await signedIn(story, 'Claire') },
  }
}

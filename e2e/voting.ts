import { boardNow } from '#db/clock.ts'
import type { WrittenProposal } from '#lib/commands/example/stage.ts'
import { openVote } from '#lib/commands/proposals/open-vote.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { askToReopen } from '#lib/commands/requests/ask-to-reopen.ts'
import { cancelRound } from '#lib/commands/requests/cancel-round.ts'
import {
  answered,
  canEveryEvening,
  closedEach,
  expectAccepted,
  opened,
  pastTheClose,
} from '#lib/commands/testing.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { rateWindow } from '#lib/commands/votes/rate-window.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import { type Charter, type RuleName, wholeCharter } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { AvailabilityInput } from '#lib/rules/window/availability-input.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { joined, written } from './before.ts'
import { database, newBoard, type Person, type TestBoard } from './board.ts'
import { NAMES, OTHER_VOTERS, ROUNDS } from './rounds-of-each.ts'

/* Boards at a vote, as journeys find them. Inès made each, and opened its votes. */

export interface Voting {
  board: TestBoard
  number: number
  roundId: string
  /** Of the proposal. */
  address: string
}
interface Vote {
  others: Person[]
  charter?: Charter
  rule?: RuleName
  chosen?: Chosen
  ballots?: Record<string, BallotDraft>
}

/** A board whose only text is voted on. */
export async function votingBoard({ others, charter, rule, chosen, ballots = {} }: Vote): Promise<Voting> {
  const board = await newBoard('Atelier', 'Inès', others, charter)
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number, rule, chosen)
  await answered(board, roundId, ballots)
  return { board, number, roundId, address: `/${board.slug}/p/${number}` }
}

/** A board whose only vote has come to its close. */
export async function decidedBoard(vote: Vote): Promise<Voting> {
  const voting = await votingBoard(vote)
  await pastTheClose(voting.board)
  return voting
}

/** Three come by every evening; Noor and Yvonne said nothing, and are taken to come by once a week. */
export async function boardInAHurry(): Promise<TestBoard> {
  const board = await newBoard('Atelier', 'Inès', [
    { name: 'Abdel' },
    { name: 'Noor' },
    { name: 'Yvonne' },
    { name: 'Paul', kind: 'staff' },
  ])
  for (const name of ['Inès', 'Abdel', 'Paul']) await says(board, name)
  return board
}

/** Someone says that they can every evening, and come by each day, but for what is given. */
export const says = (board: TestBoard, name: string, more: Partial<AvailabilityInput> = {}): Promise<void> =>
  canEveryEvening(database(), board.people.get(name)?.personId ?? '', more)

/** Two votes, one after the other, that three people found too short. */
export async function twoVotesTooShort(board: TestBoard): Promise<void> {
  for (const names of [
    ['Inès', 'Abdel', 'Noor'],
    ['Inès', 'Abdel', 'Noor', 'Samir'],
  ]) {
    const number = await written(board, 'Inès')
    const { roundId } = await opened(board, 'Inès', number)
    await answered(board, roundId, Object.fromEntries(names.map((name) => [name, { choice: 'consent' }])))
    for (const name of names.slice(0, 3))
      expectAccepted(await rateWindow(await board.as(name), { roundId, answer: 'too_short' }))
    await pastTheClose(board)
    await closeDueVotes(database(), board.boardId)
  }
}

/** One vote by each way of deciding, all until the same instant, each closed at its own: the number of each, by title. */
export async function votesOfEach(): Promise<{ board: TestBoard; numbers: Map<string, number> }> {
  const board = await newBoard('Tilleuls', 'Inès', OTHER_VOTERS.map(someone), wholeCharter)
  const context = await board.as('Inès')
  const memberId = (name: string) => board.people.get(name)?.memberId ?? ''
  const numbers = new Map<string, number>()
  let close: string | undefined
  for (const { title, rule, chosen = {}, ballots } of ROUNDS) {
    const text = ['## Pourquoi', 'Pour que chaque personne s’y retrouve.']
    const number = await written(board, 'Inès', { title, brief: `${title}, en deux phrases.`, text })
    const { hash, recommendation } = expectAccepted(await openVoteView(context, number))
    const { casting, decider } = chosen
    close ??= recommendation.close.toString()
    const people = {
      ...(casting ? { casting: memberId(casting) } : {}),
      ...(decider ? { decider: memberId(decider) } : {}),
    }
    const vote = { number, confirmed: hash, rule, chosen: { ...chosen, ...people } }
    const { roundId } = expectAccepted(
      await openVote(context, { ...vote, preset: 'ordinary', closesAt: close }),
    )
    const cast = ballots.map((ballot, at) => [NAMES[at] ?? '', ballot] as const)
    // Who decides after advice does so last.
    await answered(board, roundId, Object.fromEntries(decider ? cast.toReversed() : cast))
    numbers.set(title, number)
  }
  await closedEach(board)
  return { board, numbers }
}

const someone = (name: string): Person => ({
  name,
  kind: name === 'Sophie' || name === 'Paul' ? 'staff' : 'volunteer',
})

export const letters = (n: number) => Array.from({ length: n }, (_, i) => String.fromCharCode(97 + i))
export const crowd = (n: number, called: string, kind: Kind): Person[] =>
  letters(n).map((letter) => ({ name: `${called} ${letter}`, kind }))

/** From today on, for so many days. */
export async function awayFor(days: number): Promise<{ from: string; to: string }[]> {
  const today = dayAt(await boardNow(database()), 'Europe/Paris')
  return [{ from: today.toString(), to: today.add({ days }).toString() }]
}

/** Eleven volunteers, one of whom is slow and one away, and four people of the staff. */
export async function elevenAndFour(): Promise<{ board: TestBoard; number: number }> {
  const board = await newBoard('Tilleuls', 'Inès', [
    ...crowd(10, 'Bénévole', 'volunteer'),
    ...crowd(4, 'Salariée', 'staff'),
  ])
  for (const name of board.people.keys()) await says(board, name)
  await says(board, 'Bénévole i', { everyDays: 8 })
  await says(board, 'Bénévole j', { away: await awayFor(16) })
  return { board, number: await written(board, 'Inès') }
}

/** Texts for each thing that several may ask for, and what they are asked to look at: the number of each. */
export async function everyRequest(board: TestBoard, text: WrittenProposal) {
  const voted = async (ballot: BallotDraft, chosen: Chosen = {}) => {
    const number = await written(board, 'Emma', text)
    const { roundId } = await opened(board, 'Emma', number, 'consent', chosen)
    await answered(board, roundId, { Emma: ballot, Ruth: ballot })
    return number
  }
  const day = dayAt(await boardNow(database()), 'Europe/Paris').add({ days: 12 })
  const asked = await voted({ choice: 'consent' })
  const blocked = await voted({ choice: 'objection', reason: 'The locks are weak.' })
  const reviewed = await voted({ choice: 'concern', reason: 'Not in winter.' }, { review: day.toString() })
  await pastTheClose(board, '12 days')
  await closeDueVotes(database(), board.boardId)
  expectAccepted(
    await askToReopen(await board.as('Emma'), { number: asked, reason: 'The trailers are free now.' }),
  )
  await joined(board, asked, ['Tom'])
  const unanswered = await written(board, 'Emma', text)
  await opened(board, 'Emma', unanswered)
  const cancelling = await voted({ choice: 'consent' })
  expectAccepted(
    await cancelRound(await board.as('Emma'), { number: cancelling, reason: 'The price is wrong.' }),
  )
  const cancelled = await written(board, 'Emma', text)
  const { roundId } = await opened(board, 'Emma', cancelled)
  expectAccepted(
    await cancelRound(await board.as('Emma'), { number: cancelled, reason: 'The price is wrong.' }),
  )
  const withdrawn = await written(board, 'Emma', text)
  expectAccepted(await withdraw(await board.as('Emma'), { number: withdrawn }))
  return { asked, blocked, reviewed, unanswered, cancelling, cancelled, roundId, withdrawn }
}

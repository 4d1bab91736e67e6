import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { askToReopen } from './requests/ask-to-reopen.ts'
import { joinRequest } from './requests/join-request.ts'
import { answered, expectAccepted, pastTheClose, type Story } from './testing.ts'
import { closeDueVotes } from './votes/close-due-votes.ts'

export const NEWS = 'Deux bénévoles ne peuvent plus le samedi.'
export const FINE = { choice: 'consent' }

/** Asking to reopen a decision, in the story that is being told. */
export function reopening(story: () => Story) {
  /** A proposal by Inès that `ballots` decide. */
  async function decided(ballots: Record<string, BallotDraft> = { Inès: FINE, Abdel: FINE }, chosen = {}) {
    const number = await story().propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
    const { roundId } = await story().open('Inès', number, 'consent', chosen)
    await answered(story(), roundId, ballots)
    await pastTheClose(story())
    await closeDueVotes(story().db)
    return number
  }

  const ask = async (name: string, number: number, reason = NEWS) =>
    askToReopen(await story().as(name), { number, reason })
  const join = async (name: string, number: number, request: string) =>
    joinRequest(await story().as(name), { number, request })
  const shown = async (number: number, name?: string) =>
    expectAccepted(await proposalView(await story().as(name), number))

  /** Someone's request, which must wait for others. */
  async function asked(name: string, number: number): Promise<string> {
    const result = expectAccepted(await ask(name, number))
    if (result.done) throw new Error('it did not wait')
    return result.request
  }

  /** What became of every request, in the order they were made. */
  async function requests() {
    const rows = await story().db.selectFrom('request').select('outcome').orderBy('id').execute()
    return rows.map(({ outcome }) => outcome)
  }

  /** Votes on a reopened text, and adopts it. */
  async function again(number: number): Promise<void> {
    const { roundId } = await story().open('Inès', number)
    await answered(story(), roundId, { Inès: FINE, Abdel: FINE })
    await pastTheClose(story())
    await closeDueVotes(story().db)
  }
  return { decided, ask, join, shown, asked, requests, again }
}

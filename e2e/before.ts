import { findBallotLinkByHash } from '#db/votes/ballots.ts'
import { findRound, roundsOf } from '#db/votes/rounds.ts'
import { ballotLinkHash } from '#lib/adapters/one-time-secrets.ts'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { stage, type WrittenProposal } from '#lib/commands/example/stage.ts'
import { joinRequest } from '#lib/commands/requests/join-request.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { database, mailTo, type TestBoard, waitFor } from './board.ts'

/* What people of a board did before a journey begins, by real commands, and time going by. */

/** A proposal with its text, ready to be voted on. Returns its number. */
export function written(board: TestBoard, by: string, text: WrittenProposal = SATURDAYS): Promise<number> {
  return database()
    .transaction()
    .execute(async (tx) => {
      const { propose, write } = stage(tx, board.slug)
      const number = await propose(by, text)
      await write([by], number, text)
      return number
    })
}

/** Another text in the place of the one that was there. */
export function rewritten(
  board: TestBoard,
  by: string,
  number: number,
  text: WrittenProposal,
): Promise<void> {
  return database()
    .transaction()
    .execute((tx) => stage(tx, board.slug).write([by], number, text))
}

/** Others ask what someone of this board has asked for. */
export async function joined(board: TestBoard, number: number, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const context = await board.as(name)
    const { jointRequest } = expectAccepted(await proposalView(context, number))
    expectAccepted(await joinRequest(context, { number, request: jointRequest?.request?.id ?? '' }))
  }
}

/** The ballot link in someone's mail that asks for the last vote under this title, as an address on this server. */
export async function ballotLink(board: TestBoard, name: string, title = SATURDAYS.title): Promise<string> {
  const { email = '' } = board.people.get(name) ?? {}
  return waitFor(`${name}’s link for the last vote on ${title}`, async () => {
    const mail = await mailTo(email, new RegExp(`^(À voter|To vote on).*${title}`))
    const token = /\/v\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    return (await isOfLastRound(token)) ? `/v/${token}` : undefined
  })
}

/** A mail about an earlier round may be there already when the one about the next is still being written. */
async function isOfLastRound(token: string): Promise<boolean> {
  const link = await findBallotLinkByHash(database(), ballotLinkHash(token))
  const round = link && (await findRound(database(), link.board_id, link.round_id))
  const last = round && (await roundsOf(database(), round.proposal_id)).at(-1)
  return last !== undefined && last.id === link?.round_id
}

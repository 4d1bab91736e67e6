import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { lockProposal, type ProposalRow } from '#db/proposals/proposals.ts'
import type { RequestKind } from '#db/proposals/requests.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { findRound, lockRound, type RoundRow, roundsOf } from '#db/votes/rounds.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { answeredIn, groundsFor, type RequestStatus, requestStatus } from '#lib/store/load/joint-request.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { shortenedIn } from '#lib/store/load/shortened.ts'
import { commitTo } from '#lib/store/register/disclosure.ts'
import { openRegister, type Register } from '#lib/store/register/register.ts'
import { save } from '#lib/store/save/save.ts'
import type { Board, BoardScope, Member } from '#lib/store/scope.ts'

/** A decision that may be reopened or a vote that may be cancelled, under its locks, and the member who acts. */
export interface LockedRequest {
  readonly board: Board
  readonly proposal: ProposalRow
  readonly round: RoundRow
  readonly state: Proposal
  readonly register: Register
  readonly member: Member
  readonly now: Temporal.Instant
  readonly status: RequestStatus
}

const ABOUT = { reopen: 'closed', cancel: 'open' } as const

/** Takes the locks in their order: proposal, round, register. What is asked for is about the last round. */
export async function lockRequest(
  tx: Tx,
  scope: BoardScope,
  number: number,
  aim: RequestKind,
): Promise<LockedRequest | Refusal> {
  const { board } = scope
  const proposal = await lockProposal(tx, board.id, number)
  if (!proposal) return refuse('not_found', { what: 'proposal' })
  const open = (await roundsOf(tx, proposal.id)).find(({ stage }) => stage === 'open')
  // Waits for the ballots being cast, and lets none in: the first one ends what its opener alone may do.
  if (aim === 'cancel' && open) await lockRound(tx, open, 'update')
  const register = await openRegister(tx, board.id)
  const member = await requireMember(aim, tx, scope)
  if (isRefusal(member)) return member
  const now = await boardNow(tx)
  const state = await stateOf(tx, proposal)
  const round = (await roundsOf(tx, proposal.id)).findLast(({ stage }) => stage === ABOUT[aim])
  if (!round || state.stage !== (aim === 'reopen' ? 'decided' : 'voting'))
    return refuse('stage', { verb: aim, stage: state.stage })
  const status = await requestStatus(tx, board, round, aim, now)
  return { board, proposal, round, state, register, member, now, status }
}

/** What is asked for, by whom, and with how many others. */
export interface RequestToPerform {
  readonly aim: RequestKind
  readonly reason: string
  readonly asker: { readonly id: string; readonly name: string }
  readonly joined: number
  /** Where it was asked before: the request, and what stands for its reason already. */
  readonly request?: {
    readonly id: string
    readonly disclosure: { readonly id: string; readonly commitment: string }
  }
}

/** Reopens or cancels, where the member who acts may with those who ask; or says why not. */
export async function performRequest(
  tx: Tx,
  locked: LockedRequest,
  asked: RequestToPerform,
): Promise<Refusal | undefined> {
  const { board, proposal, round, state, register, member, now, status } = locked
  const { aim, reason, asker, joined, request } = asked
  const asks = { now, actor: memberActor(member), reason, joined, needed: status.needed }
  const events =
    aim === 'reopen'
      ? decide(state, {
          type: 'reopen',
          ...asks,
          grounds: await groundsOf(tx, locked, request === undefined),
        })
      : decide(state, { type: 'cancel-round', ...asks, answered: await answeredIn(tx, round) })
  if (isRefusal(events)) return events
  for (const event of events) {
    const told = {
      ...{ before: state, register, proposal, row: round, asker, joined },
      reason: request?.disclosure ?? (await insertReason(tx, board, event)),
      request: request?.id,
    }
    if (event.type === 'reopened') await save(tx, { type: event.type, event, ...told })
    else await save(tx, { type: event.type, event, ...told })
  }
  return undefined
}

/** `alone`: who acts asks by themselves. */
async function groundsOf(tx: Tx, { board, proposal, round, member, now }: LockedRequest, alone: boolean) {
  const { in_force: holds } = proposal
  const inForce = holds === null ? undefined : await findRound(tx, board.id, holds)
  const shortened = alone ? await shortenedIn(tx, round, member.id) : null
  return groundsFor(tx, board, { round, inForce }, now, shortened)
}

async function insertReason(tx: Tx, board: Board, { at, reason }: { at: Temporal.Instant; reason: string }) {
  const disclosure = commitTo(at, 'reason', reason)
  await insertDisclosures(tx, board.id, [disclosure])
  return disclosure
}

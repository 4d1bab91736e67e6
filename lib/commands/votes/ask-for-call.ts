import { membersOf } from '#db/people/members.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { transact } from '#db/transact.ts'
import { deleteCallRequests, findWaitingCall, insertCallRequest, setPhone } from '#db/votes/call-requests.ts'
import { consume, type Limit } from '#lib/adapters/rate-limit.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { decideCallRequest } from '#lib/rules/proposal/call-request.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn, votingRound } from '#lib/store/voting-round.ts'
import { lockVoter } from './voter-lock.ts'

export interface AskForCallInput {
  readonly roundId: string
  readonly phone: string
}

/** Each time somebody asks, after taking it back too, others are mailed. */
const CALLS: Limit = { name: 'call_me', tries: 3, seconds: 24 * 3600 }

/** Someone called asks to be phoned for their answer. The number is kept until they answered or the vote is over. */
export async function askForCall(
  context: Context,
  { roundId, phone }: AskForCallInput,
): Promise<object | Refusal> {
  return asMyself(context, roundId, async (tx, member) => {
    const { board } = context.scope
    const lock = await lockVoter(tx, context.scope, roundId, member)
    if (isRefusal(lock)) return lock
    const { state, row, now, last } = lock
    const waits = await findWaitingCall(tx, row.id, member)
    const asked = decideCallRequest(state, {
      now,
      member,
      round: row.number,
      phone,
      waiting: waits !== undefined,
      last,
    })
    if (isRefusal(asked)) return asked
    if (waits) await setPhone(tx, waits.id, asked.phone)
    if (!asked.tells) return {}
    const limited = await consume(tx, CALLS, `${row.id}.${member}`)
    if (limited) return limited
    const id = newId(now)
    const request = { id, round_id: row.id, member_id: member, phone: asked.phone, asked_at: now.toString() }
    await insertCallRequest(tx, request)
    const told = await whoMayCall(tx, board.id, { member, opener: row.opened_by })
    const mails = told.map((personId) => ({ id: newId(now), personId, subjectId: id }))
    await enqueueMails(tx, 'call_me', mails, now.toString())
    return {}
  })
}

/** They need no call any more. */
export async function takeBackCall(
  context: Context,
  { roundId }: { roundId: string },
): Promise<object | Refusal> {
  return asMyself(context, roundId, async (tx, member) => {
    const row = await votingRound(context.scope, tx, roundId)
    if (isRefusal(row)) return row
    await deleteCallRequests(tx, { roundId: row.id, memberId: member })
    return {}
  })
}

function asMyself(
  { db, scope }: Context,
  roundId: string,
  run: (tx: Tx, member: string) => Promise<object | Refusal>,
): Promise<object | Refusal> {
  const member = voterIn(scope, roundId)
  if (isRefusal(member)) return Promise.resolve(member)
  return transact<object | Refusal>(db, isRefusal, (tx) => run(tx, member.id))
}

/** Who opened the vote and the stewards; where they are all out of reach, everyone who may bring an answer in. */
async function whoMayCall(
  tx: Tx,
  boardId: BoardId,
  { member, opener }: { member: string; opener: string },
): Promise<string[]> {
  const reached = (await membersOf(tx, boardId)).filter(
    ({ id, email, standing }) => id !== member && email !== null && may(standing, 'relay'),
  )
  const first = reached.filter(({ id, standing }) => id === opener || standing === 'steward')
  return (first.length > 0 ? first : reached).map(({ person_id }) => person_id)
}

import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { lockSheet } from '#db/votes/urn-sheets.ts'
import { consume, whySpent } from '#lib/adapters/rate-limit.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { codeHash, readCode, readCodeHash } from '#lib/rules/vote/ballot-code.ts'
import type { BallotCast, CastBallot } from '#lib/rules/vote/casting.ts'
import type { GivenCode } from '#lib/rules/vote/urn.ts'
import { holdUrn } from '#lib/store/hold-urn.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import type { CastBy } from '#lib/store/save/ballot-cast.ts'
import { save } from '#lib/store/save/save.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn } from '#lib/store/voting-round.ts'
import { lockVoter, type VoterLock } from './voter-lock.ts'

export interface CastBallotInput {
  readonly roundId: string
  readonly ballot: BallotDraft
  /** Whose ballot it is, where the actor holds their proxy. */
  readonly giver?: string | undefined
  /** In a secret round: the code of the slip, as it was typed or as this server drew it. */
  readonly code?: string | undefined
  /** In its place for a first vote: its hash, from the browser that drew it. */
  readonly codeHash?: string | undefined
}

/** Nobody who noted their code is kept out for long; a machine that tries codes is. */
const WRONG_CODES = { name: 'secret-code', tries: 10, seconds: 3600 } as const

/**
 * Records the answer of someone on the roll, signed in or by their link, or of someone whose proxy they hold; the last one
 * counts. In a secret round nothing that is kept, told or logged holds a member and a slip together, nor the time of either.
 */
export async function castBallot(
  { db, scope }: Context,
  { roundId, ballot, giver, ...sent }: CastBallotInput,
): Promise<{ readonly closesAt: Temporal.Instant } | Refusal> {
  const member = voterIn(scope, roundId)
  if (isRefusal(member)) return member
  const own = scope.actor.type === 'link' ? 'link' : 'signed_in'
  const way: CastBy = giver ? { channel: 'proxy', by: member.id } : own
  // A refusal has written nothing but a try that was counted, which is to stay.
  const keepAll = () => false
  return transact<{ closesAt: Temporal.Instant } | Refusal>(db, keepAll, async (tx) => {
    const lock = await lockVoter(tx, scope, roundId, giver ?? member.id)
    if (isRefusal(lock)) return lock
    const triedBy = `${roundId}.${member.id}`
    const isSecret = termsOf(lock.row).ballots === 'secret'
    const spent = isSecret ? await whySpent(tx, WRONG_CODES, triedBy) : undefined
    if (spent) return spent
    const cast = await castBallotUnderLock(tx, lock, { ballot, code: codeIn(sent) }, way)
    if (!isRefusal(cast)) return { closesAt: lock.row.closes_at }
    if (cast.code === 'code_unknown') await consume(tx, WRONG_CODES, triedBy)
    return cast
  })
}

/** Casts the ballot of whose lock is held. `code`: what was told of the one that a slip goes under. */
export async function castBallotUnderLock(
  tx: Tx,
  lock: VoterLock,
  { ballot, code }: Pick<CastBallot, 'ballot' | 'code'>,
  way: CastBy,
): Promise<BallotCast | Refusal> {
  const { row, state, member, waitedFor } = lock
  const { box, now } = await boxSoFar(tx, lock, code)
  const forOther = typeof way === 'string' ? undefined : way
  const command = {
    type: 'cast-ballot',
    now,
    member,
    round: row.number,
    ballot,
    forOther,
    code,
    box,
  } as const
  const events = decide(state, command)
  if (isRefusal(events)) return events
  const [event] = events
  if (!event) throw new Error('a ballot was cast without an event')
  await save(tx, { type: event.type, event, before: state, row, way, member, now, waitedFor })
  return event
}

/** Once all is locked, with the instant that counts: nobody closes, deals the urn or writes this sheet of it before us. */
async function boxSoFar(
  tx: Tx,
  { row, now, marked, last, othersAnswered }: VoterLock,
  code: CastBallot['code'],
): Promise<Pick<CastBallot, 'box' | 'now'>> {
  if (termsOf(row).ballots === 'named') return { box: { mode: 'named', last, othersAnswered }, now }
  if (!code || code === 'unreadable') return { box: { mode: 'secret', voted: marked, slips: [] }, now }
  await holdUrn(tx, row.id)
  const sheet = await lockSheet(tx, row.id, code.hash)
  return { box: { mode: 'secret', voted: marked, slips: sheet.slips }, now: sheet.now }
}

/** What was typed goes first: it is there only where someone changes their vote, or has no scripts. */
function codeIn({ code, codeHash: hash }: Pick<CastBallotInput, 'code' | 'codeHash'>): GivenCode | null {
  if (code?.trim()) {
    const read = readCode(code)
    return read ? { hash: codeHash(read), known: true } : 'unreadable'
  }
  const drawn = readCodeHash(hash ?? '')
  return drawn ? { hash: drawn, known: false } : null
}

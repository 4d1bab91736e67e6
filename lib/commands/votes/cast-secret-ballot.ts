import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { proposalOf } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { lockVoterInRound } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { isMarked, lockUrn } from '#db/votes/urns.ts'
import { consume, whySpent } from '#lib/adapters/rate-limit.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { codeHash, readCode, readCodeHash } from '#lib/rules/vote/ballot-code.ts'
import type { GivenCode } from '#lib/rules/vote/urn.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { save } from '#lib/store/save/save.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn, votingRound } from '#lib/store/voting-round.ts'

export interface SecretBallot {
  readonly roundId: string
  readonly ballot: BallotDraft
  /** The code of the slip, as it was typed or as this server drew it. */
  readonly code?: string | undefined
  /** In its place for a first vote: its hash, from the browser that drew it. */
  readonly codeHash?: string | undefined
}

/** Nobody who noted their code is kept out for long; a machine that tries codes is. */
const WRONG_CODES = { name: 'secret-code', tries: 10, seconds: 3600 } as const

/**
 * Puts a slip in the urn and marks who voted, or changes the slip whose code is told. Nothing that is kept, told or logged
 * holds a member and a slip together, nor the time of either.
 */
export async function castSecretBallot(
  { db, scope }: Context,
  input: SecretBallot,
): Promise<{ readonly closesAt: Temporal.Instant } | Refusal> {
  const member = voterIn(scope, input.roundId)
  if (isRefusal(member)) return member
  // A refusal has written nothing but a try that was counted, which is to stay.
  const keepAll = () => false
  return transact<{ closesAt: Temporal.Instant } | Refusal>(db, keepAll, async (tx) => {
    await lockVoterInRound(tx, input.roundId, member.id)
    const round = await votingRound(scope, tx, input.roundId)
    if (isRefusal(round)) return round
    return (await cast(tx, round, member.id, input)) ?? { closesAt: round.closes_at }
  })
}

async function cast(
  tx: Tx,
  round: RoundRow,
  member: string,
  { ballot, ...sent }: SecretBallot,
): Promise<Refusal | undefined> {
  const triedBy = `${round.id}.${member}`
  const voted = await isMarked(tx, round.id, member)
  const spent = voted ? await whySpent(tx, WRONG_CODES, triedBy) : undefined
  if (spent) return spent
  const state = await stateOf(tx, await proposalOf(tx, round))
  const slips = await lockUrn(tx, round.id)
  // All is locked: nobody closes or writes before us, so this is the instant that counts.
  const now = await boardNow(tx)
  const events = decide(state, {
    type: 'cast-secret-ballot',
    now,
    member,
    round: round.number,
    ballot,
    code: codeIn(sent),
    voted,
    slips,
  })
  if (isRefusal(events)) {
    if (events.code === 'code_unknown') await consume(tx, WRONG_CODES, triedBy)
    return events
  }
  for (const event of events)
    await save(tx, { type: event.type, event, before: state, row: round, member, now })
  return undefined
}

/** What was typed goes first: it is there only where someone changes their vote, or has no scripts. */
function codeIn({ code, codeHash: hash }: Omit<SecretBallot, 'ballot'>): GivenCode | null {
  if (code?.trim()) {
    const read = readCode(code)
    return read ? { hash: codeHash(read), known: true } : 'unreadable'
  }
  const drawn = readCodeHash(hash ?? '')
  return drawn ? { hash: drawn, known: false } : null
}

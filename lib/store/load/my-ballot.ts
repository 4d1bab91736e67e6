import type { Temporal } from 'temporal-polyfill'
import type { LastBallot } from '#db/votes/ballots.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { ballotFrom } from '#lib/rules/methods/ballot.ts'
import type { OptionAnswer } from '#lib/rules/methods/prefill.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'

/** What someone wrote with their answer. Null where they wrote nothing, or it was erased. */
export interface BallotWords {
  readonly reason: string | null
  readonly change: string | null
  readonly word: string | null
}

export interface MyBallot extends BallotWords {
  readonly choice: string
  /** What it gives to each option, where there are several. */
  readonly answer: OptionAnswer | null
  readonly castAt: Temporal.Instant
}

/** The ballot of one of them that counts, as it was cast. */
export function myBallot(rule: Rule, ballots: readonly LastBallot[], memberId: string): MyBallot | null {
  const mine = ballots.find(({ member_id }) => member_id === memberId)
  if (!mine) return null
  const ballot = ballotFrom(rule, mine.choice, mine.answer)
  if (isRefusal(ballot)) throw new Error(`a ballot of ${rule.id} cannot be read: ${ballot.code}`)
  return {
    choice: mine.choice,
    answer: 'answer' in ballot ? ballot.answer : null,
    castAt: mine.cast_at,
    ...writtenWith(mine),
  }
}

export function writtenWith({ reason, change, word }: LastBallot): BallotWords {
  const text = (bytes: Buffer | null) => bytes?.toString('utf8') ?? null
  return { reason: text(reason), change: text(change), word: text(word) }
}

import type { LastBallot } from '#db/votes/ballots.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { ballotFrom } from '#lib/rules/methods/ballot.ts'
import type { RecordedBallot } from '#lib/rules/methods/prefill.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'

/** The ballot of one of them that counts, as it was cast. */
export function myBallot(
  rule: Rule,
  ballots: readonly LastBallot[],
  memberId: string,
): RecordedBallot | null {
  const mine = ballots.find(({ member_id }) => member_id === memberId)
  if (!mine) return null
  const ballot = ballotFrom(rule, mine.choice, mine.answer)
  if (isRefusal(ballot)) throw new Error(`a ballot of ${rule.id} cannot be read: ${ballot.code}`)
  return {
    choice: mine.choice,
    answer: 'answer' in ballot ? ballot.answer : null,
    ...writtenWith(mine),
  }
}

/** What someone wrote with their answer. Null where they wrote nothing, or it was erased. */
export function writtenWith({
  reason,
  change,
  word,
}: LastBallot): Pick<RecordedBallot, 'reason' | 'change' | 'word'> {
  const text = (bytes: Buffer | null) => bytes?.toString('utf8') ?? null
  return { reason: text(reason), change: text(change), word: text(word) }
}

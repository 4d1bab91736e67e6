import type { Db } from '#db/client.ts'
import { type BallotRow, findingsIn, lastBallots } from '#db/votes/ballots.ts'
import { type RollRow, type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import { urnOf } from '#db/votes/urns.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { BallotLeaf } from '#lib/rules/entries/leaves.ts'
import { ballotFrom, type ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { BallotBox, IndirectChannel } from '#lib/rules/methods/recount.ts'
import type { Ballot, Rule } from '#lib/rules/methods/rule.ts'
import { type Finding, findersOf, judgesOf } from '#lib/rules/proposal/objection.ts'
import type { LastBallot } from '#lib/rules/vote/casting.ts'
import type { Slip } from '#lib/rules/vote/urn.ts'
import type { Json } from '#lib/tlog/canonical.ts'
import { entryOf, methodOf, termsOf } from './proposal.ts'

/** All that a round's ballots are, as they are stored: the last one of each elector, with who finds that it holds no
 * objection; or who voted, and apart from them the slips. */
export type StoredBox =
  | {
      readonly mode: 'named'
      readonly ballots: readonly (BallotRow & { readonly notQualifiedBy: readonly string[] })[]
    }
  | { readonly mode: 'secret'; readonly voted: readonly string[]; readonly slips: readonly Slip[] }

export async function storedBox(
  db: Db,
  row: Pick<RoundRow, 'id' | 'terms'>,
  /** Who is called, where that was read already. */
  called?: readonly RollRow[],
): Promise<StoredBox> {
  if (termsOf(row).ballots === 'secret') return { mode: 'secret', ...(await urnOf(db, row.id)) }
  const [ballots, findings, roll] = await Promise.all([
    lastBallots(db, row.id),
    findingsOf(db, row.id),
    called ?? rollOfRound(db, row.id),
  ])
  const judges = judgesOf(roll.map(entryOf))
  const boxed = ballots.map((ballot) => {
    const objection = { member: ballot.member_id, revision: ballot.revision }
    return { ...ballot, notQualifiedBy: findersOf(objection, findings, judges) }
  })
  return { mode: 'named', ballots: boxed }
}

/** Who finds which objection of a round not qualified. */
async function findingsOf(db: Db, roundId: string): Promise<Finding[]> {
  const rows = await findingsIn(db, roundId)
  return rows.map(({ author, revision, member_id }) => ({ member: author, revision, by: member_id }))
}

/** The ballots of a round as they are counted. Throws on one its own rule does not know: it was checked when cast. */
export function boxOf(row: Pick<RoundRow, 'id' | 'method'>, stored: StoredBox): BallotBox {
  const { rule } = methodOf(row)
  if (stored.mode === 'secret') {
    const slips = stored.slips.map(({ choice, answer }) => ballotOf(rule, choice, answer))
    return { mode: 'secret', voted: stored.voted, slips }
  }
  const ballots = stored.ballots.map(({ member_id, choice, answer, channel, notQualifiedBy }) => {
    const ballot = ballotOf(rule, choice, answer)
    const found = notQualifiedBy.length > 0 ? { not_qualified_by: notQualifiedBy } : {}
    const apart = indirectChannel(channel)
    return {
      member: member_id,
      ballot: { ...ballot, ...found } as Ballot,
      ...(apart ? { channel: apart } : {}),
    }
  })
  return { mode: 'named', ballots }
}

function ballotOf(rule: Rule, choice: string, answer: unknown): Ballot {
  const ballot = ballotFrom(rule, choice, answer)
  if (isRefusal(ballot)) throw new Error(`a ballot of ${rule.id} cannot be read: ${ballot.code}`)
  return ballot
}

/** Ballots their electors cast themselves are not shown apart. */
export function indirectChannel(channel: BallotRow['channel']): IndirectChannel | undefined {
  return channel === 'signed_in' || channel === 'link' ? undefined : channel
}

/** What the rules ask of the last ballot of an elector; null where there is none. */
export function lastBallotOf(row: Pick<BallotRow, 'channel' | 'revision'> | undefined): LastBallot | null {
  return row ? { channel: indirectChannel(row.channel) ?? 'own', revision: row.revision } : null
}

/** The leaves of a round's ballots. `who` gives each elector's commitment in the roll of the round. */
export function ballotLeaves(stored: StoredBox, who: (member: string) => string): BallotLeaf[] {
  if (stored.mode === 'secret') return [...stored.slips]
  return stored.ballots.map((ballot) => {
    const apart = indirectChannel(ballot.channel)
    return {
      choice: ballot.choice,
      who: who(ballot.member_id),
      ...(ballot.answer === null ? {} : { answer: ballot.answer as Json }),
      ...(apart ? { channel: apart } : {}),
      ...(ballot.reason_commitment === null ? {} : { reason: ballot.reason_commitment }),
      ...(ballot.change_commitment === null ? {} : { change: ballot.change_commitment }),
      ...(ballot.word_commitment === null ? {} : { word: ballot.word_commitment }),
      ...(ballot.notQualifiedBy.length === 0
        ? {}
        : { not_qualified_by: ballot.notQualifiedBy.map(who).sort() }),
    }
  })
}

/** The ballot of one of them that counts, as it is shown to them. */
export function myBallot(rule: Rule, ballots: readonly BallotRow[], memberId: string): ShownBallot | null {
  const mine = ballots.find(({ member_id }) => member_id === memberId)
  return mine ? { ...ballotOf(rule, mine.choice, mine.answer), ...writtenWith(mine) } : null
}

/** What someone wrote with their answer, and was not erased. */
export function writtenWith({
  reason,
  change,
  word,
}: Pick<BallotRow, 'reason' | 'change' | 'word'>): Pick<ShownBallot, 'reason' | 'change' | 'word'> {
  const text = (bytes: Buffer | null) => bytes?.toString('utf8')
  return { reason: text(reason), change: text(change), word: text(word) }
}

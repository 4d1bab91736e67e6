import type { Temporal } from 'temporal-polyfill'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import type { KindCounts } from '#lib/rules/base/roll.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { choicesFor, type ShownBallot } from '#lib/rules/methods/ballot.ts'
import { myBallot } from '#lib/store/load/ballot-box.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type Shortened, shortenedOf } from '#lib/store/load/shortened.ts'
import type { Context } from '#lib/store/scope.ts'
import { type FixedTerms, fixedTerms } from './fixed-terms.ts'
import { type FrozenTextView, frozenTextOf } from './frozen-text.ts'
import { type MovedClose, movedClose } from './moved-close.ts'
import { type ObjectionView, objectionsOf } from './objections.ts'
import { type OwnTime, ownTime } from './own-time.ts'
import { type PreviousRound, previousRound } from './previous-round.ts'
import type { ProposalRounds } from './proposal-rounds.ts'
import { type ReaderInRound, readerInRound } from './reader-in-round.ts'
import { type Sizing, sizingIn } from './sizing.ts'
import { type VotingForOthers, votingForOthers } from './voting-for-others.ts'

/** A vote while it is open: who has answered is counted, what they answered is not shown. */
export interface OpenRound {
  readonly roundId: string
  readonly round: number
  /** Its line of the register. */
  readonly entry: number
  readonly method: Method
  readonly fixed: FixedTerms
  readonly sizing: Sizing
  readonly choices: readonly string[]
  readonly text: FrozenTextView
  /** What would become of the charter, where the vote is about that. */
  readonly change: CharterChange | null
  readonly openedAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
  readonly timeZone: string
  /** A rule moved the close. */
  readonly moved: MovedClose | null
  /** It is shorter than recommended. */
  readonly shortened: Shortened | null
  readonly roll: KindCounts
  readonly answered: KindCounts
  /** The reader is called to this vote. */
  readonly called: boolean
  readonly mine: ShownBallot | null
  /** In a secret vote: whether the reader voted, which is all that is known, and what their browser keeps a code as. */
  readonly secret: { readonly voted: boolean; readonly place: string } | null
  /** The round before this one; null in a first one. */
  readonly previous: PreviousRound | null
  /** They are there to be worked on, and show what became of them. */
  readonly objections: readonly ObjectionView[]
  /** What people do in it for others, or keep out of. */
  readonly forOthers: VotingForOthers
  /** It in the light of when the reader has time. */
  readonly time: OwnTime
}

export async function openRoundView(
  context: Context,
  row: ShownRound,
  rounds: ProposalRounds,
): Promise<OpenRound> {
  const before = rounds.all.findLast(({ number }) => number < row.number)
  const reader = await readerInRound(context, row, before)
  const { me, mine, place } = reader
  const method = methodOf(row)
  const text = frozenTextOf(row)
  return {
    roundId: row.id,
    round: row.number,
    entry: row.opened_entry,
    method,
    change: changeOf(row),
    fixed: await fixedTerms(context, row),
    sizing: sizingIn(context, row),
    choices: choicesFor(method.rule, me),
    text,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    timeZone: row.time_zone,
    moved: await movedClose(context.db, row),
    shortened: shortenedOf(row, rounds.all),
    roll: { volunteers: row.volunteers, staff: row.staff },
    answered: { volunteers: row.volunteers_answered, staff: row.staff_answered },
    called: place !== undefined,
    mine: mine && mine.cast_by === null ? myBallot(method.rule, [mine], me) : null,
    secret: secretOf(reader),
    previous: before ? previousRound(before, text, reader.before) : null,
    objections: await objectionsOf(context, row, rounds, place),
    forOthers: await votingForOthers(context, reader),
    time: await ownTime(context, reader),
  }
}

function secretOf({ row, me, marked }: ReaderInRound): OpenRound['secret'] {
  return termsOf(row).ballots === 'named' ? null : { voted: marked, place: `code.${row.id}.${me}` }
}

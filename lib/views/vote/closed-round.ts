import type { RoundRow } from '#db/votes/rounds.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { type Turnout, turnoutOf } from '#lib/rules/window/prediction.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type Shortened, shortenedOf } from '#lib/store/load/shortened.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import { type DecisionLine, decisionLine } from './decision.ts'
import { type ExportLink, exportOf, type Withheld } from './export.ts'
import { type FeedbackView, feedbackView } from './feedback.ts'
import { type FrozenTextView, frozenTextOf } from './frozen-text.ts'
import { type MovedClose, movedClose } from './moved-close.ts'
import { type ObjectionView, objectionsOf } from './objections.ts'
import { predictedIn } from './past-votes.ts'
import type { ProposalRounds } from './proposal-rounds.ts'
import { type Sizing, sizingIn } from './sizing.ts'
import { type AskedOfUrn, type UrnView, urnView } from './urn.ts'
import { type Conflicts, conflictsIn } from './voting-for-others.ts'
import {
  type AskedOfAnswers,
  type WhoAnswered,
  type WrittenBallot,
  whoAnswered,
  writtenIn,
} from './who-answered.ts'

/** What a vote gave. */
export interface ClosedRoundView extends DecisionLine {
  readonly roundId: string
  readonly text: FrozenTextView
  /** What it would have changed of the charter, or did. */
  readonly change: CharterChange | null
  readonly sizing: Sizing
  /** A rule moved the close. */
  readonly moved: MovedClose | null
  /** It was shorter than recommended. */
  readonly shortened: Shortened | null
  /** How many of those called were to have had the time, by what was known when it opened, and how many answered. */
  readonly turnouts: readonly Turnout[]
  /** How that time suited them, as they say. */
  readonly feedback: FeedbackView
  /** With what became of each; without names for visitors. */
  readonly objections: readonly ObjectionView[]
  /** Who declared a conflict of interest, which the count says how it weighed. */
  readonly recusals: Conflicts
  /** Who answered, and what, unless the vote was secret; null for visitors. */
  readonly who: WhoAnswered | null
  /** What was written with the answers: none of it for visitors. */
  readonly written: { readonly ballots: readonly WrittenBallot[]; readonly more: number }
  /** What a secret vote left to see; null in a named one. */
  readonly urn: UrnView | null
  /** Whom this vote named before it began, to settle a tie or to decide after advice; null for visitors too. */
  readonly named: MemberRef | null
  /** Where its file is, for a recount. */
  readonly file: ExportLink | Withheld
}

/** What an address asks of one of the rounds on its page. */
export type AskedOfRound =
  | ({ readonly of: 'answers'; readonly roundId: string } & AskedOfAnswers)
  | ({ readonly of: 'urn'; readonly roundId: string } & AskedOfUrn)

/** The closed ones of these rounds, the last first. */
export async function closedRoundViews(
  context: Context,
  rows: readonly ShownRound[],
  rounds: ProposalRounds,
  asked?: AskedOfRound,
): Promise<ClosedRoundView[]> {
  const views = rows
    .filter(isClosed)
    .map((row) => viewOf(context, row, rounds, asked?.roundId === row.id ? asked : undefined))
  return (await Promise.all(views)).reverse()
}

export const isClosed = ({ stage }: RoundRow) => stage === 'closed'

async function viewOf(
  context: Context,
  row: ShownRound,
  rounds: ProposalRounds,
  asked: AskedOfRound | undefined,
): Promise<ClosedRoundView> {
  const named = namedIn(methodOf(row).rule)
  const people = await visibleMembers(context, named ? [named] : [])
  const line = decisionIn(row, rounds.all)
  const isSecret = termsOf(row).ballots === 'secret'
  return {
    ...line,
    roundId: row.id,
    text: frozenTextOf(row),
    change: changeOf(row),
    sizing: sizingIn(context, row),
    moved: await movedClose(context.db, row),
    shortened: shortenedOf(row, rounds.all),
    turnouts: turnoutOf(predictedIn(row), line.answered),
    feedback: feedbackView(row),
    objections: await objectionsOf(context, row, rounds),
    recusals: await conflictsIn(context, row),
    who: await whoAnswered(context, row, asked?.of === 'answers' ? asked : undefined),
    written: isSecret ? { ballots: [], more: 0 } : await writtenIn(context, row),
    urn: isSecret ? await urnView(context, row, asked?.of === 'urn' ? asked : undefined) : null,
    named: people.get(named ?? '') ?? null,
    file: exportOf(context, row),
  }
}

/** Its decision, as lists tell it. */
function decisionIn(row: ShownRound, rounds: readonly ShownRound[]): DecisionLine {
  const { number: round_number, proposal_number: number } = row
  return decisionLine({ ...row, round_number, number, closed: rounds.filter(isClosed) })
}

function namedIn({ params }: Rule): string | undefined {
  if ('decider' in params) return params.decider
  return 'casting' in params ? params.casting : undefined
}

import type { Temporal } from 'temporal-polyfill'
import { decisionsOf } from '#db/register/decisions.ts'
import { countRoll, placeOf } from '#db/votes/rolls.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { type Turnout, turnoutOf } from '#lib/rules/window/prediction.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type Shortened, shortenedIn } from '#lib/store/load/shortened.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import { type DecisionLine, decisionLines } from './decision.ts'
import { type ExportLink, exportOf, type Withheld } from './export.ts'
import { type FeedbackView, feedbackView } from './feedback.ts'
import { type FrozenTextView, frozenTextOf } from './frozen-text.ts'
import { type MovedClose, movedClose } from './moved-close.ts'
import { type ObjectionView, objectionsOf } from './objections.ts'
import { predictedIn } from './past-votes.ts'
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

/** The closed rounds of a proposal, the last first. */
export async function closedRoundViews(
  context: Context,
  rows: readonly RoundRow[],
  now: Temporal.Instant,
  asked?: AskedOfRound,
): Promise<ClosedRoundView[]> {
  if (rows.length === 0) return []
  const lines = await decisionLines(
    context.db,
    await decisionsOf(
      context.db,
      rows.map(({ id }) => id),
    ),
  )
  const views = rows.flatMap((row) => {
    const line = lines.find(({ decision }) => decision === row.decision)
    return line ? [viewOf(context, row, line, now, asked?.roundId === row.id ? asked : undefined)] : []
  })
  return (await Promise.all(views)).reverse()
}

async function viewOf(
  context: Context,
  row: RoundRow,
  line: DecisionLine,
  now: Temporal.Instant,
  asked: AskedOfRound | undefined,
): Promise<ClosedRoundView> {
  const { db } = context
  const { rule } = methodOf(row)
  const me = actingMember(context.scope)?.id
  const named = namedIn(rule)
  const [text, roll, place, people] = await Promise.all([
    frozenTextOf(context, row.text_id),
    countRoll(db, row.id),
    placeOf(db, row.id, me ?? ''),
    visibleMembers(context, named ? [named] : []),
  ])
  const isSecret = termsOf(row).ballots === 'secret'
  return {
    ...line,
    roundId: row.id,
    text,
    change: changeOf(row),
    sizing: sizingIn(context, row),
    moved: await movedClose(db, row),
    shortened: await shortenedIn(db, row, me),
    turnouts: turnoutOf(predictedIn(roll), line.answered),
    feedback: await feedbackView(context, row, { called: place !== undefined, now }),
    objections: await objectionsOf(context, row, roll),
    recusals: await conflictsIn(context, row.id),
    who: await whoAnswered(
      context,
      row,
      { called: roll.volunteers + roll.staff, place },
      asked?.of === 'answers' ? asked : undefined,
    ),
    written: isSecret ? { ballots: [], more: 0 } : await writtenIn(context, row),
    urn: isSecret
      ? await urnView(context, { id: row.id, rule }, asked?.of === 'urn' ? asked : undefined)
      : null,
    named: people.get(named ?? '') ?? null,
    file: await exportOf(context, row),
  }
}

function namedIn({ params }: Rule): string | undefined {
  if ('decider' in params) return params.decider
  return 'casting' in params ? params.casting : undefined
}

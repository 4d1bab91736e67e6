import { decisionsOf } from '#db/register/decisions.ts'
import type { BallotRow } from '#db/votes/ballots.ts'
import { type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { ballotFrom, type ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { IndirectChannel } from '#lib/rules/methods/recount.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { type Turnout, turnoutOf } from '#lib/rules/window/prediction.ts'
import { indirectChannel, storedBox, writtenWith } from '#lib/store/load/ballot-box.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import { type Shortened, shortenedIn } from '#lib/store/load/shortened.ts'
import { type MemberRef, seesNames, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import { type DecisionLine, decisionLines } from './decision.ts'
import { type ExportLink, exportOf, type Withheld } from './export.ts'
import { type FeedbackView, feedbackView } from './feedback.ts'
import { type MovedClose, movedClose } from './moved-close.ts'
import { type ObjectionView, objectionsOf } from './objections.ts'
import { type FrozenTextView, frozenTextOf } from './open-round.ts'
import { predictedIn } from './past-votes.ts'
import { type Sizing, sizingIn } from './sizing.ts'
import { type UrnView, urnView } from './urn.ts'
import { type Conflicts, conflictsIn } from './voting-for-others.ts'

/** Who brought an answer in, and who confirmed it. */
export interface Through {
  readonly channel: IndirectChannel
  readonly by: MemberRef | null
  readonly confirmedBy: MemberRef | null
}

export interface NamedBallot {
  readonly by: MemberRef
  readonly ballot: ShownBallot
  /** Null where the elector cast it alone. */
  readonly through: Through | null
}

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
  /** Who answered what; null for visitors, and in a secret vote for everyone. */
  readonly ballots: readonly NamedBallot[] | null
  /** Who did not answer; null for visitors. */
  readonly silent: readonly MemberRef[] | null
  /** What a secret vote left to see; null in a named one. */
  readonly urn: UrnView | null
  /** Whom this vote named before it began, to settle a tie or to decide after advice; null for visitors too. */
  readonly named: MemberRef | null
  /** Where its file is, for a recount. */
  readonly file: ExportLink | Withheld
}

/** The closed rounds of a proposal, the last first. */
export async function closedRoundViews(
  context: Context,
  rows: readonly RoundRow[],
): Promise<ClosedRoundView[]> {
  const lines = await decisionLines(
    context.db,
    await decisionsOf(
      context.db,
      rows.map(({ id }) => id),
    ),
  )
  const views = rows.flatMap((row) => {
    const line = lines.find(({ decision }) => decision === row.decision)
    return line ? [viewOf(context, row, line)] : []
  })
  return (await Promise.all(views)).reverse()
}

async function viewOf(context: Context, row: RoundRow, line: DecisionLine): Promise<ClosedRoundView> {
  const { db } = context
  const [text, roll, box] = await Promise.all([
    frozenTextOf(context, row.text_id),
    rollOfRound(db, row.id),
    storedBox(db, row),
  ])
  const people = await visibleMembers(
    context,
    roll.map(({ member_id }) => member_id),
  )
  const answered = new Set(box.mode === 'secret' ? box.voted : box.ballots.map(({ member_id }) => member_id))
  const shown = (members: typeof roll) => members.flatMap(({ member_id }) => people.get(member_id) ?? [])
  const seen = seesNames(context)
  const { rule } = methodOf(row)
  return {
    ...line,
    roundId: row.id,
    text,
    change: changeOf(row),
    sizing: await sizingIn(context, row, roll),
    moved: await movedClose(db, row),
    shortened: await shortenedIn(db, row, actingMember(context.scope)?.id),
    turnouts: turnoutOf(predictedIn(roll, row.window_closes_at), line.answered),
    feedback: await feedbackView(context, row, roll),
    objections: await objectionsOf(context, row),
    recusals: await conflictsIn(context, row.id),
    ballots: seen && box.mode === 'named' ? namedBallots(rule, box.ballots, people) : null,
    silent: seen ? shown(roll.filter(({ member_id }) => !answered.has(member_id))) : null,
    urn: box.mode === 'secret' ? urnView(rule, box, seen ? people : null) : null,
    named: people.get(namedIn(rule) ?? '') ?? null,
    file: await exportOf(context, row),
  }
}

function namedIn({ params }: Rule): string | undefined {
  if ('decider' in params) return params.decider
  return 'casting' in params ? params.casting : undefined
}

function namedBallots(
  rule: Rule,
  ballots: readonly BallotRow[],
  people: ReadonlyMap<string, MemberRef>,
): NamedBallot[] {
  return ballots
    .flatMap((stored) => {
      const by = people.get(stored.member_id)
      const ballot = ballotFrom(rule, stored.choice, stored.answer)
      if (!by || isRefusal(ballot)) return []
      return [{ by, ballot: { ...ballot, ...writtenWith(stored) }, through: throughIn(stored, people) }]
    })
    .sort((a, b) => a.by.name.localeCompare(b.by.name, 'fr'))
}

function throughIn(
  { channel, cast_by, confirmed_by }: BallotRow,
  people: ReadonlyMap<string, MemberRef>,
): Through | null {
  const apart = indirectChannel(channel)
  if (!apart) return null
  const shown = (member: string | null) => people.get(member ?? '') ?? null
  return { channel: apart, by: shown(cast_by), confirmedBy: shown(confirmed_by) }
}

import { type LastBallot, lastBallots } from '#db/ballots.ts'
import { decisionsOf } from '#db/decisions.ts'
import { type RoundRow, rollOfRound } from '#db/rounds.ts'
import { changeOf } from '#lib/charter-json.ts'
import type { Context } from '#lib/context.ts'
import type { CharterChange } from '#lib/decision/charter-change.ts'
import { isBefore } from '#lib/decision/instant.ts'
import type { ConflictRule } from '#lib/decision/roll.ts'
import { termsOf } from '#lib/proposal-state.ts'
import type { WindowReport } from '#lib/window-report.ts'
import { type DecisionLine, decisionLines } from './decision.ts'
import { type Conflicts, conflictsIn } from './hands.ts'
import { type Written, writtenWith } from './my-ballot.ts'
import { type Objection, objectionsOf } from './objections.ts'
import { type FrozenText, frozenTextOf } from './open-round.ts'
import { type Shown, seesNames, shownMembers } from './people.ts'

export interface NamedBallot extends Written {
  readonly by: Shown
  readonly choice: string
}

/** What a vote gave. */
export interface ClosedRoundView extends DecisionLine {
  readonly roundId: string
  readonly text: FrozenText
  /** What it would have changed of the charter, or did. */
  readonly change: CharterChange | null
  readonly window: WindowReport
  /** How many of those called will have had the time, by what was known when it opened. */
  readonly hadTime: { readonly ready: number; readonly of: number }
  /** With what became of each; without names for visitors. */
  readonly objections: readonly Objection[]
  /** Who kept out of it, and what that did. */
  readonly conflicts: Conflicts
  readonly conflictRule: ConflictRule
  /** Who answered what; null for visitors. */
  readonly ballots: readonly NamedBallot[] | null
  /** Who did not answer; null for visitors. */
  readonly silent: readonly Shown[] | null
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
  const [text, roll, ballots] = await Promise.all([
    frozenTextOf(context, row.text_id),
    rollOfRound(db, row.id),
    lastBallots(db, row.id),
  ])
  const ready = roll.filter(({ ready_at }) => ready_at !== null && !isBefore(row.closes_at, ready_at))
  const people = await shownMembers(
    context,
    roll.map(({ member_id }) => member_id),
  )
  const answered = new Set(ballots.map(({ member_id }) => member_id))
  const silent = roll.filter(({ member_id }) => !answered.has(member_id))
  const named = seesNames(context)
  return {
    ...line,
    roundId: row.id,
    text,
    change: changeOf(row),
    window: row.window_report as WindowReport,
    hadTime: { ready: ready.length, of: roll.length },
    objections: await objectionsOf(context, row),
    conflicts: await conflictsIn(context, row.id),
    conflictRule: termsOf(row).conflict,
    ballots: named ? namedBallots(ballots, people) : null,
    silent: named ? silent.flatMap(({ member_id }) => people.get(member_id) ?? []) : null,
  }
}

function namedBallots(ballots: readonly LastBallot[], people: ReadonlyMap<string, Shown>): NamedBallot[] {
  return ballots
    .flatMap((ballot) => {
      const by = people.get(ballot.member_id)
      return by ? [{ by, choice: ballot.choice, ...writtenWith(ballot) }] : []
    })
    .sort((a, b) => a.by.name.localeCompare(b.by.name, 'fr'))
}

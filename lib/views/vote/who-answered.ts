import { type BallotRow, lastBallotsOf, writtenBallots } from '#db/votes/ballots.ts'
import { countRollNamed, rollByAnswer } from '#db/votes/rolls.ts'
import type { RollRow, RoundRow } from '#db/votes/rounds.ts'
import { isMarked } from '#db/votes/urns.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { lettersSought } from '#lib/rules/base/text.ts'
import { ballotFrom, type ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { IndirectChannel } from '#lib/rules/methods/recount.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { indirectChannel, writtenWith } from '#lib/store/load/ballot-box.ts'
import { methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, seesNames, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import { type ListPage, listPage } from '../list-page.ts'

/** Who brought an answer in, and who confirmed it. */
export interface Through {
  readonly channel: IndirectChannel
  readonly by: MemberRef | null
  readonly confirmedBy: MemberRef | null
}

/** Someone called to a closed vote: what they answered is told where ballots have names. */
export interface CalledLine {
  readonly by: MemberRef
  readonly answered: boolean
  readonly ballot: ShownBallot | null
  /** Null where the elector cast it alone. */
  readonly through: Through | null
}

/** Who answered what in a closed vote, for members. */
export interface WhoAnswered {
  /** The reader's own line, wherever it stands in the list. */
  readonly mine: CalledLine | null
  /** One page, by name: those who answered first. */
  readonly lines: readonly CalledLine[]
  readonly sought: string
  readonly list: ListPage
}

/** Which page, or which letters of a name. */
export interface AskedOfAnswers {
  readonly page: number
  readonly name: string
}

const PAGE = 50

/** Null for visitors. `called`: how many were; `place`: the reader's own on the roll. */
export async function whoAnswered(
  context: Context,
  row: RoundRow,
  { called, place: own }: { readonly called: number; readonly place: RollRow | undefined },
  asked: AskedOfAnswers | undefined,
): Promise<WhoAnswered | null> {
  if (!seesNames(context)) return null
  const { db, scope } = context
  const letters = lettersSought(asked?.name)
  const found = letters === '' ? called : await countRollNamed(db, row.id, letters)
  const { from, ...list } = listPage(asked?.page ?? 1, found, PAGE)
  const people = await rollByAnswer(db, row.id, { letters, from, most: PAGE })
  const me = list.pages > 1 || letters !== '' ? actingMember(scope)?.id : undefined
  const isElsewhere = me !== undefined && !people.some(({ id }) => id === me)
  const place = isElsewhere ? own : undefined
  const [ballots, marked] = await Promise.all([
    lastBallotsOf(db, row.id, [me ?? '', ...people.map(({ id }) => id)]),
    isElsewhere && termsOf(row).ballots === 'secret' && isMarked(db, row.id, me),
  ])
  const named = await visibleMembers(context, [...(place ? [place.member_id] : []), ...throughWhom(ballots)])
  const { rule } = methodOf(row)
  const lines = people.map(({ id, name, kind, left_at, answered }) =>
    lineOf(rule, { id, name, kind, left: left_at !== null }, ballots, named, answered),
  )
  const mine = place && named.get(place.member_id)
  return {
    mine:
      lines.find(({ by }) => by.id === me) ??
      (mine
        ? lineOf(rule, mine, ballots, named, marked || ballots.some((one) => one.member_id === mine.id))
        : null),
    lines,
    sought: letters,
    list,
  }
}

function lineOf(
  rule: Rule,
  by: MemberRef,
  ballots: readonly BallotRow[],
  named: ReadonlyMap<string, MemberRef>,
  answered: boolean,
): CalledLine {
  const stored = ballots.find(({ member_id }) => member_id === by.id)
  const shown = stored && shownBallot(rule, stored)
  return {
    by,
    answered,
    ballot: shown ?? null,
    through: stored && shown ? throughIn(stored, named) : null,
  }
}

function shownBallot(rule: Rule, stored: BallotRow): ShownBallot | undefined {
  const ballot = ballotFrom(rule, stored.choice, stored.answer)
  return isRefusal(ballot) ? undefined : { ...ballot, ...writtenWith(stored) }
}

function throughWhom(ballots: readonly BallotRow[]): string[] {
  return ballots.flatMap(({ cast_by, confirmed_by }) => [cast_by ?? [], confirmed_by ?? []].flat())
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

/** What was written with an answer, by whom. */
export interface WrittenBallot {
  readonly by: MemberRef
  readonly ballot: ShownBallot
}

const MOST_WRITTEN = 100

/** What people wrote with their answers, for members: not all of it where it is much, which then stands beside each name. */
export async function writtenIn(
  context: Context,
  row: RoundRow,
): Promise<{ readonly ballots: readonly WrittenBallot[]; readonly more: number }> {
  if (!seesNames(context)) return { ballots: [], more: 0 }
  const { rows: first, n } = await writtenBallots(context.db, row.id, MOST_WRITTEN)
  const { rule } = methodOf(row)
  // What the decider wrote is the account of the decision.
  const decider = 'decider' in rule.params ? rule.params.decider : undefined
  const isMissing = decider && n > first.length && !first.some(({ member_id }) => member_id === decider)
  const rows = isMissing ? [...first, ...(await lastBallotsOf(context.db, row.id, [decider]))] : first
  const people = await visibleMembers(
    context,
    rows.map(({ member_id }) => member_id),
  )
  const ballots = rows.flatMap((stored) => {
    const by = people.get(stored.member_id)
    const ballot = shownBallot(rule, stored)
    return by && ballot ? [{ by, ballot }] : []
  })
  return { ballots: ballots.sort((a, b) => a.by.name.localeCompare(b.by.name, 'fr')), more: n - rows.length }
}

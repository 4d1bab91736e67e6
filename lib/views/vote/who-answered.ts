import type { Db } from '#db/client.ts'
import { type BallotRow, hasBallot, writtenBallots } from '#db/votes/ballots.ts'
import { countRollNamed, rollByAnswer } from '#db/votes/rolls.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { lettersSought } from '#lib/rules/base/text.ts'
import { ballotFrom, type ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { IndirectChannel } from '#lib/rules/methods/recount.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { indirectChannel, writtenWith } from '#lib/store/load/ballot-box.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
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

/** Null for visitors. */
export async function whoAnswered(
  context: Context,
  row: ShownRound,
  asked: AskedOfAnswers | undefined,
): Promise<WhoAnswered | null> {
  if (!seesNames(context)) return null
  const { db, scope } = context
  const letters = lettersSought(asked?.name)
  const wanted = asked?.page ?? 1
  const counted = letters === '' ? row.volunteers + row.staff : await foundBefore(db, row.id, letters, wanted)
  const isLong = counted > PAGE || letters !== ''
  const places = await rollByAnswer(db, row.id, {
    ...{ letters, from: listPage(wanted, counted, PAGE).from, most: PAGE },
    own: isLong ? (actingMember(scope)?.id ?? '') : '',
  })
  const { page, pages } = listPage(wanted, places.find(({ on_page }) => on_page)?.found ?? counted, PAGE)
  const through = await visibleMembers(context, throughWhom(places.filter(hasBallot)))
  const line = (place: PlaceToTell) => lineOf(methodOf(row).rule, place, through)
  const own = places.find(({ on_page }) => !on_page)
  return {
    mine: own ? line(own) : null,
    lines: places.filter(({ on_page }) => on_page).map(line),
    sought: letters,
    list: { page, pages },
  }
}

/** How many have these letters, where it says which of their pages is the last: a first one says it itself. */
async function foundBefore(db: Db, roundId: string, letters: string, page: number): Promise<number> {
  return page > 1 ? countRollNamed(db, roundId, letters) : 0
}

type PlaceToTell = Awaited<ReturnType<typeof rollByAnswer>>[number]

function lineOf(rule: Rule, place: PlaceToTell, people: ReadonlyMap<string, MemberRef>): CalledLine {
  const { member_id: id, name, kind, left_at, answered } = place
  const shown = hasBallot(place) ? shownBallot(rule, place) : undefined
  return {
    by: { id, name, kind, left: left_at !== null },
    answered,
    ballot: shown ?? null,
    through: shown && hasBallot(place) ? throughIn(place, people) : null,
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
  row: ShownRound,
): Promise<{ readonly ballots: readonly WrittenBallot[]; readonly more: number }> {
  if (!seesNames(context)) return { ballots: [], more: 0 }
  const { rule } = methodOf(row)
  // What the decider wrote is the account of the decision.
  const decider = 'decider' in rule.params ? rule.params.decider : ''
  const { rows, n } = await writtenBallots(context.db, row.id, { first: decider, most: MOST_WRITTEN })
  const ballots = rows.flatMap((stored) => {
    const { member_id: id, name, kind, left_at } = stored
    const ballot = shownBallot(rule, stored)
    return ballot ? [{ by: { id, name, kind, left: left_at !== null }, ballot }] : []
  })
  return { ballots: ballots.sort((a, b) => a.by.name.localeCompare(b.by.name, 'fr')), more: n - rows.length }
}

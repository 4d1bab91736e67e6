import type { Temporal } from 'temporal-polyfill'
import type { BallotRow } from '#db/votes/ballots.ts'
import { conflictsOf } from '#db/votes/conflicts.ts'
import { type RelayedRow, waitingIn } from '#db/votes/relayed.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { may } from '#lib/rules/base/permission.ts'
import type { ConflictRule } from '#lib/rules/base/roll.ts'
import { choicesFor, prefill } from '#lib/rules/methods/ballot.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { whyMayNotDeclare } from '#lib/rules/proposal/conflict.ts'
import { areForOthersToo, whyNotForOther } from '#lib/rules/vote/casting.ts'
import { lastBallotOf, myBallot } from '#lib/store/load/ballot-box.ts'
import { entryOf, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, seesNames, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import type { ReaderInRound } from './reader-in-round.ts'

/** What was written down as someone's answer. Whose it is stands beside. */
export interface RelayedView {
  readonly channel: 'paper' | 'phone'
  readonly answeredOn: Temporal.PlainDate
  readonly by: MemberRef | null
}

/** Someone whose proxy the reader holds in this vote. */
export interface Giver {
  readonly who: MemberRef
  readonly choices: readonly string[]
  /** open: theirs to vote for; answered: the giver did, or their answer was brought in. */
  readonly state: 'open' | 'answered' | 'conflict'
  /** What the reader has cast for them so far. */
  readonly cast: BallotDraft | null
}

/** An open vote as far as people act in it for others, or keep out of it. */
export interface VotingForOthers {
  readonly roundId: string
  /** What the reader's conflict of interest would do, or does. */
  readonly conflictRule: ConflictRule
  readonly conflicts: Conflicts
  /** Whether the reader may still say that they have one. */
  readonly mayDeclare: boolean
  /** What waits for its second member; for members alone. */
  readonly waiting: readonly (RelayedView & {
    readonly id: string
    readonly who: MemberRef
    readonly mine: boolean
  })[]
  readonly mayRelay: boolean
  /** The reader's own answer, as someone brought it in; `confirmedBy`: it counts. */
  readonly relayedForMe:
    | (RelayedView & { readonly said: BallotDraft; readonly confirmedBy: MemberRef | null })
    | null
  readonly givers: readonly Giver[]
  /** Who holds the reader's proxy, and what they have voted with it. */
  readonly holder: { readonly who: MemberRef; readonly cast: BallotDraft | null } | null
}

/** How many keep out of it; who, and why, for members. */
export interface Conflicts {
  readonly n: number
  readonly mine: boolean
  readonly named: readonly { readonly by: MemberRef; readonly reason: string | null }[]
}

export async function votingForOthers(context: Context, reader: ReaderInRound): Promise<VotingForOthers> {
  const { db, scope } = context
  const { row, me, places, ballots } = reader
  const [waiting, conflicts] = await Promise.all([
    row.has_relayed ? waitingIn(db, row.id) : [],
    conflictsIn(context, row),
  ])
  const people = await visibleMembers(context, [
    // Whose proxy the reader holds, and who holds theirs.
    ...places.flatMap(({ member_id, proxy }) => (member_id === me ? (proxy ?? []) : member_id)),
    ...waiting.flatMap(({ member_id, entered_by }) => [member_id, entered_by]),
    ...ballots.flatMap(({ cast_by, confirmed_by }) => [cast_by ?? [], confirmed_by ?? []].flat()),
  ])
  const round = { ...reader, waiting, people }
  const forOthersToo = areForOthersToo(termsOf(row))
  const member = scope.actor.type === 'member' ? scope.actor.member : undefined
  return {
    roundId: row.id,
    conflictRule: termsOf(row).conflict,
    conflicts,
    mayDeclare:
      whyMayNotDeclare(reader.place && entryOf(reader.place), { slipCast: reader.marked }) === undefined,
    waiting: member ? waitingLines(round) : [],
    mayRelay: member !== undefined && may(member.standing, 'relay') && forOthersToo,
    relayedForMe: relayedForMe(round),
    givers: forOthersToo ? giversTo(round) : [],
    holder: holderOf(round),
  }
}

interface RoundForOthers extends ReaderInRound {
  readonly waiting: readonly RelayedRow[]
  readonly people: ReadonlyMap<string, MemberRef>
}

/** Who keeps out of a round, in the order they said so. */
export async function conflictsIn(context: Context, { id, conflicts }: ShownRound): Promise<Conflicts> {
  const rows = conflicts > 0 ? await conflictsOf(context.db, id) : []
  const me = actingMember(context.scope)?.id
  return {
    n: rows.length,
    mine: rows.some(({ member_id }) => member_id === me),
    named: seesNames(context)
      ? rows.map(({ member_id: id, name, kind, left_at, reason }) => ({
          by: { id, name, kind, left: left_at !== null },
          reason: reason?.toString('utf8') ?? null,
        }))
      : [],
  }
}

function waitingLines({ waiting, people, me }: RoundForOthers): VotingForOthers['waiting'] {
  return waiting.flatMap((row) => {
    const who = people.get(row.member_id)
    return who ? [{ id: row.id, who, mine: row.entered_by === me, ...relayedView(row, people) }] : []
  })
}

function relayedView(row: RelayedRow, people: RoundForOthers['people']): RelayedView {
  return { channel: row.channel, answeredOn: row.said_on, by: people.get(row.entered_by) ?? null }
}

function relayedForMe({
  row,
  ballots,
  waiting,
  people,
  me,
}: RoundForOthers): VotingForOthers['relayedForMe'] {
  const waits = waiting.find(({ member_id }) => member_id === me)
  if (waits) return { ...relayedView(waits, people), said: waits.draft as BallotDraft, confirmedBy: null }
  const ballot = ballots.find(({ member_id }) => member_id === me)
  if (!ballot?.said_on || !ballot.cast_by || !ballot.confirmed_by) return null
  const said = castFor(row, ballot)
  return {
    channel: ballot.channel === 'paper' ? 'paper' : 'phone',
    answeredOn: ballot.said_on,
    by: people.get(ballot.cast_by) ?? null,
    said,
    confirmedBy: people.get(ballot.confirmed_by) ?? null,
  }
}

function giversTo({ row, places, ballots, people, me }: RoundForOthers): Giver[] {
  const { rule } = methodOf(row)
  const round = { rule, terms: termsOf(row), roll: places.map(entryOf) }
  return places.flatMap(({ member_id: member, proxy, conflict }) => {
    const who = proxy === me ? people.get(member) : undefined
    if (!who) return []
    const ballot = ballots.find(({ member_id }) => member_id === member)
    const last = lastBallotOf(ballot)
    const denied = whyNotForOther(round, { member, last }, { channel: 'proxy', by: me })
    return {
      who,
      choices: choicesFor(rule, member),
      state: conflict ? 'conflict' : denied ? 'answered' : 'open',
      cast: ballot?.channel === 'proxy' ? castFor(row, ballot) : null,
    }
  })
}

function holderOf({ row, places, ballots, people, me }: RoundForOthers): VotingForOthers['holder'] {
  const holder = places.find(({ member_id }) => member_id === me)?.proxy
  const who = holder ? people.get(holder) : undefined
  if (!who) return null
  const last = ballots.find(({ member_id }) => member_id === me)
  return { who, cast: last?.channel === 'proxy' ? castFor(row, last) : null }
}

function castFor(row: RoundRow, ballot: BallotRow): BallotDraft {
  const cast = myBallot(methodOf(row).rule, [ballot], ballot.member_id)
  if (!cast) throw new Error(`no ballot of ${ballot.member_id}`)
  return prefill(cast)
}

import {
  charterData,
  type charterEntry,
  type genesisEntry,
  type keyEntry,
  type memberEntry,
} from '#lib/rules/entries/board.ts'
import { type Commitment, type Head, head, type LinkTarget, linkTo } from '#lib/rules/entries/entry.ts'
import type {
  reopenedEntry,
  roundCancelledEntry,
  roundMovedEntry,
  supersededEntry,
  takenOverEntry,
  withdrawnEntry,
} from '#lib/rules/entries/life.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import type { followUpEntry, shortenedEntry } from '#lib/rules/entries/shortening.ts'
import type { RoundClosed } from '#lib/rules/vote/closing/close.ts'
import { instantText } from '../base/instant.ts'
import { countKinds } from '../base/roll.ts'
import type { Charter } from '../charter/charter.ts'
import type { Rule } from '../methods/rule.ts'
import { chosenIn, tiedIn } from '../methods/tally.ts'
import type { Round } from '../vote/round.ts'

/** Base64 of the root of a Merkle tree over JCS leaves sorted by leaf hash. */
type Root = string

/** `{ c: COMMIT, bytes, schema: "text/1" }`: the canonical text, its size, and how it is to be read. */
export type RecordedText = { readonly c: Commitment; readonly bytes: number; readonly schema: 'text/1' }

/**
 *   round.opened
 *     { proposal, number, round, generation, title: COMMIT, brief: COMMIT, text: { c, bytes, schema },
 *       method: { id, params }, roll: { n, volunteers, staff, root },
 *       window: see frozen-window.ts,
 *       ballots: "named" | "secret", by: COMMIT, links, options?: [{ id, label: COMMIT }], terms?, charter? }
 *
 * `terms` holds what the charter provided for, where it did: `conflict` ("abstains" | "leaves"), `review`, `grades`,
 * `early_close`, `extension`. `charter` is the `{ id, params }` the board would have if this were adopted. In `method.params`
 * a person is the commitment that stands for them in the roll; `present: "answered"` where those present are counted, and a
 * proxy only where its giver or its holder answered: before there was this field, each was counted.
 * `proposal` is its ULID and `number` its number on the board. `links` holds the entry `reopened` where the round follows
 * one.
 */
export function roundOpenedEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: Round
    window: RecordedWindow
    title: Commitment
    brief: Commitment
    text: RecordedText
    rollRoot: Root
    who: (member: string) => Commitment
    /** The labels of the options, by their letters. */
    labels: ReadonlyMap<string, Commitment>
    charter?: Charter | undefined
    by: Commitment
    reopened?: LinkTarget | undefined
  },
) {
  const { proposal, number, round, window, title, brief, text } = fields
  const { rollRoot, who, labels, charter, by, reopened } = fields
  return {
    ...head(at, 'round.opened'),
    ...{ proposal, number, round: round.number, generation: round.generation, title, brief, text },
    method: recordedRule(round.rule, who),
    roll: recordedRoll(round, rollRoot),
    window,
    ballots: round.terms.ballots,
    by,
    links: reopened ? [linkTo('reopened', reopened)] : [],
    ...(labels.size > 0 ? { options: [...labels].map(([id, label]) => ({ id, label })) } : {}),
    ...recordedTerms(round),
    ...(charter ? { charter: charterData(charter) } : {}),
  }
}

/** People named by a rule, as the register knows them. */
function recordedRule(rule: Rule, who: (member: string) => Commitment): Rule {
  const { params } = rule
  if ('decider' in params) return { ...rule, params: { ...params, decider: who(params.decider) } } as Rule
  if ('casting' in params && params.casting)
    return { ...rule, params: { ...params, casting: who(params.casting) } } as Rule
  return rule
}

/** Left out for a round that has nothing but what every round has. */
function recordedTerms({ terms }: Round) {
  const { options: _, ballots: __, conflict, ...rest } = terms
  const unusual = { ...(conflict === 'leaves' ? { conflict } : {}), ...rest }
  return Object.keys(unusual).length > 0 ? { terms: unusual } : {}
}

function recordedRoll({ roll }: Round, root: Root) {
  const { volunteers, staff } = countKinds(roll)
  return { n: roll.length, volunteers, staff, root }
}

/**
 *   decision
 *     { decision, proposal, number, round, generation, text: { c, bytes, schema }, method: { id, params },
 *       roll: { n, volunteers, staff, root }, ballots: { mode: "named", n, volunteers, staff, root },
 *       tally: { CHOICE: n, … }, outcome, closed_at, in_force?, chosen?: [id, …], tied?: [id, …],
 *       apart?: { proxy?, paper?, phone? }, conflicts?: [{ who: COMMIT, as: "abstains" | "leaves" }],
 *       links: [{ rel: "opened" | "reopened" | "supersedes", index, leaf }] }
 *
 * `closed_at` is the instant the round was due; `at` the one it was recorded. `tally` has every choice of the method, zeros
 * included. `in_force` is the number of the decision that holds from here on: this one, or the one it did not replace;
 * left out when nothing holds.
 */
export function decisionEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: Round
    closed: RoundClosed
    text: RecordedText
    rollRoot: Root
    ballotsRoot: Root
    who: (member: string) => Commitment
    opened: LinkTarget
    reopened?: LinkTarget | undefined
    supersedes?: LinkTarget | undefined
  },
) {
  const { proposal, number, round, closed, text, rollRoot, ballotsRoot, who, opened, reopened, supersedes } =
    fields
  const { answered, tally, apart } = closed.count
  return {
    ...head(at, 'decision'),
    ...{
      decision: closed.decision.number,
      proposal,
      number,
      round: round.number,
      generation: round.generation,
      text,
    },
    method: recordedRule(round.rule, who),
    roll: recordedRoll(round, rollRoot),
    ballots: {
      mode: round.terms.ballots,
      n: answered.volunteers + answered.staff,
      ...answered,
      root: ballotsRoot,
    },
    tally: tally.counts,
    outcome: tally.outcome,
    closed_at: instantText(closed.decision.closedAt),
    ...(closed.inForce === null ? {} : { in_force: closed.inForce }),
    links: [
      linkTo('opened', opened),
      ...(reopened ? [linkTo('reopened', reopened)] : []),
      ...(supersedes ? [linkTo('supersedes', supersedes)] : []),
    ],
    ...(chosenIn(tally).length > 0 ? { chosen: chosenIn(tally) } : {}),
    ...(tiedIn(tally).length > 0 ? { tied: tiedIn(tally) } : {}),
    ...(apart ? { apart } : {}),
    ...recordedConflicts(round, who),
  }
}

function recordedConflicts({ roll }: Round, who: (member: string) => Commitment) {
  const conflicts = roll.flatMap(({ member, conflict }) =>
    conflict ? [{ who: who(member), as: conflict }] : [],
  )
  return conflicts.length > 0 ? { conflicts } : {}
}

export type Entry =
  | ReturnType<typeof genesisEntry>
  | ReturnType<typeof keyEntry>
  | ReturnType<typeof charterEntry>
  | ReturnType<typeof memberEntry>
  | ReturnType<typeof roundOpenedEntry>
  | ReturnType<typeof decisionEntry>
  | ReturnType<typeof reopenedEntry>
  | ReturnType<typeof supersededEntry>
  | ReturnType<typeof withdrawnEntry>
  | ReturnType<typeof takenOverEntry>
  | ReturnType<typeof roundCancelledEntry>
  | ReturnType<typeof roundMovedEntry>
  | ReturnType<typeof shortenedEntry>
  | ReturnType<typeof followUpEntry>

export type EntryKind = Entry['kind']

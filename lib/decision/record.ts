import type { charterEntry, genesisEntry, keyEntry, memberEntry } from './board-record.ts'
import { type Commitment, type Head, head, type LinkTarget, link } from './entry.ts'
import { instantText } from './instant.ts'
import type { Preset, PresetName } from './preset.ts'
import { countKinds } from './roll.ts'
import type { Round, RoundClosed } from './round.ts'
import type { ChosenWindow } from './window.ts'

/** Base64 of the root of a Merkle tree over JCS leaves sorted by leaf hash. */
type Root = string

/** `{ c: COMMIT, bytes, schema: "text/1" }`: the canonical text, its size, and how it is to be read. */
export type RecordedText = { readonly c: Commitment; readonly bytes: number; readonly schema: 'text/1' }

/**
 *   round.opened
 *     { proposal, number, round, generation, title: COMMIT, brief: COMMIT, text: { c, bytes, schema },
 *       method: { id, params }, roll: { n, volunteers, staff, root },
 *       window: { opens_at, closes_at, zone, preset: { id, moments, minutes, share, parity, min_days, max_days },
 *                 recommended?, volunteers: { ready, total }, staff: { ready, total }, estimated },
 *       ballots: "named", by: COMMIT, links }
 *
 * `proposal` is its ULID and `number` its number on the board. `recommended` is left out where no close within the
 * maximum suited enough people. `volunteers` and `staff` say how many will have had the time at `closes_at`. `links` holds
 * the entry `reopened` where the round follows one.
 */
export function roundOpenedEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    round: Round
    window: ChosenWindow
    preset: { name: PresetName; params: Preset }
    zone: string
    title: Commitment
    brief: Commitment
    text: RecordedText
    rollRoot: Root
    by: Commitment
    reopened?: LinkTarget | undefined
  },
) {
  const { proposal, number, round, title, brief, text, rollRoot, by, reopened } = fields
  return {
    ...head(at, 'round.opened'),
    ...{ proposal, number, round: round.number, generation: round.generation, title, brief, text },
    method: round.rule,
    roll: recordedRoll(round, rollRoot),
    window: recordedWindow(round, fields),
    ballots: 'named' as const,
    by,
    links: reopened ? [link('reopened', reopened)] : [],
  }
}

function recordedWindow(
  round: Round,
  {
    window,
    preset,
    zone,
  }: { window: ChosenWindow; preset: { name: PresetName; params: Preset }; zone: string },
) {
  return {
    opens_at: instantText(round.opensAt),
    closes_at: instantText(round.closesAt),
    zone,
    preset: { id: preset.name, ...preset.params },
    ...(window.recommended ? { recommended: instantText(window.recommended) } : {}),
    volunteers: window.coverage.volunteers,
    staff: window.coverage.staff,
    estimated: window.estimated,
  }
}

function recordedRoll({ roll }: Round, root: Root) {
  const { volunteers, staff } = countKinds(roll)
  return { n: roll.length, volunteers, staff, root }
}

/**
 *   decision
 *     { decision, proposal, number, round, generation, text: { c, bytes, schema }, method: { id, params },
 *       roll: { n, volunteers, staff, root }, ballots: { mode: "named", n, volunteers, staff, root },
 *       tally: { CHOICE: n, … }, outcome, closed_at, in_force?,
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
    opened: LinkTarget
    reopened?: LinkTarget | undefined
    supersedes?: LinkTarget | undefined
  },
) {
  const { proposal, number, round, closed, text, rollRoot, ballotsRoot, opened, reopened, supersedes } =
    fields
  const { answered, tally } = closed.count
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
    method: round.rule,
    roll: recordedRoll(round, rollRoot),
    ballots: {
      mode: 'named' as const,
      n: answered.volunteers + answered.staff,
      ...answered,
      root: ballotsRoot,
    },
    tally: tally.counts,
    outcome: tally.outcome,
    closed_at: instantText(closed.decision.closedAt),
    ...(closed.inForce === null ? {} : { in_force: closed.inForce }),
    links: [
      link('opened', opened),
      ...(reopened ? [link('reopened', reopened)] : []),
      ...(supersedes ? [link('supersedes', supersedes)] : []),
    ],
  }
}

/**
 *   reopened  { decision, proposal, number, generation, reason: COMMIT, by: COMMIT, links: [{ rel: "decision", … }] }
 *
 * The decision goes on holding; `generation` is the one its text is now written under.
 */
export function reopenedEntry(
  at: Head,
  fields: {
    proposal: string
    number: number
    decision: number
    generation: number
    reason: Commitment
    by: Commitment
    entry: LinkTarget
  },
) {
  const { proposal, number, decision, generation, reason, by, entry } = fields
  const links = [link('decision', entry)]
  return { ...head(at, 'reopened'), decision, proposal, number, generation, reason, by, links }
}

/**
 *   superseded  { decision, by_decision, links: [{ rel: "decision" | "by_decision", index, leaf }] }
 *
 * Written with the decision that replaces it, after it.
 */
export function supersededEntry(
  at: Head,
  fields: { decision: number; byDecision: number; entry: LinkTarget; byEntry: LinkTarget },
) {
  const { decision, byDecision, entry, byEntry } = fields
  const links = [link('decision', entry), link('by_decision', byEntry)]
  return { ...head(at, 'superseded'), decision, by_decision: byDecision, links }
}

/**
 *   withdrawn  { proposal, number, by: COMMIT }
 */
export function withdrawnEntry(at: Head, fields: { proposal: string; number: number; by: Commitment }) {
  const { proposal, number, by } = fields
  return { ...head(at, 'withdrawn'), proposal, number, by }
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

export type EntryKind = Entry['kind']

import { charterData } from '#lib/rules/entries/board.ts'
import { type Commitment, type Head, head, type LinkTarget, linkTo } from '#lib/rules/entries/head.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { countKinds } from '../base/roll.ts'
import type { Charter } from '../charter/charter.ts'
import type { Rule } from '../methods/rule.ts'
import type { Round } from '../vote/round.ts'

/** Base64 of the root of a Merkle tree over JCS leaves sorted by leaf hash. */
export type Root = string

/** `{ c: COMMIT, bytes, schema: "text/1" }`: the canonical text, its size, and how it is to be read. */
export type RecordedText = { readonly c: Commitment; readonly bytes: number; readonly schema: 'text/1' }

/**
 *   round.opened
 *     { proposal, number, round, generation, title: COMMIT, brief: COMMIT, text: { c, bytes, schema },
 *       method: { id, params }, roll: { n, volunteers, staff, root },
 *       window: see recorded-window.ts,
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
export function recordedRule(rule: Rule, who: (member: string) => Commitment): Rule {
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

export function recordedRoll({ roll }: Round, root: Root) {
  const { volunteers, staff } = countKinds(roll)
  return { n: roll.length, volunteers, staff, root }
}

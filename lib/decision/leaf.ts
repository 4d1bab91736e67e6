import type { Ballot } from './ballot.ts'
import type { Commitment } from './entry.ts'
import type { Kind } from './standing.ts'

/** A leaf of a round's roll: `{ kind, who: COMMIT }`. */
export function rollLeaf({ who, kind }: { who: Commitment; kind: Kind }) {
  return { kind, who }
}

/**
 * A leaf of a round's ballots: `{ choice, revision, who: COMMIT, reason?: COMMIT, change?: COMMIT, word?: COMMIT }`.
 * Only the last ballot of each elector is a leaf; `revision` counts the votes it took.
 */
export function ballotLeaf(fields: {
  choice: Ballot['choice']
  revision: number
  who: Commitment
  reason?: Commitment | undefined
  change?: Commitment | undefined
  word?: Commitment | undefined
}) {
  const { choice, revision, who, reason, change, word } = fields
  return {
    choice,
    revision,
    who,
    ...(reason ? { reason } : {}),
    ...(change ? { change } : {}),
    ...(word ? { word } : {}),
  }
}

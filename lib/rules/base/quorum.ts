import { atLeast, type Ratio } from './ratio.ts'

/** Who a round is counted against. */
export type Electorate = {
  /** Those on the roll, without those who left the count for a conflict of interest. */
  readonly electors: number
  /** Of them, those who answered or are represented by someone who did. */
  readonly present: number
}

/** expressed = votes for something; expressed_with_blanks adds blank votes; ballots adds abstentions cast; present adds
 * those represented who have no ballot; electors is the whole roll. */
export type Base = 'expressed' | 'expressed_with_blanks' | 'ballots' | 'present' | 'electors'
export const BASES = ['expressed', 'expressed_with_blanks', 'ballots', 'present', 'electors'] as const

/** How those present are counted, in a rule that counts them; left out in votes opened before it said so. */
export type Presence = { readonly present?: 'answered' }

/** The votes of `base` must be at least `share` of the roll. */
export type Quorum = { readonly share: Ratio; readonly base: Exclude<Base, 'electors'> }

export type QuorumStep = {
  readonly step: 'quorum'
  readonly base: Base
  readonly n: number
  readonly of: number
  readonly share: Ratio
  readonly needed: number
  readonly met: 'yes' | 'no'
}

/** Never less than one person: nobody at all is never enough. */
export function quorumStep(quorum: Quorum, n: number, electors: number): QuorumStep {
  const { share, base } = quorum
  const needed = Math.max(1, atLeast(share, electors))
  return { step: 'quorum', base, n, of: electors, share, needed, met: n >= needed ? 'yes' : 'no' }
}

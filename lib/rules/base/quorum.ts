import { atLeast, compareShare, isShare, moreThan, type Ratio } from './ratio.ts'

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
/** From the easiest to pass to the hardest. */
export const BASES = ['expressed', 'expressed_with_blanks', 'ballots', 'present', 'electors'] as const

/** How those present are counted, in a rule that counts them; left out in votes opened before it said so. */
export type Presence = { readonly present?: 'answered' }

/** A share of the roll: at least it, or more than it where that is said. */
export type Asked = { readonly share: Ratio; readonly compare?: 'more_than' | undefined }

/** How many of so many electors are the share asked for. Never less than one person: nobody at all is never enough. */
export function neededOf({ share, compare }: Asked, electors: number): number {
  return Math.max(1, compare === 'more_than' ? moreThan(share, electors) : atLeast(share, electors))
}

/** Whether people can reach what is asked: all of them at most, and more than all of them never. */
export function isReachable(asked: Asked): boolean {
  return isShare(asked.share) && neededOf(asked, 1) <= 1
}

/** The votes of `base` must be at least `share` of the roll; more than it, where `compare` says so. */
export type Quorum = {
  readonly share: Ratio
  readonly base: Exclude<Base, 'electors'>
  readonly compare?: 'more_than'
}

/** What is asked for where nobody says otherwise. */
export const A_THIRD_ANSWER = { share: '1/3', base: 'ballots' } as const

type Share = { readonly share: Ratio; readonly compare?: 'at_least' | 'more_than' | undefined }

/** A larger share, or the same one: "more than" it asks for more than "at least" does. */
export function asksAsMuch(now: Share, before: Share): boolean {
  const [over = 0, under = 1] = now.share.split('/').map(Number)
  const compared = compareShare(over, under, before.share)
  return compared > 0 || (compared === 0 && (now.compare === 'more_than' || before.compare !== 'more_than'))
}

export type QuorumStep = {
  readonly step: 'quorum'
  readonly base: Base
  readonly n: number
  readonly of: number
  readonly share: Ratio
  readonly compare?: 'more_than'
  readonly needed: number
  readonly met: 'yes' | 'no'
}

export function quorumStep(quorum: Quorum, n: number, electors: number): QuorumStep {
  const { base, ...asked } = quorum
  const needed = neededOf(asked, electors)
  return { step: 'quorum', base, n, of: electors, ...asked, needed, met: n >= needed ? 'yes' : 'no' }
}

import { atLeast, type Ratio } from '#lib/rules/base/ratio.ts'

/** Whether enough of the roll answered at all, whatever they answered. */
export type AnswersStep = {
  readonly step: 'answers'
  readonly n: number
  readonly of: number
  readonly share: Ratio
  readonly needed: number
  readonly met: 'yes' | 'no'
}

/** Never less than one person: silence alone decides nothing. */
export function answersStep(share: Ratio, n: number, electors: number): AnswersStep {
  const needed = Math.max(1, atLeast(share, electors))
  return { step: 'answers', n, of: electors, share, needed, met: n >= needed ? 'yes' : 'no' }
}

import { type Asked, isReachable, neededOf } from '#lib/rules/base/quorum.ts'
import type { Ratio } from '#lib/rules/base/ratio.ts'

/** How many must answer at all, abstentions included, and never less than one person: silence alone decides nothing. */
export type AnswersAsked = {
  /** At least this share of the roll. */
  readonly answers: Ratio
  /** More than that share. */
  readonly answers_compare?: 'more_than'
}

/** Whether enough of the roll answered at all, whatever they answered. */
export type AnswersStep = {
  readonly step: 'answers'
  readonly n: number
  readonly of: number
  readonly share: Ratio
  readonly compare?: 'more_than'
  readonly needed: number
  readonly met: 'yes' | 'no'
}

export function askedOf({ answers, answers_compare: compare }: AnswersAsked): Asked {
  return { share: answers, ...(compare ? { compare } : {}) }
}

export function answersStep(params: AnswersAsked, n: number, electors: number): AnswersStep {
  const { share, compare } = askedOf(params)
  const needed = neededOf({ share, compare }, electors)
  const more = compare ? { compare } : {}
  return { step: 'answers', n, of: electors, share, ...more, needed, met: n >= needed ? 'yes' : 'no' }
}

export function isAnswersReachable(params: AnswersAsked): boolean {
  return isReachable(askedOf(params))
}

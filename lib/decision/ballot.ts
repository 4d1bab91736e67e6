import { CONSENT_CHOICES, type ConsentBallot, consentBallot } from './methods/consent.ts'
import { MAJORITY_CHOICES, type MajorityBallot, majorityBallot } from './methods/majority.ts'
import type { OptionValues } from './option.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { tidy } from './text.ts'

export type Ballot = ConsentBallot | MajorityBallot

/** A method and its version; a change of rule is a new version, so that old rounds recount as they were counted. */
export type MethodId = 'consent/1' | 'majority/1'

/** What a form sends: everything is text and anything may be missing. */
export type BallotDraft = {
  readonly choice: string
  /** Among several options: what was given to each. */
  readonly options?: OptionValues | undefined
  readonly reason?: string | undefined
  readonly change?: string | undefined
  readonly word?: string | undefined
}

export function choicesOf(method: MethodId): readonly string[] {
  switch (method) {
    case 'consent/1':
      return CONSENT_CHOICES
    case 'majority/1':
      return MAJORITY_CHOICES
    default:
      return method satisfies never
  }
}

/** The ballot to record, or why there is none. A field its choice does not take is left out: it was typed under
 * another choice, then hidden. */
export function readBallot(method: MethodId, draft: BallotDraft): Ballot | Refusal {
  const tidied = {
    choice: draft.choice,
    reason: tidy(draft.reason ?? ''),
    change: tidy(draft.change ?? ''),
    word: tidy(draft.word ?? ''),
  }
  switch (method) {
    case 'consent/1':
      return consentBallot(tidied)
    case 'majority/1':
      return majorityBallot(tidied)
    default:
      return method satisfies never
  }
}

export function whyInvalid(method: MethodId, draft: BallotDraft): Refusal | undefined {
  const ballot = readBallot(method, draft)
  return isRefusal(ballot) ? ballot : undefined
}

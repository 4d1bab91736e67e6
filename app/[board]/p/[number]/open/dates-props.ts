import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'

/** What the choice of a close is shown from. */
export interface DatesProps {
  say: Say
  reader: Reader
  /** The board's. */
  zone: string
  recommendation: OpenVoteView['recommendation']
  /** Whether a close answers before the day an answer is needed, if one is. */
  inTime: (close: Temporal.Instant) => boolean
  /** The last votes left too little time: the next longer date is shown first. */
  longerFirst: boolean
  /** What a form that is shown again had chosen. */
  values: Readonly<Record<string, string>>
}

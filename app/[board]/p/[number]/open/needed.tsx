import { isInTime } from '#lib/decision/needed.ts'
import type { OpenVoteView } from '#lib/views/open-vote.ts'
import { formatDayOf } from '#lib/words/dates.ts'
import type { DatesProps } from './dates-props.ts'

/** Whether the recommended date comes after the answer is needed, while there is time to answer sooner. */
export function comesTooLate({ needed, recommendation }: OpenVoteView, zone: string): boolean {
  return needed !== null && !needed.isPast && !isInTime(needed, recommendation.close, zone)
}

/** That an answer is needed before a day, and what is left of the dates for it. */
export function NeededHere({
  say,
  reader,
  needed,
  isLate,
}: Pick<DatesProps, 'say' | 'reader' | 'isLate'> & { needed: OpenVoteView['needed'] }) {
  if (!needed) return null
  const day = formatDayOf(needed.by, reader)
  return (
    <div className="mb-4 rounded-xl border-l-[5px] border-sky bg-sky-soft px-4 py-3">
      <p className="font-semibold">{say('needed.title', { day })}</p>
      <p className="whitespace-pre-line">{say('needed.because', { reason: needed.reason })}</p>
      <p>{say(needed.isPast ? 'needed.late_past' : isLate ? 'needed.late_help' : 'needed.in_time')}</p>
    </div>
  )
}

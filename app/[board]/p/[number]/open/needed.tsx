import { formatDayOf } from '#lib/i18n/dates.ts'
import type { WordKey } from '#lib/i18n/words.ts'
import { type Answering, answering } from '#lib/rules/window/needed.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'
import type { DatesProps } from './dates.tsx'

const SENTENCES = {
  in_time: 'needed.in_time',
  shortened: 'needed.shortened',
  too_late: 'needed.too_late',
  past: 'needed.late_past',
} as const satisfies Record<Answering['how'], WordKey>

/** What is left of the dates for an answer that is needed, if one is. */
export function answeringHere(view: OpenVoteView, zone: string): Answering | null {
  const { needed, recommendation, shorter, now } = view
  const closes = { recommended: recommendation.close, shorter: shorter.map(({ close }) => close) }
  return needed && answering(needed, closes, { zone, now })
}

/** What the form has chosen before anybody touched it: where only a shorter date answers in time, that one. */
export function firstChosen(answer: Answering | null): Readonly<Record<string, string>> {
  return answer?.how === 'shortened' ? { closes_at: 'shorter', shorter_at: answer.close.toString() } : {}
}

/** That an answer is needed before a day, and what is left of the dates for it. */
export function NeededHere({
  say,
  reader,
  needed,
  answer,
  address,
}: Pick<DatesProps, 'say' | 'reader'> & {
  needed: OpenVoteView['needed']
  answer: Answering | null
  /** Of the text, where its writers change or take back the day. */
  address: string
}) {
  if (!needed || !answer) return null
  return (
    <div className="mb-4 rounded-xl border-l-[5px] border-sky bg-sky-soft px-4 py-3">
      <p className="font-semibold">{say('needed.title', { day: formatDayOf(needed.by, reader) })}</p>
      <p className="whitespace-pre-line">{say('needed.because', { reason: needed.reason })}</p>
      <p>{say(SENTENCES[answer.how])}</p>
      <a href={address} className="inline-flex min-h-[44px] items-center">
        {say('needed.edit')}
      </a>
    </div>
  )
}

import type { Say } from '#lib/i18n/words.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'

/** What the last votes teach of the time they left. */
export function LessonNotice({ say, view: { lesson, recommendation } }: { say: Say; view: OpenVoteView }) {
  if (!lesson) return null
  const first = recommendation.alternatives.length > 0 ? 'yes' : 'no'
  return (
    <p className="mb-3 rounded-xl bg-sky-soft px-4 py-3">
      {say('feedback.lesson', { too_short: lesson.tooShort, answers: lesson.answers, first })}
    </p>
  )
}

/** How many said otherwise of their time since the draft appeared; who, to stewards. */
export function ChangedTimes({ say, changed: { n, names } }: { say: Say; changed: OpenVoteView['changed'] }) {
  return (
    <>
      {n > 0 ? <p className="mt-3 text-[0.92rem]">{say('changed.count', { n })}</p> : null}
      {names && names.length > 0 ? (
        <p className="text-[0.86rem] text-ink-2">{say('changed.who', { names: names.join(', ') })}</p>
      ) : null}
    </>
  )
}

import { current } from '#app/session.ts'
import { formatDateOf } from '#lib/i18n/dates.ts'
import type { ShortVotes as Counted, FollowUpLine } from '#lib/views/proposal/follow-ups.ts'
import type { RegisterLine } from '#lib/views/register/log.ts'

/** How often this board shortens its votes, for everyone to see, with what was answered about avoiding it. */
export async function ShortVotesSection({ slug, short }: { slug: string; short: Counted }) {
  const { say } = await current()
  const { votes, shortened, leftOut, followUps } = short
  if (votes === 0) return null
  return (
    <section className="mb-6 text-[0.92rem]">
      <p>{say('short_vote.often', { votes, shortened, leftOut })}</p>
      {followUps.length > 0 ? (
        <>
          <h2 className="mt-3 text-[1rem]">{say('short_vote.answers')}</h2>
          <ul className="mt-1 grid gap-2">
            {followUps.map((followUp) => (
              <Answer key={followUp.id} slug={slug} followUp={followUp} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

async function Answer({ slug, followUp }: { slug: string; followUp: FollowUpLine }) {
  const { say, reader } = await current()
  const { number, title, due, late, answered } = followUp
  return (
    <li>
      <a href={`/${slug}/p/${number}#follow-up`} className="inline-block py-1">
        {title}
      </a>{' '}
      {answered ? (
        <span className="whitespace-pre-line">
          {answered.text ? say('draft.quoted', { text: answered.text }) : say('follow_up.erased')}
        </span>
      ) : (
        <span className="text-ink-2">
          {say(late ? 'short_vote.waiting_late' : 'short_vote.waiting', { day: formatDateOf(due, reader) })}
        </span>
      )}
    </li>
  )
}

/** Beside a decision whose vote was shorter than recommended. */
export async function ShortVoteNote({
  shortened,
}: {
  shortened: Extract<RegisterLine, { kind: 'decision' }>['shortened']
}) {
  const { say } = await current()
  if (!shortened) return null
  const { leftOut, apology, justification } = shortened
  return (
    <div className="mt-2 border-l-4 border-sky pl-3 text-[0.92rem]">
      <p className="font-semibold">{say('short_vote.log_line', { n: leftOut })}</p>
      {[apology, justification].map((text) =>
        text ? (
          <p key={text} className="whitespace-pre-line">
            {say('draft.quoted', { text })}
          </p>
        ) : null,
      )}
    </div>
  )
}

import { Card } from '#app/ui/card.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView, NamedBallot } from '#lib/views/vote/closed-round.ts'

/** What people wrote with their answer, kept with the decision. */
export function WrittenWords({ say, round }: { say: Say; round: ClosedRoundView }) {
  const { method } = round.tally
  const ballots = round.ballots ?? []
  const reasons = (...choices: string[]) =>
    ballots.filter(({ ballot }) => choices.includes(ballot.choice) && ballot.reason).map(quoted)
  const concerns = reasons('concern', 'stand_aside', 'disagree')
  const advice = reasons('favourable', 'reserved', 'unfavourable', 'no_advice')
  const n = round.objections.length
  const quotes = [
    { title: say('outcome.account'), items: reasons('adopt', 'reject') },
    {
      title: say(method === 'consensus/1' ? 'outcome.blocks' : 'outcome.objections', { n }),
      items: round.objections.map(({ by, reason, change, state }) => ({
        by: by?.name,
        text: reason,
        more: [
          ...(change ? [say('vote.should_change', { change })] : []),
          ...(state === 'open'
            ? []
            : [say('count.objection_state', { state: say(`for_others.objection.state.${state}`) })]),
        ].join(' '),
      })),
    },
    { title: say('outcome.concerns', { n: concerns.length }), items: concerns },
    { title: say('outcome.advice'), items: advice },
    {
      title: say('outcome.conflicts'),
      items: round.recusals.named.map(({ by, reason }) => ({ by: by.name, text: reason, more: '' })),
    },
    {
      title: say('outcome.words'),
      items: ballots
        .filter(({ ballot }) => ballot.word)
        .map(({ by, ballot }) => ({ by: by.name, text: ballot.word, more: '' })),
    },
  ].filter(({ items }) => items.length > 0)
  return quotes.map(({ title, items }) => (
    <Card key={title}>
      <h2>{title}</h2>
      <ul className="grid gap-2 pt-2">
        {items.map(({ by, text, more }) => (
          <li key={`${by}${text}`}>
            {text ? `${say('draft.quoted', { text })} — ` : ''}
            {by ?? say('draft.someone')}{' '}
            {more ? <span className="text-[0.92rem] text-ink-2">{more}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  ))
}

const quoted = ({ by, ballot }: NamedBallot) => ({ by: by.name, text: ballot.reason, more: '' })

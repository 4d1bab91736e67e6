import { Card } from '#app/ui/card.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import type { WrittenBallot } from '#lib/views/vote/who-answered.ts'

/** What people wrote with their answer, kept with the decision. */
export function WrittenWords({ say, round }: { say: Say; round: ClosedRoundView }) {
  const { method } = round.tally
  const { ballots, more } = round.written
  const reasons = (...choices: string[]) =>
    ballots.filter(({ ballot }) => choices.includes(ballot.choice) && ballot.reason).map(quoted)
  const concerns = reasons(...CONCERNS)
  const advice = reasons('favourable', 'reserved', 'unfavourable', 'no_advice')
  const n = round.objections.length
  // Where not all of them are shown, the count says how many there are.
  const concerned = more > 0 ? countedIn(round, CONCERNS) : concerns.length
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
    { title: say('outcome.concerns', { n: concerned }), items: concerns },
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
  const cards = quotes.map(({ title, items }) => (
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
  return (
    <>
      {cards}
      {more > 0 ? (
        <p className="text-[0.92rem] text-ink-2">{say('outcome.more_words', { n: more })}</p>
      ) : null}
    </>
  )
}

const CONCERNS = ['concern', 'stand_aside', 'disagree']

function countedIn({ tally }: ClosedRoundView, choices: readonly string[]): number {
  const counts: Readonly<Record<string, unknown>> = tally.counts
  return choices.reduce((sum, choice) => sum + Number(counts[choice] ?? 0), 0)
}

const quoted = ({ by, ballot }: WrittenBallot) => ({ by: by.name, text: ballot.reason, more: '' })

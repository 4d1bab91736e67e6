import type { ClosedRoundView } from '#lib/views/closed-round.ts'
import { formatInstant } from '#lib/words/dates.ts'
import type { Say } from '#lib/words/words.ts'
import { barOf, countsOf, stepsOf } from './count.ts'
import { current } from './session.ts'
import { Bar } from './ui/bar.tsx'
import { Card } from './ui/card.tsx'
import { Chip } from './ui/chip.tsx'
import { WhoAnswered } from './who-answered.tsx'

const EDGE = {
  adopted: 'leaf',
  chosen: 'leaf',
  rejected: 'clay',
  blocked: 'clay',
  tie: 'stone',
  no_quorum: 'stone',
} as const

/** What a vote gave: the outcome in a word, as a picture, in a sentence, and step by step. */
export async function Result({ round, inForce }: { round: ClosedRoundView; inForce?: number | null }) {
  const { say, reader } = await current()
  const { outcome, method, standing, answered, roll } = round
  const way = method.rule.id === 'consent/1' ? 'outcome.by_consent' : 'outcome.by_majority'
  const word = say(`outcome.${outcome}`)
  return (
    <>
      <Card edge={EDGE[outcome]} id={`decision-${round.decision}`}>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-[1.35rem]">
            {outcome === 'adopted' || outcome === 'rejected' ? say(way, { outcome: word }) : word}
          </h2>
          {standing.state === 'in_force' ? <Chip tone="leaf">{say('outcome.in_force')}</Chip> : null}
          {standing.state === 'superseded' ? (
            <Chip>{say('outcome.superseded', { number: standing.by })}</Chip>
          ) : null}
        </div>
        <Bar parts={barOf(say, round)} />
        <p className="mt-2 text-[0.92rem] text-ink-2">
          {countsOf(say, round)}{' '}
          {say('outcome.by_kind', {
            volunteers: answered.volunteers,
            volunteersTotal: roll.volunteers,
            staff: answered.staff,
            staffTotal: roll.staff,
          })}
        </p>
        {round.late ? (
          <p className="mt-2 text-[0.92rem]">
            {say('outcome.late', {
              recorded: formatInstant(round.recordedAt, reader),
              close: formatInstant(round.closedAt, reader),
            })}
          </p>
        ) : null}
        <WhoAnswered say={say} round={round} />
        <details>
          <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
            {say('outcome.recount')}
          </summary>
          <ol className="list-decimal pl-6">
            {stepsOf(say, round).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      </Card>
      {outcome === 'adopted' || inForce === undefined ? null : (
        <Meanwhile say={say} inForce={inForce} outcome={outcome} />
      )}
      <Kept say={say} round={round} />
    </>
  )
}

function Meanwhile({ say, inForce, outcome }: { say: Say; inForce: number | null; outcome: string }) {
  return (
    <Card>
      <h2>{say('outcome.meanwhile')}</h2>
      <p className="mt-1">
        {inForce ? say('outcome.meanwhile_decision', { number: inForce }) : say('outcome.meanwhile_none')}
      </p>
      {outcome === 'blocked' ? <p className="mt-1 text-ink-2">{say('outcome.next')}</p> : null}
    </Card>
  )
}

/** What people wrote with their answer, kept with the decision. */
function Kept({ say, round }: { say: Say; round: ClosedRoundView }) {
  const concerns = (round.ballots ?? []).filter(({ choice, reason }) => choice === 'concern' && reason)
  const words = (round.ballots ?? []).filter(({ word }) => word)
  const quotes = [
    {
      title: say('outcome.objections', { n: round.objections.length }),
      items: round.objections.map(({ by, reason, change }) => ({
        by: by?.name,
        text: reason,
        more: change ? say('vote.should_change', { change }) : '',
      })),
    },
    {
      title: say('outcome.concerns', { n: concerns.length }),
      items: concerns.map(({ by, reason }) => ({ by: by.name, text: reason, more: '' })),
    },
    {
      title: say('outcome.words'),
      items: words.map(({ by, word }) => ({ by: by.name, text: word, more: '' })),
    },
  ].filter(({ items }) => items.length > 0)
  return quotes.map(({ title, items }) => (
    <Card key={title}>
      <h2>{title}</h2>
      <ul className="grid gap-2 pt-2">
        {items.map(({ by, text, more }) => (
          <li key={`${by}${text}`}>
            {say('draft.quoted', { text: text ?? '' })} — {by ?? say('draft.someone')}{' '}
            {more ? <span className="text-[0.92rem] text-ink-2">{more}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  ))
}

import { Fold } from '#app/ui/fold.tsx'
import { ballotLines } from '#lib/i18n/count/answers.ts'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { ClosedRoundView, Through } from '#lib/views/vote/closed-round.ts'

/** Named answers, for members. */
export function WhoAnswered({ formatter, round }: { formatter: CountFormatter; round: ClosedRoundView }) {
  const { say } = formatter
  const { ballots, silent } = round
  if (!ballots || !silent)
    return <p className="mt-2 text-[0.92rem] text-ink-2">{say('outcome.who_members')}</p>
  const conflicted = new Set(round.recusals.named.map(({ by }) => by.id))
  return (
    <Fold title={say('outcome.who')}>
      <table className="w-full text-left">
        <caption className="sr-only">{say('outcome.who')}</caption>
        <tbody className="divide-y divide-line">
          {ballots.map(({ by, ballot, through }) => (
            <tr key={by.id}>
              <Who say={say} {...by} conflicted={conflicted.has(by.id)} />
              <td className="py-1.5 align-top">
                {ballotLines(formatter, ballot).map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))}
                {through ? (
                  <span className="block text-[0.86rem] text-ink-2">{throughIn(say, through)}</span>
                ) : null}
              </td>
            </tr>
          ))}
          {silent.map((one) => (
            <tr key={one.id}>
              <Who say={say} {...one} conflicted={conflicted.has(one.id)} />
              <td className="py-1.5 align-top text-ink-2">{say('answer.silent')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  )
}

function throughIn(say: Say, { channel, by, confirmedBy }: Through): string {
  const noted = say('who.noted', { how: say(`who.${channel}`), by: by?.name ?? 'none' })
  return confirmedBy ? `${noted}, ${say('who.confirmed', { by: confirmedBy.name })}` : noted
}

export function Who({
  say,
  name,
  kind,
  conflicted,
}: {
  say: Say
  name: string
  kind: Kind
  conflicted: boolean
}) {
  return (
    <th scope="row" className="py-1.5 pr-4 align-top font-semibold">
      {name} <span className="inline-block font-normal text-[0.86rem] text-ink-2">{say(`site.${kind}`)}</span>
      {conflicted ? (
        <span className="block font-normal text-[0.86rem] text-ink-2">{say('who.conflict')}</span>
      ) : null}
    </th>
  )
}

import type { Kind } from '#lib/decision/standing.ts'
import type { ClosedRoundView } from '#lib/views/closed-round.ts'
import type { Say, WordKey } from '#lib/words/words.ts'

/** Named answers, for members. */
export function WhoAnswered({ say, round: { ballots, silent } }: { say: Say; round: ClosedRoundView }) {
  if (!ballots || !silent)
    return <p className="mt-2 text-[0.92rem] text-ink-2">{say('outcome.who_members')}</p>
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
        {say('outcome.who')}
      </summary>
      <table className="w-full text-left">
        <caption className="sr-only">{say('outcome.who')}</caption>
        <tbody className="divide-y divide-line">
          {ballots.map(({ by, choice }) => (
            <tr key={by.id}>
              <th scope="row" className="py-1.5 pr-4 align-top font-semibold">
                <Who say={say} {...by} />
              </th>
              <td className="py-1.5 align-top">{say(`vote.${choice}` as WordKey)}</td>
            </tr>
          ))}
          {silent.map(({ id, name, kind }) => (
            <tr key={id}>
              <th scope="row" className="py-1.5 pr-4 align-top font-semibold">
                <Who say={say} name={name} kind={kind} />
              </th>
              <td className="py-1.5 align-top text-ink-2">{say('outcome.silent')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Who({ say, name, kind }: { say: Say; name: string; kind: Kind }) {
  return (
    <>
      {name} <span className="inline-block font-normal text-[0.86rem] text-ink-2">{say(`site.${kind}`)}</span>
    </>
  )
}

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
              <th scope="row" className="py-1.5 pr-3 font-semibold">
                {by.name}
              </th>
              <td className="py-1.5 pr-3 text-ink-2">{say(`site.${by.kind}`)}</td>
              <td className="py-1.5">{say(`vote.${choice}` as WordKey)}</td>
            </tr>
          ))}
          {silent.map(({ id, name, kind }) => (
            <tr key={id}>
              <th scope="row" className="py-1.5 pr-3 font-semibold">
                {name}
              </th>
              <td className="py-1.5 pr-3 text-ink-2">{say(`site.${kind}`)}</td>
              <td className="py-1.5 text-ink-2">{say('outcome.silent')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

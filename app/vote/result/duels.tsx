import { Wide } from '#app/ui/wide.tsx'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { droppedIn } from '#lib/i18n/count/notes.ts'
import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import type { SchulzeTally } from '#lib/rules/methods/schulze.ts'
import { chosenIn } from '#lib/rules/methods/tally.ts'
import { Beatpaths } from './beatpaths.tsx'
import { OptionLetter } from './option-name.tsx'

/** Each option against each other: how many people put the one of the row above that of the column. */
export function DuelMatrix({ formatter, tally }: { formatter: CountFormatter; tally: SchulzeTally }) {
  const { say, option } = formatter
  const { duels } = tally.counts
  const ids = sortedOptions(Object.keys(duels))
  return (
    <div className="picture">
      <ul aria-hidden="true" className="mb-3 grid gap-1.5 sm:hidden">
        {ids.map((id) => (
          <li key={id} className="font-semibold leading-tight">
            <OptionHead formatter={formatter} tally={tally} id={id} look="" />
          </li>
        ))}
      </ul>
      <Wide label={say('count.duels')}>
        <table className="border-separate border-spacing-0.5 tabular-nums sm:w-full sm:border-spacing-1">
          <caption className="sr-only">{say('count.duels')}</caption>
          <thead>
            <tr>
              <td />
              {ids.map((id) => (
                <th key={id} scope="col" className="pb-1">
                  <OptionLetter id={id} />
                  <span className="sr-only">{option(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ids.map((one) => (
              <tr key={one}>
                <th scope="row" className="pr-2 text-left align-middle font-semibold">
                  <OptionHead
                    formatter={formatter}
                    tally={tally}
                    id={one}
                    look="leading-tight max-sm:sr-only"
                  />
                </th>
                {ids.map((other) => (
                  <Duel key={other} won={duels[one]?.[other]} lost={duels[other]?.[one]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="mt-2 text-[0.86rem] text-ink-2">{say('count.duels_help')}</p>
      <Beatpaths formatter={formatter} tally={tally} />
    </div>
  )
}

/** Beside its row on a desk; on a phone, above the matrix. */
function OptionHead({
  formatter,
  tally,
  id,
  look,
}: {
  formatter: CountFormatter
  tally: SchulzeTally
  id: OptionId
  look: string
}) {
  const { say, rule, option } = formatter
  const fallback = rule.id === 'schulze/1' ? rule.params.default : undefined
  const dropped = droppedIn(tally).some((step) => step.option === id)
  const marks = [
    ...(chosenIn(tally).includes(id) ? [`✓ ${say('mark.chosen')}`] : []),
    ...(tally.tied.includes(id) ? [`= ${say('mark.tied')}`] : []),
    ...(id === fallback ? [say('mark.default')] : []),
    ...(dropped ? [say('mark.dropped')] : []),
  ]
  return (
    <span className="flex items-center gap-2">
      <OptionLetter id={id} />
      <span className={look}>
        {option(id)}
        {marks.map((mark) => (
          <span key={mark} className="block font-normal text-[0.8rem] text-ink-2">
            {mark}
          </span>
        ))}
      </span>
    </span>
  )
}

/** A won duel is bold, ticked and on green: never colour alone. Nobody fights themselves. */
function Duel({ won, lost }: { won: number | undefined; lost: number | undefined }) {
  if (won === undefined || lost === undefined)
    return <td className="min-w-10 rounded-md bg-stone-soft sm:min-w-11" aria-hidden="true" />
  const look =
    won > lost ? 'bg-leaf-soft font-bold text-leaf-2' : won < lost ? 'text-ink-2' : 'bg-stone-soft text-ink'
  return (
    <td
      className={`h-10 min-w-10 whitespace-nowrap rounded-md border border-line text-center max-sm:text-[0.92rem] sm:h-11 sm:min-w-11 ${look}`}
    >
      {won > lost ? '✓' : won === lost ? '=' : ''} {won}
    </td>
  )
}

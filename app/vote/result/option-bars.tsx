import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { barOf, type SumTally, sumValues } from '#lib/i18n/count/sums.ts'
import { chosenIn } from '#lib/rules/methods/tally.ts'
import { OptionName } from './option-name.tsx'

/** A bar for each option, the longest first; each number stands beside its bar. */
export function OptionBars({ formatter, tally }: { formatter: CountFormatter; tally: SumTally }) {
  const chosen = chosenIn(tally)
  return (
    <ul className="picture grid gap-3">
      {sumValues(formatter, tally).map(({ option, value }) => (
        <li key={option}>
          <p className="flex items-baseline justify-between gap-3">
            <OptionName formatter={formatter} tally={tally} option={option} />
            <span className="shrink-0 tabular-nums">{value}</span>
          </p>
          <div aria-hidden="true" className="mt-1 h-3.5 overflow-hidden rounded-full bg-line">
            <div
              className={`h-full rounded-full ${chosen.includes(option) ? 'bg-leaf' : 'bg-half'}`}
              style={{ width: `${barOf(formatter, tally, option) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

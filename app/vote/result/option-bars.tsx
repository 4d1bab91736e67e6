import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { SumTally } from '#lib/i18n/count/sums.ts'
import { valuesOf } from '#lib/i18n/count/values.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { chosenIn } from '#lib/rules/methods/tally.ts'
import { OptionName } from './option-name.tsx'

/** A bar for each option, the longest first; each number stands beside its bar. */
export function OptionBars({ formatter, tally }: { formatter: CountFormatter; tally: SumTally }) {
  const chosen = chosenIn(tally)
  return (
    <ul className="picture grid gap-3">
      {valuesOf(formatter, tally).map(({ option, value }) => (
        <li key={option}>
          <p className="flex items-baseline justify-between gap-3">
            <OptionName formatter={formatter} tally={tally} option={option} />
            <span className="shrink-0 tabular-nums">{value}</span>
          </p>
          <div aria-hidden="true" className="mt-1 h-3.5 overflow-hidden rounded-full bg-line">
            <div
              className={`h-full rounded-full ${chosen.includes(option) ? 'bg-leaf' : 'bg-half'}`}
              style={{ width: `${shareOf(formatter, tally, option) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** How far its bar goes: to the end where everybody gave it all they could; with points to share, where it has most. */
function shareOf({ rule }: CountFormatter, tally: SumTally, option: OptionId): number {
  switch (tally.method) {
    case 'approval/1':
      return portion(tally.counts.approvals[option] ?? 0, tally.counts.vote)
    case 'score/1': {
      if (rule.id !== 'score/1') return 0
      const { min, max } = rule.params
      const { sums, vote } = tally.counts
      return portion((sums[option] ?? 0) - min * vote, (max - min) * vote)
    }
    case 'dots/1':
      return portion(tally.counts.points[option] ?? 0, Math.max(...Object.values(tally.counts.points)))
    default:
      return tally satisfies never
  }
}

const portion = (part: number, whole: number) => (whole > 0 ? part / whole : 0)

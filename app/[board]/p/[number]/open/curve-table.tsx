import { Fold } from '#app/ui/fold.tsx'
import { Wide } from '#app/ui/wide.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import { cellWords } from '#lib/i18n/phrases/coverage.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { CurveDay } from './curve-shape.ts'
import type { DatesProps } from './dates.tsx'

type Props = DatesProps & { days: readonly CurveDay[] }

/** The same numbers as the curve, and a choice of every day that is not on offer above it. */
export function CurveTable(props: Props) {
  const { say, days } = props
  const groups = days[0]?.counts.map(([group]) => group) ?? []
  return (
    <Fold title={say('close_date.table')}>
      <Wide label={say('close_date.table')}>
        <table className="w-full text-left text-[0.92rem]">
          <thead>
            <tr>
              <th scope="col" className="pr-4">
                {say('close_date.table_day')}
              </th>
              {groups.map((group) => (
                <th key={group} scope="col" className="pr-4">
                  {say(`close_date.line_${group}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.close.toString()} className="border-t border-line">
                <th scope="row" className="pr-4 font-normal whitespace-nowrap">
                  <Day {...props} day={day} />
                  {day.holiday ? (
                    <span className="block text-[0.86rem] text-ink-2">
                      {say(`close_date.day_${day.holiday}`)}
                    </span>
                  ) : null}
                </th>
                {day.counts.map(([group, count]) => (
                  <td key={group} className="pr-4 whitespace-nowrap">
                    {cellWords(say, count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Fold>
  )
}

/** A day's name: to be chosen where it comes later than recommended and is not on offer already. */
function Day({ say, reader, recommendation, inTime, day: { close } }: Props & { day: CurveDay }) {
  const name = formatInstant(close, reader)
  const id = `day-${close.epochMilliseconds}`
  const isFirst = close.equals(recommendation.close)
  if (isFirst && recommendation.feasible)
    return (
      <strong>
        {name} ({say('open.recommended')})
      </strong>
    )
  if (!inTime(close)) return name
  if (isFirst || recommendation.alternatives.some((date) => date.close.equals(close)))
    return `${name} (${say('close_date.above')})`
  if (isBefore(close, recommendation.close)) return name
  return (
    <label htmlFor={id} className="flex min-h-[44px] cursor-pointer items-center gap-3">
      <input
        id={id}
        type="radio"
        name="closes_at"
        value={close.toString()}
        className="size-5 shrink-0 accent-leaf"
      />
      <span>{name}</span>
    </label>
  )
}

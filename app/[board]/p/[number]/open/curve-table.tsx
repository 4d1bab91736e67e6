import { cellWords } from '#lib/coverage-words.ts'
import { isBefore } from '#lib/decision/instant.ts'
import { formatInstant } from '#lib/words/dates.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Wide } from '../../../../ui/wide.tsx'
import type { CurveDays } from './curve-days.ts'
import type { DatesProps } from './dates-props.ts'

/** The same numbers as the curve, and a choice of every day that is not on offer above it. */
export function CurveTable({ say, reader, recommendation, days }: DatesProps & { days: CurveDays }) {
  const { close, alternatives } = recommendation
  const above = [close, ...alternatives.map((date) => date.close)]
  const groups = days[0]?.counts.map(([group]) => group) ?? []
  return (
    <Fold title={say('choose.table')}>
      <Wide label={say('choose.table')}>
        <table className="w-full text-left text-[0.92rem]">
          <thead>
            <tr>
              <th scope="col" className="pr-4">
                {say('choose.table_day')}
              </th>
              {groups.map((group) => (
                <th key={group} scope="col" className="pr-4">
                  {say(`choose.line_${group}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => {
              const free = isBefore(close, day.close) && !above.some((date) => date.equals(day.close))
              const name = formatInstant(day.close, reader)
              const id = `day-${day.close.epochMilliseconds}`
              return (
                <tr key={id} className="border-t border-line">
                  <th scope="row" className="pr-4 font-normal whitespace-nowrap">
                    {free ? (
                      <label htmlFor={id} className="flex min-h-[44px] cursor-pointer items-center gap-3">
                        <input
                          id={id}
                          type="radio"
                          name="closes_at"
                          value={day.close.toString()}
                          className="size-5 shrink-0 accent-leaf"
                        />
                        <span>{name}</span>
                      </label>
                    ) : (
                      <span className={day.close.equals(close) ? 'font-bold' : ''}>
                        {name} {day.close.equals(close) ? `(${say('open.recommended')})` : ''}
                      </span>
                    )}
                    {day.holiday ? (
                      <span className="block text-[0.86rem] text-ink-2">
                        {say(`choose.day_${day.holiday}`)}
                      </span>
                    ) : null}
                  </th>
                  {day.counts.map(([group, count]) => (
                    <td key={group} className="pr-4 whitespace-nowrap">
                      {cellWords(say, count)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
    </Fold>
  )
}

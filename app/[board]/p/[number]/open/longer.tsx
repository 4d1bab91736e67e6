import type { Temporal } from 'temporal-polyfill'
import { SelectField } from '#app/ui/field.tsx'
import { formatInstant } from '#lib/i18n/dates.ts'
import { coverageWords } from '#lib/i18n/phrases/coverage.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { DatesProps } from './dates-props.ts'

type LaterDay = { readonly close: Temporal.Instant; readonly words: string }

/** Every day after the recommended one that still answers in time, up to the maximum, with who will have had the time. */
export function laterDays({ say, recommendation, inTime }: DatesProps): LaterDay[] {
  const { close, curve } = recommendation
  return curve
    .filter((point) => isBefore(close, point.close) && inTime(point.close))
    .map((point) => ({ close: point.close, words: coverageWords(say, point.coverage) }))
}

/** Longer than recommended is free: a day of one's own. */
export function Longer({
  say,
  reader,
  zone,
  values,
  days,
  own,
}: DatesProps & { days: readonly LaterDay[]; own: LaterDay | undefined }) {
  return (
    <SelectField
      name="longer_at"
      className="if-longer mt-3"
      label={say('close_date.longer_at')}
      defaultValue={own ? dayAt(own.close, zone).toString() : (values.longer_at ?? '')}
      options={days.map(({ close, words }) => ({
        value: dayAt(close, zone).toString(),
        label: [formatInstant(close, reader), words].filter(Boolean).join(' : '),
      }))}
    />
  )
}

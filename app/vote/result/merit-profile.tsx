import { BarMark } from '#app/ui/bar.tsx'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { rankedIn, valuesOf } from '#lib/i18n/count/values.ts'
import type { JudgmentTally } from '#lib/rules/methods/judgment.ts'
import { OptionName } from './option-name.tsx'

/** The grades of each option from the best to the worst, the best judged option first, with a line at half of them. */
export function MeritProfile({ formatter, tally }: { formatter: CountFormatter; tally: JudgmentTally }) {
  const { say, grade } = formatter
  const medians = new Map(valuesOf(formatter, tally).map(({ option, value }) => [option, value]))
  const profiles = rankedIn(tally).map((option) => ({ option, grades: tally.counts.grades[option] ?? [] }))
  const many = profiles[0]?.grades.length ?? 0
  return (
    <div className="picture">
      <ol className="grid gap-4">
        {profiles.map(({ option, grades }) => (
          <li key={option}>
            <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
              <OptionName formatter={formatter} tally={tally} option={option} />
              <strong>{medians.get(option)}</strong>
            </p>
            <Profile
              grades={grades}
              label={grades.map((n, at) => say('count.pair', { name: grade(at), value: n })).join(', ')}
            />
          </li>
        ))}
      </ol>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-[0.86rem]">
        {Array.from({ length: many }, (_, at) => (
          <li key={grade(at)} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className="size-4 rounded" style={{ background: fillOf(at, many) }} />
            {grade(at)}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.86rem] text-ink-2">{say('count.half')}</p>
    </div>
  )
}

function Profile({ grades, label }: { grades: readonly number[]; label: string }) {
  const given = grades.map((n, at) => ({ n, at })).filter(({ n }) => n > 0)
  return (
    <div className="relative">
      <div role="img" aria-label={label} className="flex h-8 gap-px overflow-hidden rounded-md bg-line">
        {given.map(({ n, at }) => (
          <span
            key={at}
            aria-hidden="true"
            className="flex min-w-0 basis-0 items-center overflow-hidden pl-[min(0.4rem,20%)] font-semibold text-[0.8rem]"
            style={{ flexGrow: n, background: fillOf(at, grades.length), color: inkOf(at, grades.length) }}
          >
            {n}
          </span>
        ))}
      </div>
      {given.length > 0 ? <BarMark at={0.5} /> : null}
    </div>
  )
}

/** Seven steps from the best to the worst, however many grades there are; hatched below the middle, for eyes that do
 * not tell green from red. */
const STEPS = 6

const stepOf = (at: number, many: number) => Math.round((at * STEPS) / Math.max(1, many - 1))

function fillOf(at: number, many: number): string {
  const step = stepOf(at, many)
  const hatch = 'repeating-linear-gradient(135deg, transparent 0 6px, rgb(0 0 0 / 12%) 6px 8px), '
  return `${step > STEPS / 2 ? hatch : ''}var(--merit-${step})`
}

const inkOf = (at: number, many: number) => `var(--merit-ink-${stepOf(at, many)})`

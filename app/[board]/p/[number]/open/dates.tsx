import type { ReactNode } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '#app/ui/chip.tsx'
import { type ChoiceOption, Choices } from '#app/ui/choices.tsx'
import { Dots } from '#app/ui/dots.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { formatDayOf, formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { countWords, coverageWords, groupsOf, leftOutWords, MANY } from '#lib/i18n/phrases/coverage.ts'
import type { Say } from '#lib/i18n/words.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { PublicCoverage } from '#lib/rules/window/public-coverage.ts'
import type { PublicAlternative } from '#lib/rules/window/public-recommendation.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'

/** What the choice of a close is shown from. */
export interface DatesProps {
  say: Say
  reader: Reader
  /** The board's. */
  zone: string
  recommendation: OpenVoteView['recommendation']
  /** Whether a close answers before the day an answer is needed, if one is. */
  inTime: (close: Temporal.Instant) => boolean
  /** The last votes left too little time: the next longer date is shown first. */
  longerFirst: boolean
  /** What a form that is shown again had chosen. */
  values: Readonly<Record<string, string>>
}

/** A date, the recommended one first: each with who will have had the time. `shorter`: what one before it takes, where there
 * is any. */
export function Dates(props: DatesProps & { shorter?: ReactNode }) {
  const { say, reader, recommendation, values, shorter } = props
  const { close, coverage, alternatives, feasible, explanation } = recommendation
  const later = laterDays(props)
  const recommended = { close, coverage, gain: 0 }
  const [next, ...others] = alternatives
  const inOrder = props.longerFirst && next ? [next, recommended, ...others] : [recommended, ...alternatives]
  const offered = inOrder.filter((date) => props.inTime(date.close))
  const options: ChoiceOption[] = offered.map((date) => ({
    value: date.close.toString(),
    label: (
      <span className="flex flex-wrap items-center gap-2">
        <span className="first-letter:uppercase">{formatInstant(date.close, reader)}</span>
        {date === recommended && feasible ? <Chip tone="leaf">{say('open.recommended')}</Chip> : null}
      </span>
    ),
    help: <Covered say={say} coverage={date.coverage} gain={gainWords(props, date)} />,
  }))
  if (later.length > 0)
    options.push({
      value: 'longer',
      label: say('close_date.longer'),
      help: say('close_date.longer_help'),
      reveals: 'longer',
    })
  if (shorter)
    options.push({
      value: 'shorter',
      label: say('short_vote.title'),
      help: say('short_vote.help'),
      reveals: 'shorter',
    })
  const asked = options.find(({ value }) => value === values.closes_at)?.value
  // A day of the table below, or one that was on offer a moment ago.
  const own = asked ? undefined : later.find((day) => day.close.toString() === values.closes_at)
  const usual = offered.includes(recommended) ? close.toString() : options[0]?.value
  return (
    <>
      {feasible ? null : <NotNow {...props} />}
      <Choices
        id="close"
        name="closes_at"
        legend={say('open.close')}
        chosen={asked ?? (own ? 'longer' : usual)}
        options={options}
      />
      {later.length > 0 ? <Longer {...props} days={later} own={own} /> : null}
      {shorter}
      {explanation.as === 'withheld' ? null : (
        <p className="mt-3 text-[0.86rem] text-ink-2">
          {say('open.estimated', { n: explanation.estimated })}
        </p>
      )}
    </>
  )
}

/** « trois jours de plus pour une personne », beside the recommended date. */
function gainWords(
  { say, zone, recommendation }: DatesProps,
  { close, gain }: Pick<PublicAlternative, 'close' | 'gain'>,
): string {
  if (gain === 0) return ''
  const days = dayAt(recommendation.close, zone).until(dayAt(close, zone)).days
  return say('close_date.gain', { days, people: gain })
}

/** What opening today would cost, and the day from which it would not. */
function NotNow({ say, reader, recommendation }: DatesProps) {
  if (recommendation.feasible) return null
  const { close, coverage, firstLaterOpening } = recommendation
  const out = leftOutWords(say, coverage)
  return (
    <div className="mb-4 rounded-xl border-l-[5px] border-sky bg-sky-soft px-4 py-3">
      <p>
        {say('close_date.not_now')}{' '}
        {out ? say('close_date.now_costs', { close: formatInstant(close, reader), out }) : null}{' '}
        {firstLaterOpening
          ? say('close_date.open_later', { day: formatDayOf(firstLaterOpening, reader) })
          : say('close_date.never_soon')}
      </p>
    </div>
  )
}

/** Who will have had the time: one dot a person as long as they can be counted, and the count in words. */
function Covered({ say, coverage, gain }: { say: Say; coverage: PublicCoverage; gain?: string }) {
  const groups = groupsOf(coverage)
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
      {groups.map(([group, count]) => (
        <span key={group}>
          {count.total < MANY ? <Dots filled={count.ready} total={count.total} tone={group} /> : null}{' '}
          {countWords(say, group, count)}
        </span>
      ))}
      {groups.length > 0 ? <span>{say('open.will_have_time')}</span> : null}
      {gain ? <span className="w-full font-semibold">{gain}</span> : null}
    </span>
  )
}

type LaterDay = { readonly close: Temporal.Instant; readonly words: string }

/** Every day after the recommended one that still answers in time, up to the maximum, with who will have had the time. */
function laterDays({ say, recommendation, inTime }: DatesProps): LaterDay[] {
  const { close, curve } = recommendation
  return curve
    .filter((point) => isBefore(close, point.close) && inTime(point.close))
    .map((point) => ({ close: point.close, words: coverageWords(say, point.coverage) }))
}

/** Longer than recommended is free: a day of one's own. */
function Longer({
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

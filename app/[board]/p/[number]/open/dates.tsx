import type { Coverage } from '#lib/decision/coverage.ts'
import type { Recommendation } from '#lib/decision/window.ts'
import { formatInstant, LOCALE, type Reader } from '#lib/words/dates.ts'
import type { Say } from '#lib/words/words.ts'
import { Chip } from '../../../../ui/chip.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { Dots } from '../../../../ui/dots.tsx'

/** From here on dots are no longer counted at a glance. */
const MOST_DOTS = 20

/** Easy to undo or not, then a date: each with who will have had the time, one dot a person. */
export function Dates({
  say,
  reader,
  address,
  preset,
  recommendation,
  chosen,
}: {
  say: Say
  reader: Reader
  /** Of this page. */
  address: string
  preset: 'light' | 'ordinary'
  recommendation: Recommendation
  chosen: string | undefined
}) {
  const { close, coverage, alternatives, estimated, feasible } = recommendation
  const dates = [{ close, coverage }, ...alternatives]
  return (
    <>
      <h2>{say('open.easy')}</h2>
      <div className="mt-3 mb-5 grid gap-3 sm:grid-cols-2">
        <Easy
          href={`${address}?easy=yes`}
          on={preset === 'light'}
          label={say('open.easy_yes')}
          help={say('open.easy_yes_help')}
        />
        <Easy
          href={`${address}?easy=no`}
          on={preset === 'ordinary'}
          label={say('open.easy_no')}
          help={say('open.easy_no_help')}
        />
      </div>
      {feasible ? null : (
        <p className="mb-3">
          {say('open.infeasible')}{' '}
          {recommendation.firstLaterOpening
            ? say('open.later', {
                date: recommendation.firstLaterOpening.toLocaleString(LOCALE[reader.language], {
                  day: 'numeric',
                  month: 'long',
                }),
              })
            : ''}
        </p>
      )}
      <Choices
        id="close"
        name="closes_at"
        legend={say('open.close')}
        chosen={dates.some((date) => date.close.toString() === chosen) ? chosen : close.toString()}
        options={dates.map((date, i) => ({
          value: date.close.toString(),
          label: (
            <span className="flex flex-wrap items-center gap-2">
              <span className="first-letter:uppercase">{formatInstant(date.close, reader)}</span>
              {i === 0 && feasible ? <Chip tone="leaf">{say('open.recommended')}</Chip> : null}
            </span>
          ),
          help: <Covered say={say} coverage={date.coverage} />,
        }))}
      />
      <p className="mt-3 text-[0.86rem] text-ink-2">{say('open.estimated', { n: estimated })}</p>
    </>
  )
}

function Easy({ href, on, label, help }: { href: string; on: boolean; label: string; help: string }) {
  return (
    <a
      href={href}
      {...(on ? { 'aria-current': 'true' as const } : {})}
      className={`grid min-h-[44px] rounded-[10px] px-4 py-2.5 text-ink no-underline ${on ? 'border-2 border-leaf bg-leaf-soft' : 'border border-field'}`}
    >
      <strong>
        {on ? '✓ ' : ''}
        {label}
      </strong>
      <span className="text-[0.86rem] text-ink-2">{help}</span>
    </a>
  )
}

function Covered({ say, coverage: { volunteers, staff } }: { say: Say; coverage: Coverage }) {
  const all = ({ ready, total }: { ready: number; total: number }) => ready === total
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
      {volunteers.total > 0 ? (
        <span>
          {volunteers.total < MOST_DOTS ? (
            <Dots filled={volunteers.ready} total={volunteers.total} tone="volunteer" />
          ) : null}{' '}
          {all(volunteers)
            ? say('open.volunteers_all', { total: volunteers.total })
            : say('open.volunteers', volunteers)}
        </span>
      ) : null}
      {staff.total > 0 ? (
        <span>
          {staff.total < MOST_DOTS ? <Dots filled={staff.ready} total={staff.total} tone="staff" /> : null}{' '}
          {all(staff) ? say('open.staff_all') : say('open.staff', staff)}
        </span>
      ) : null}
      <span>{say('open.will_have_time')}</span>
    </span>
  )
}

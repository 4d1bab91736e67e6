import { FILL_NAMES, filled, PARTS, WEEK } from '#app/availability/availability-form.ts'
import { weekday } from '#lib/i18n/phrases/availability.ts'
import { current } from '../session.ts'
import { Fold } from '../ui/fold.tsx'
import { Runs } from '../ui/runs.tsx'

type Values = Readonly<Record<string, string>>
const ROW = 'grid grid-cols-[2.6rem_repeat(3,1fr)] items-center gap-1.5 sm:grid-cols-[5rem_repeat(3,1fr)]'

/** Seven days by three parts of the day, each a box as large as a thumb. */
export async function Week({ values, here }: { values: Values; here: string }) {
  const { say } = await current()
  return (
    <fieldset id="week">
      <legend className="mb-2 text-[1.18rem] font-bold">{say('availability.week')}</legend>
      <p className="mb-1 text-[0.92rem] text-ink-2">{say('availability.fill')}</p>
      <Fills here={here} />
      <Boxes values={values} />
      <Hours values={values} />
    </fieldset>
  )
}

/** Shortcuts that tick the boxes: in place, where scripts run, so that nothing typed beside them is lost. */
async function Fills({ here }: { here: string }) {
  const { say } = await current()
  const join = here.includes('?') ? '&' : '?'
  return (
    <p className="flex flex-wrap gap-2">
      {FILL_NAMES.map((fill) => (
        <a
          key={fill}
          href={`${here}${join}fill=${fill}#week`}
          data-boxes={Object.keys(filled(fill)).join(' ')}
          className="inline-flex min-h-[44px] items-center rounded-[10px] border border-field bg-surface px-3 py-1 font-semibold text-ink no-underline"
        >
          {say(`availability.fill.${fill}`)}
        </a>
      ))}
      <Runs module="fill-week" />
    </p>
  )
}

async function Boxes({ values }: { values: Values }) {
  const { say, reader } = await current()
  return (
    <div className="mt-4 grid gap-1.5">
      <div aria-hidden="true" className={`${ROW} text-center text-[0.78rem] text-ink-2`}>
        <span />
        {PARTS.map(({ part, from, to }) => (
          <span key={part} className="leading-tight">
            {say(`availability.${part}`)}
            <br />
            {`${from / 60}–${to / 60}\u00a0h`}
          </span>
        ))}
      </div>
      {WEEK.map((day) => (
        <div key={day} className={ROW}>
          <span aria-hidden="true" className="text-[0.92rem] font-semibold">
            <span className="sm:hidden">{weekday(day, reader, 'short')}</span>
            <span className="hidden sm:inline">{weekday(day, reader)}</span>
          </span>
          {PARTS.map(({ part }) => (
            <label
              key={part}
              htmlFor={`d${day}_${part}`}
              className="flex min-h-[44px] cursor-pointer items-center justify-center rounded-[10px] border border-field bg-surface has-checked:border-2 has-checked:border-leaf has-checked:bg-leaf-soft"
            >
              <input
                type="checkbox"
                id={`d${day}_${part}`}
                name={`d${day}_${part}`}
                defaultChecked={values[`d${day}_${part}`] !== undefined}
                className="size-5 accent-leaf"
              />
              <span className="sr-only">
                {say('availability.box', {
                  day: weekday(day, reader),
                  part: say(`availability.${part}`).toLowerCase(),
                })}
              </span>
            </label>
          ))}
        </div>
      ))}
    </div>
  )
}

/** For who wants finer hours than a part of the day. */
async function Hours({ values }: { values: Values }) {
  const { say, reader } = await current()
  return (
    <Fold
      title={say('availability.finer')}
      open={WEEK.some((day) => values[`from_${day}`] || values[`to_${day}`])}
    >
      <p className="mb-2 text-[0.92rem] text-ink-2">{say('availability.finer_help')}</p>
      <div className="grid gap-2">
        {WEEK.map((day) => (
          <div
            key={day}
            className="grid grid-cols-[1fr_auto_1fr] items-center gap-1.5 sm:grid-cols-[5rem_1fr_auto_1fr]"
          >
            <span aria-hidden="true" className="col-span-3 text-[0.92rem] font-semibold sm:col-span-1">
              {weekday(day, reader)}
            </span>
            <Hour
              name={`from_${day}`}
              label={say('availability.from_hour', { day: weekday(day, reader) })}
              value={values[`from_${day}`]}
            />
            <span aria-hidden="true">{say('availability.to')}</span>
            <Hour
              name={`to_${day}`}
              label={say('availability.to_hour', { day: weekday(day, reader) })}
              value={values[`to_${day}`]}
            />
          </div>
        ))}
      </div>
    </Fold>
  )
}

function Hour({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <input
      type="time"
      name={name}
      aria-label={label}
      defaultValue={value}
      className="min-h-[44px] w-full min-w-0 rounded-lg border border-field bg-surface px-1.5 text-ink"
    />
  )
}

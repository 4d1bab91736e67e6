import { NEW_AWAY } from '#app/availability/availability-form.ts'
import { awayWords } from '#lib/i18n/phrases/availability.ts'
import type { AvailabilityView } from '#lib/views/board/availability.ts'
import { current } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices } from '../ui/choices.tsx'
import { TextField, TickBox } from '../ui/field.tsx'
import { Fold } from '../ui/fold.tsx'
import { Week } from './week.tsx'
import { Zone } from './zone.tsx'

type Values = Readonly<Record<string, string>>

export async function AvailabilityForm({
  view,
  values,
  back,
  here,
}: {
  view: AvailabilityView
  values: Values
  back: string
  here: string
}) {
  const { say } = await current()
  const holidays = (name: 'holidays' | 'school') => (
    <Choices
      id={name}
      name={name}
      legend={say(`availability.${name}`)}
      chosen={values[name] ?? 'free'}
      options={(['free', 'away'] as const).map((value) => ({
        value,
        label: say(`availability.holidays.${value}`),
      }))}
    />
  )
  return (
    <Card>
      <form action="/availability/do/say" method="post" className="grid gap-6">
        <input type="hidden" name="back" value={back} />
        <Week values={values} here={here} />
        <div className="grid gap-3">
          <Choices
            id="often"
            name="often"
            legend={say('availability.often')}
            chosen={values.often ?? 'week'}
            options={(['day', 'week', 'other'] as const).map((value) => ({
              value,
              label: say(`availability.often.${value}`),
            }))}
          />
          <TextField
            name="every"
            label={say('availability.every')}
            hint={say('availability.every_hint')}
            inputMode="numeric"
            defaultValue={values.every}
            className="max-w-[20rem]"
          />
        </div>
        <Away view={view} values={values} />
        {holidays('holidays')}
        {view.asksSchool ? holidays('school') : null}
        <Zone value={values.zone ?? view.zone} wrong={values.zone !== view.zone} />
        <div className="grid gap-2">
          <p className="text-[0.92rem] text-ink-2">{say('availability.who_sees')}</p>
          <Button>{say('availability.go')}</Button>
        </div>
      </form>
    </Card>
  )
}

async function Away({ view, values }: { view: AvailabilityView; values: Values }) {
  const { say, reader } = await current()
  const said = view.said?.away ?? []
  const [first = 0, ...others] = NEW_AWAY
  const filled = (index: number) => Boolean(values[`off_from_${index}`] || values[`off_to_${index}`])
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{say('availability.away')}</legend>
      {said.length > 0 ? <p className="text-[0.92rem] text-ink-2">{say('availability.away_keep')}</p> : null}
      {said.map(({ from, to }, index) => (
        <TickBox
          key={from.toString()}
          name={`away_${index}`}
          value={`${from}/${to}`}
          label={awayWords(say, reader, [{ from, to }], from).join('')}
          ticked={values[`away_${index}`] !== undefined}
        />
      ))}
      <NewAway index={first} values={values} />
      <Fold title={say('availability.away_more')} open={others.some(filled)}>
        <div className="grid gap-4">
          {others.map((index) => (
            <NewAway key={index} index={index} values={values} />
          ))}
        </div>
      </Fold>
    </fieldset>
  )
}

async function NewAway({ index, values }: { index: number; values: Values }) {
  const { say } = await current()
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        type="date"
        name={`off_from_${index}`}
        label={say('availability.away_from')}
        defaultValue={values[`off_from_${index}`]}
      />
      <TextField
        type="date"
        name={`off_to_${index}`}
        label={say('availability.away_to')}
        defaultValue={values[`off_to_${index}`]}
      />
    </div>
  )
}

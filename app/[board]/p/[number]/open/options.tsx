import { SelectField, TextField, TickBox } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { OPTION_ROWS } from './chosen.ts'

interface Props {
  say: Say
  values: Readonly<Record<string, string>>
  /** A rule on offer lets each option ask for its own majority. */
  majorities: boolean
}

const FIRST_ROWS = 10
const MAJORITIES = [
  ['1/1', 'opening.majority_1'],
  ['2/1', 'opening.majority_2'],
  ['3/1', 'opening.majority_3'],
] as const

/** What a vote chooses between: a line for each, and how widely it must beat none of them where that is asked. */
export function Options({ say, values, majorities }: Props) {
  const more = OPTION_ROWS.slice(FIRST_ROWS)
  return (
    <fieldset className="if-options grid gap-3" aria-describedby="options-hint">
      <legend className="mb-1 font-semibold">{say('opening.options')}</legend>
      <p id="options-hint" className="text-[0.86rem] text-ink-2">
        {say('opening.options_help')}
      </p>
      {majorities ? (
        <div className="if-majorities">
          <TickBox
            name="none"
            label={say('opening.none_add')}
            hint={say('opening.none_help')}
            ticked={values.none === 'on'}
          />
        </div>
      ) : null}
      {OPTION_ROWS.slice(0, FIRST_ROWS).map((row, i) => (
        <Row key={row} row={row} n={i + 1} {...{ say, values, majorities }} />
      ))}
      <details open={more.some((row) => values[`option_${row}`])}>
        <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
          {say('opening.more_options', { n: more.length })}
        </summary>
        <div className="grid gap-3">
          {more.map((row, i) => (
            <Row key={row} row={row} n={FIRST_ROWS + i + 1} {...{ say, values, majorities }} />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function Row({ say, row, n, values, majorities }: Props & { row: string; n: number }) {
  return (
    <div className="option-row grid gap-2">
      <TextField
        name={`option_${row}`}
        label={say('opening.option', { n })}
        defaultValue={values[`option_${row}`]}
        placeholder=" "
        autoComplete="off"
      />
      {majorities ? (
        <SelectField
          name={`majority_${row}`}
          className="if-none pb-2"
          label={say('opening.majority', { n })}
          defaultValue={values[`majority_${row}`] ?? '1/1'}
          options={MAJORITIES.map(([value, key]) => ({ value, label: say(key) }))}
        />
      ) : null}
    </div>
  )
}

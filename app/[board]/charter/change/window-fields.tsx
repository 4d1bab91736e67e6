import { SelectField, TextField } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { CharterValues } from '#lib/rules/charter/field.ts'
import { windowField } from '#lib/rules/charter/window-fields.ts'
import { PRESET_NAMES, type PresetName } from '#lib/rules/window/preset.ts'

interface Props {
  say: Say
  values: CharterValues
  /** The setting that was refused. */
  fault: string | undefined
}

const NUMBERS = ['min_days', 'max_days', 'moments', 'minutes'] as const
const SHARES = ['1/2', '6/10', '7/10', '8/10', '9/10', '1/1']

/** How long each kind of vote lasts, a fold for each. */
export function WindowFields(props: Props) {
  const { say, fault } = props
  return PRESET_NAMES.map((name) => (
    <details key={name} open={fault === `window_${name}`}>
      <summary className="min-h-[44px] content-center font-semibold">
        {say(`charter.form.window.${name}`)}
      </summary>
      <div className="grid gap-4 py-2 pl-4">
        <Window {...props} name={name} />
      </div>
    </details>
  ))
}

function Window({ say, values, name }: Props & { name: PresetName }) {
  return (
    <>
      {NUMBERS.map((setting) => {
        const field = windowField(name, setting)
        return (
          <TextField
            key={setting}
            name={field}
            label={say(`charter.form.window.${setting}`)}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values[field]}
          />
        )
      })}
      {(['share', 'parity'] as const).map((setting) => {
        const field = windowField(name, setting)
        return (
          <SelectField
            key={setting}
            name={field}
            label={say(`charter.form.window.${setting}`)}
            defaultValue={values[field]}
            options={shares(say, values[field])}
          />
        )
      })}
    </>
  )
}

function shares(say: Say, chosen: string | undefined) {
  const known = !chosen || SHARES.includes(chosen) ? SHARES : [...SHARES, chosen]
  return known.map((value) => {
    const [n = '', of = ''] = value.split('/')
    return { value, label: n === of ? say('charter.form.everybody') : say('charter.form.out_of', { n, of }) }
  })
}

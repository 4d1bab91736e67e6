import type { ReactNode } from 'react'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { NAMED_SHARES, shareText, usualGrades } from '#lib/i18n/phrases/charter.ts'
import type { Say } from '#lib/i18n/words.ts'
import { BASES } from '#lib/rules/base/quorum.ts'
import type { RuleName } from '#lib/rules/charter/charter.ts'
import type { CharterValues } from '#lib/rules/charter/field.ts'
import type { CharterSetting } from '#lib/rules/methods/method.ts'
import { settingsOf } from '#lib/rules/methods/rule.ts'

interface Props {
  say: Say
  values: CharterValues
  name: RuleName
}

/** What a refusal calls a setting, where it is not by its own name. */
const CALLED: Partial<Record<CharterSetting, string>> = { grades: 'grade_words' }

/** The parameters of one rule, behind a fold; open where one of them was refused. */
export function RuleSettings({ fault, ...props }: Props & { fault: string | undefined }) {
  const { say, name } = props
  const settings = settingsOf(name)
  if (settings.length === 0) return null
  return (
    <details className="mt-1" open={settings.some((setting) => (CALLED[setting] ?? setting) === fault)}>
      <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
        {say('charter.form.settings')} <span className="sr-only">{say(`rule.${name}`)}</span>
      </summary>
      <div className="grid gap-4 py-2 pl-4">
        {settings.map((setting) => (
          <Field key={setting} {...props} setting={setting} />
        ))}
      </div>
    </details>
  )
}

function Field({ say, values, name, setting }: Props & { setting: CharterSetting }) {
  const field = `${name}.${setting}`
  const label = say(`charter.form.${setting}`)
  const chosen = values[field]
  const select = (options: readonly { value: string; label: string }[]) => (
    <SelectField name={field} label={label} defaultValue={chosen} options={options} />
  )
  const number = (hint?: string) => (
    <TextField
      name={field}
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={chosen}
    />
  )
  switch (setting) {
    case 'answers':
      return (
        <Asked say={say} name={`${field}_compare`} chosen={values[`${field}_compare`]}>
          {select(shares(say, chosen))}
        </Asked>
      )
    case 'share':
      return select(shares(say, chosen))
    case 'disqualify':
      return select([{ value: '', label: say('charter.form.nobody') }, ...shares(say, chosen)])
    case 'base':
      return select(BASES.map((value) => ({ value, label: say(`charter.of.${value}`) })))
    case 'compare':
      return select(compares(say))
    case 'ungraded':
      return select(
        (['worst', 'left_out'] as const).map((value) => ({ value, label: say(`charter.form.${value}`) })),
      )
    case 'quorum':
      return <QuorumFields say={say} values={values} name={name} />
    case 'grades':
      return (
        <TextArea
          name={field}
          label={label}
          hint={say('charter.form.grades_hint', { grades: usualGrades(say).join(', ') })}
          rows={7}
          defaultValue={chosen}
        />
      )
    case 'option_quorum':
      return number(say('charter.form.option_quorum_hint'))
    case 'blocks':
    case 'hours':
      return number()
    default:
      return setting satisfies never
  }
}

function QuorumFields({ say, values, name }: Props) {
  const chosen = values[`${name}.quorum`]
  return (
    <>
      <Asked say={say} name={`${name}.quorum_compare`} chosen={values[`${name}.quorum_compare`]}>
        <SelectField
          name={`${name}.quorum`}
          label={say('charter.form.quorum')}
          defaultValue={chosen}
          options={[{ value: '', label: say('charter.form.no_quorum') }, ...shares(say, chosen)]}
        />
      </Asked>
      <SelectField
        name={`${name}.quorum_base`}
        label={say('charter.form.quorum_base')}
        defaultValue={values[`${name}.quorum_base`]}
        options={BASES.filter((base) => base !== 'electors').map((value) => ({
          value,
          label: say(`charter.counting.${value}`),
        }))}
      />
    </>
  )
}

/** A share, and beside it whether it is enough or must be passed. */
function Asked({
  say,
  name,
  chosen,
  children,
}: {
  say: Say
  name: string
  chosen: string | undefined
  children: ReactNode
}) {
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      {children}
      <SelectField
        name={name}
        label={say('charter.form.compare')}
        defaultValue={chosen}
        options={compares(say)}
      />
    </div>
  )
}

function compares(say: Say) {
  return (['at_least', 'more_than'] as const).map((value) => ({ value, label: say(`charter.form.${value}`) }))
}

function shares(say: Say, chosen: string | undefined) {
  const known = !chosen || NAMED_SHARES.includes(chosen) ? NAMED_SHARES : [...NAMED_SHARES, chosen]
  return known.map((value) => ({ value, label: shareText(say, value) }))
}

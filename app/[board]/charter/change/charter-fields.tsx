import type { ReactNode } from 'react'
import { Card } from '#app/ui/card.tsx'
import { SelectField, TickBox } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { BOUNDS } from '#lib/rules/charter/change.ts'
import {
  CHANGE_RULES,
  lightCharter,
  RULE_NAMES,
  type RuleName,
  ruleNamed,
  wholeCharter,
} from '#lib/rules/charter/charter.ts'
import type { CharterValues } from '#lib/rules/charter/field.ts'
import { isAmongOptions } from '#lib/rules/methods/rule.ts'
import { RuleSettings } from './rule-settings.tsx'
import { WindowFields } from './window-fields.tsx'

interface Props {
  say: Say
  values: CharterValues
  /** The setting that was refused. */
  fault: string | undefined
}

const isOfOptions = (name: RuleName) => {
  const named = ruleNamed(wholeCharter, name)
  return named !== undefined && isAmongOptions(named.rule.id)
}

/** All the rules of a charter, a part at a time; each part says what it holds before one opens it. */
export function CharterFields({ open, ...props }: Props & { open: boolean }) {
  const { say } = props
  return (
    <>
      <Usual {...props} />
      <Part open={open} title={say('charter.form.yes_no')}>
        <Rules {...props} names={RULE_NAMES.filter((name) => !isOfOptions(name))} />
      </Part>
      <Part open={open} title={say('charter.form.among')}>
        <Rules {...props} names={RULE_NAMES.filter(isOfOptions)} />
      </Part>
      <Part open={open || (props.fault?.startsWith('window_') ?? false)} title={say('charter.form.windows')}>
        <WindowFields {...props} />
      </Part>
      <Part open={open} title={say('charter.form.powers')}>
        <Powers {...props} />
      </Part>
      <Part open={open} title={say('charter.form.after_decision')}>
        <After {...props} />
      </Part>
    </>
  )
}

function Part({ open, title, children }: { open: boolean; title: string; children: ReactNode }) {
  return (
    <Card>
      <details open={open}>
        <summary className="min-h-[44px] content-center text-[1.1rem] font-semibold">{title}</summary>
        <div className="grid gap-4 pt-3">{children}</div>
      </details>
    </Card>
  )
}

function Usual({ say, values }: Props) {
  return (
    <Card>
      <h2>{say('charter.form.usual')}</h2>
      <p className="mt-1 mb-3 text-[0.92rem] text-ink-2">{say('charter.form.usual_help')}</p>
      <div className="grid gap-4">
        <SelectField
          name="first"
          label={say('charter.form.first')}
          defaultValue={values.first}
          options={ruleOptions(say, RULE_NAMES)}
        />
        <SelectField
          name="after_blocked"
          label={say('charter.form.after_blocked')}
          defaultValue={values.after_blocked}
          options={[
            { value: '', label: say('charter.form.never') },
            ...numbers(BOUNDS.after_blocked).map((n) => ({
              value: `${n}`,
              label: say('charter.form.after', { n }),
            })),
          ]}
        />
        <SelectField
          name="fallback"
          label={say('charter.form.fallback')}
          defaultValue={values.fallback ?? lightCharter.fallback?.name}
          options={ruleOptions(say, RULE_NAMES)}
        />
      </div>
    </Card>
  )
}

function Rules({ say, values, fault, names }: Props & { names: readonly RuleName[] }) {
  return names.map((name) => (
    <div key={name} className="border-b border-line pb-3 last:border-b-0 last:pb-0">
      <TickBox
        name={name}
        label={say(`rule.${name}`)}
        hint={say(`rule.${name}_help`)}
        ticked={values[name] === 'on'}
      />
      <RuleSettings say={say} values={values} fault={fault} name={name} />
    </div>
  ))
}

function Powers({ say, values }: Props) {
  return (
    <>
      {(['secret', 'casting', 'extension'] as const).map((name) => (
        <TickBox
          key={name}
          name={name}
          label={say(`charter.form.${name}`)}
          hint={say(`charter.form.${name}_help`)}
          ticked={values[name] === 'on'}
        />
      ))}
      <SelectField
        name="proxies"
        label={say('charter.form.proxies')}
        defaultValue={values.proxies}
        options={[
          { value: '0', label: say('charter.form.no_proxies') },
          ...numbers(BOUNDS.cap).map((n) => ({ value: `${n}`, label: `${n}` })),
        ]}
      />
      <SelectField
        name="early_close"
        label={say('charter.form.early_close')}
        defaultValue={values.early_close}
        options={[
          { value: '', label: say('charter.form.no_early_close') },
          ...among(['24', '48', '72'], values.early_close).map((hours) => ({
            value: hours,
            label: say('charter.form.early_hours', { hours }),
          })),
        ]}
      />
      <SelectField
        name="conflict"
        label={say('charter.form.conflict')}
        defaultValue={values.conflict}
        options={(['abstains', 'leaves'] as const).map((value) => ({
          value,
          label: say(`charter.form.${value}`),
        }))}
      />
    </>
  )
}

function After({ say, values }: Props) {
  return (
    <>
      <SelectField
        name="joined_by"
        label={say('charter.form.joined_by')}
        defaultValue={values.joined_by}
        options={numbers(BOUNDS.joined_by).map((n) => ({
          value: `${n}`,
          label: say('charter.form.joined', { people: n + 1 }),
        }))}
      />
      <SelectField
        name="change"
        label={say('charter.form.change')}
        defaultValue={values.change}
        options={[
          { value: '', label: say('charter.form.as_usual') },
          ...CHANGE_RULES.map((value) => ({ value, label: say(`charter.way.${value}`) })),
        ]}
      />
    </>
  )
}

const ruleOptions = (say: Say, names: readonly RuleName[]) =>
  names.map((value) => ({ value, label: say(`rule.${value}`) }))

function numbers([least, most]: readonly [number, number]): number[] {
  return Array.from({ length: most - least + 1 }, (_, i) => least + i)
}

/** The usual values, and the present one where it is another. */
function among(usual: readonly string[], present: string | undefined): readonly string[] {
  return !present || usual.includes(present) ? usual : [...usual, present]
}

import type { ReactNode } from 'react'
import { SelectField, TextField, TickBox } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { USUAL } from '#lib/rules/vote/opening/terms.ts'
import type { VoteSetting } from '#lib/rules/vote/opening/vote-settings.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'
import { ADVISER } from './chosen.ts'
import { Options } from './options.tsx'

export interface SettingProps {
  say: Say
  values: Readonly<Record<string, string>>
  electors: OpenVoteView['electors']
  /** All that one of the rules on offer asks for. */
  needed: ReadonlySet<VoteSetting>
  /** Where the charter provides for it: « charte, ligne 7 ». */
  line: (id: string) => string
}

/** What the modes of decision ask for. Each part shows with a mode that needs it; what was typed stays between modes. */
export function SettingFields(props: SettingProps) {
  const { say, values, electors, needed, line } = props
  return (
    <div className="grid gap-5">
      {needed.has('options') ? (
        <Options say={say} values={values} majorities={needed.has('majorities')} />
      ) : null}
      <Numbers {...props} />
      {needed.has('decider') ? <Decider {...props} /> : null}
      {needed.has('casting') ? (
        <SelectField
          name="casting"
          className="if-casting"
          label={say('opening.casting')}
          hint={<Help line={line('casting')}>{say('opening.casting_help')}</Help>}
          defaultValue={values.casting ?? ''}
          options={[{ value: '', label: say('opening.casting_none') }, ...people(electors)]}
        />
      ) : null}
      {needed.has('secret') ? (
        <div className="if-secret">
          <TickBox
            name="secret"
            label={say('opening.secret')}
            hint={
              <Help line={line('secret')}>
                {say('opening.secret_help')}{' '}
                <a href="https://www.belenios.org/" className="inline-block py-1">
                  Belenios
                </a>
                .
              </Help>
            }
            ticked={values.secret === 'on'}
          />
        </div>
      ) : null}
      <TextField
        name="review"
        type="date"
        label={say('opening.review')}
        hint={say('opening.review_help')}
        defaultValue={values.review}
      />
    </div>
  )
}

function Help({ line, children }: { line: string; children: ReactNode }) {
  return (
    <>
      {children} {line ? `(${line})` : null}
    </>
  )
}

function Numbers({ say, values, needed }: SettingProps) {
  const number = (name: keyof typeof USUAL, when: VoteSetting, shownIf: string) =>
    needed.has(when) ? (
      <TextField
        key={name}
        name={name}
        className={shownIf}
        label={say(`opening.${name}`)}
        inputMode={name === 'min' ? 'text' : 'numeric'}
        autoComplete="off"
        defaultValue={values[name] ?? String(USUAL[name])}
      />
    ) : null
  return (
    <>
      {number('seats', 'seats', 'if-seats')}
      {number('min', 'range', 'if-range')}
      {number('max', 'range', 'if-range')}
      {number('points', 'points', 'if-points')}
    </>
  )
}

function Decider({ say, values, electors }: SettingProps) {
  return (
    <div className="if-decider grid gap-5">
      <SelectField
        name="decider"
        label={say('opening.decider')}
        hint={say('opening.decider_help')}
        defaultValue={values.decider ?? ''}
        options={[{ value: '', label: say('opening.choose_person') }, ...people(electors)]}
      />
      <fieldset aria-describedby="advisers-hint">
        <legend className="mb-1 font-semibold">{say('opening.advisers')}</legend>
        <p id="advisers-hint" className="text-[0.86rem] text-ink-2">
          {say('opening.advisers_help')}
        </p>
        {electors.map(({ id, name }) => (
          <TickBox
            key={id}
            name={`${ADVISER}${id}`}
            label={name}
            ticked={values[`${ADVISER}${id}`] === 'on'}
          />
        ))}
      </fieldset>
    </div>
  )
}

const people = (electors: OpenVoteView['electors']) =>
  electors.map(({ id, name }) => ({ value: id, label: name }))

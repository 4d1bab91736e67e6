import { askedWords, ruleWords } from '#app/charter/rule-words.ts'
import { Choices } from '#app/ui/choices.tsx'
import type { Charter, NamedRule } from '#lib/rules/charter/charter.ts'
import { askedOf } from '#lib/rules/methods/counting/answers.ts'
import { isAmongOptions } from '#lib/rules/methods/rule.ts'
import { settingsNeededBy } from '#lib/rules/vote/opening/vote-settings.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'
import { isAboutText } from './reading.ts'
import { SettingFields, type SettingProps } from './setting-fields.tsx'
import './reveals.css'

type Props = Pick<SettingProps, 'say' | 'line'> & {
  view: OpenVoteView
  charter: Charter
  /** Of the charter's page. */
  charterAddress: string
  refusedForm: RefusedForm | undefined
}

/** The charter's rule in one sentence; the others, and what they ask for, behind a fold. */
export function RuleChoice(props: Props) {
  const { say, line, view, charter, charterAddress, refusedForm } = props
  const chosen = refusedForm?.values.rule ?? view.rule
  const asked = new Set(view.rules.flatMap(({ rule }) => settingsNeededBy(charter, rule)))
  const refusedHere = refusedForm !== undefined && !isAboutText(refusedForm.refusal)
  return (
    <>
      <h2>
        {say(`rule.${view.rule}`)}{' '}
        <a href={`${charterAddress}#rule.${view.rule}`} className="inline-block py-1">
          ({say('opening.charter')})
        </a>
      </h2>
      <p className="mt-1 text-[0.92rem] text-ink-2">{usual(props)}</p>
      {view.undoes === null ? null : (
        <p className="mt-2 text-[0.92rem] text-ink-2">{say('opening.undoes', { decision: view.undoes })}</p>
      )}
      <details className="mt-1" open={refusedHere || chosen !== view.rule}>
        <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
          {say('open.other_rule')}
        </summary>
        <div className="grid gap-5">
          <Modes {...props} chosen={chosen} />
          <SettingFields
            {...{ say, line, needed: asked }}
            values={refusedForm?.values ?? {}}
            electors={view.electors}
          />
        </div>
      </details>
    </>
  )
}

function usual({ say, view, charter }: Props): string {
  if (view.fallback) return say('opening.fallback', { n: view.blockedRounds })
  const rule = charter.rules.find(({ name }) => name === view.rule)?.rule
  if (!rule) return ''
  if (rule.id === 'consent/1') return say('open.consent_help', askedWords(say, askedOf(rule.params)))
  const help = ruleWords(say, rule)
  return say('opening.usual', { help: help.charAt(0).toUpperCase() + help.slice(1) })
}

function Modes({ say, line, view, charter, chosen }: Props & { chosen: string }) {
  const among = ({ rule }: NamedRule) => isAmongOptions(rule.id)
  const whole = view.rules.filter((rule) => !among(rule))
  const several = view.rules.filter(among)
  const choices = (rules: readonly NamedRule[]) =>
    rules.map(({ name, rule }) => ({
      value: name,
      label: say(`rule.${name}`),
      help: [ruleWords(say, rule), ...[line(`rule.${name}`)].filter(Boolean)].join(' · '),
      reveals: settingsNeededBy(charter, rule).join(' '),
    }))
  const mixed = whole.length > 0 && several.length > 0
  return (
    <>
      {whole.length > 0 ? (
        <Choices
          id="rule"
          name="rule"
          legend={say(mixed ? 'opening.whole' : 'open.rule')}
          chosen={chosen}
          options={choices(whole)}
        />
      ) : null}
      {several.length > 0 ? (
        <Choices
          id="rule"
          name="rule"
          legend={say(mixed ? 'opening.among' : 'open.rule')}
          chosen={chosen}
          options={choices(several)}
        />
      ) : null}
    </>
  )
}

import type { NamedRule } from '#lib/decision/charter.ts'
import type { Say } from '#lib/words/words.ts'
import { shareWords } from '../../../../charter-rules.tsx'
import { Choices } from '../../../../ui/choices.tsx'

/** The charter's rule in one sentence; the others behind a fold. */
export function Rule({
  say,
  rules,
  chosen,
  fallback,
  blockedRounds,
}: {
  say: Say
  rules: readonly NamedRule[]
  chosen: string
  /** The charter's answer to blocked rounds has taken the first rule's place. */
  fallback: boolean
  blockedRounds: number
}) {
  const consent = rules.find(({ name }) => name === 'consent')?.rule
  const answers = consent?.id === 'consent/1' ? consent.params.answers : '1/3'
  return (
    <>
      <h2>{fallback ? say('rule.absolute') : say('open.consent')}</h2>
      <p className="mt-1 text-[0.92rem] text-ink-2">
        {fallback
          ? say('open.fallback_help', { n: blockedRounds })
          : say('open.consent_help', shareWords(answers))}
      </p>
      <details className="mt-1" open={chosen !== (fallback ? 'absolute' : 'consent')}>
        <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
          {say('open.other_rule')}
        </summary>
        <Choices
          id="rule"
          name="rule"
          legend={say('open.rule')}
          chosen={chosen}
          options={rules.map(({ name }) => ({
            value: name,
            label: say(`rule.${name}`),
            help: say(`rule.${name}_help`),
          }))}
        />
      </details>
    </>
  )
}

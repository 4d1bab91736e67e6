import type { Charter } from '#lib/decision/charter.ts'
import type { Say } from '#lib/words/words.ts'

/** The charter as plain sentences, each drawn from the rule that is applied. */
export function CharterRules({ say, charter }: { say: Say; charter: Charter }) {
  const consent = charter.rules.find(({ name }) => name === 'consent')?.rule
  const answers = consent?.id === 'consent/1' ? consent.params.answers : '1/3'
  const lines = [
    say('charter.everybody'),
    say('charter.named'),
    say('charter.consent', { share: answers }),
    say('charter.objection'),
    say('charter.fallback', { rounds: charter.fallback.after_blocked }),
    say('charter.public'),
    say('charter.stewards', { target: charter.stewards.target }),
  ]
  return (
    <ol className="grid list-decimal gap-1.5 pl-6">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}

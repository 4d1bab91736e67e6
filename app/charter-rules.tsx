import type { Charter } from '#lib/decision/charter.ts'
import type { Say } from '#lib/words/words.ts'

/** A share as the sentences name it: a third, a half, or the ratio as it is written. */
export function shareWords(ratio: string): { share: string; ratio: string } {
  return { share: ratio === '1/3' ? 'third' : ratio === '1/2' ? 'half' : 'other', ratio }
}

/** The charter in plain sentences, each drawn from the rule that is applied. */
export function charterSentences(say: Say, charter: Charter): string[] {
  const consent = charter.rules.find(({ name }) => name === 'consent')?.rule
  return [
    say('charter.everybody'),
    say('charter.named'),
    ...(consent?.id === 'consent/1' ? [say('charter.consent', shareWords(consent.params.answers))] : []),
    say('charter.objection'),
    ...(charter.fallback ? [say('charter.fallback', { rounds: charter.fallback.after_blocked })] : []),
    say('charter.public'),
    say('charter.stewards', { target: charter.stewards.target }),
  ]
}

export function CharterRules({ say, charter }: { say: Say; charter: Charter }) {
  return (
    <ol className="grid list-decimal gap-1.5 pl-6">
      {charterSentences(say, charter).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}

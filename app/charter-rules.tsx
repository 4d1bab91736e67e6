import type { Charter } from '#lib/decision/charter.ts'
import type { Say } from '#lib/words/words.ts'
import { ruleWords } from './rule-words.ts'

/** A share as the sentences name it: a third, a half, or the ratio as it is written. */
export function shareWords(ratio: string): { share: string; ratio: string } {
  return { share: ratio === '1/3' ? 'third' : ratio === '1/2' ? 'half' : 'other', ratio }
}

/** One sentence of the charter; `id` says what it provides for: 'rule.schulze', 'secret', 'casting'… */
export interface CharterLine {
  readonly id: string
  readonly text: string
}

/** The charter in plain sentences, each drawn from the rule that is applied. */
export function charterLines(say: Say, charter: Charter): CharterLine[] {
  const consent = charter.rules.find(({ name }) => name === 'consent')?.rule
  return [
    { id: 'everybody', text: say('charter.everybody') },
    { id: 'named', text: say('charter.named') },
    ...(consent?.id === 'consent/1'
      ? [{ id: 'rule.consent', text: say('charter.consent', shareWords(consent.params.answers)) }]
      : []),
    { id: 'objection', text: say('charter.objection') },
    ...(charter.fallback
      ? [{ id: 'fallback', text: say('charter.fallback', { rounds: charter.fallback.after_blocked }) }]
      : []),
    ...(charter.id === 'own/1' ? ownLines(say, charter) : []),
    { id: 'public', text: say('charter.public') },
    { id: 'stewards', text: say('charter.stewards', { target: charter.stewards.target }) },
  ]
}

function ownLines(say: Say, charter: Charter): CharterLine[] {
  const named = charter.rules.filter(({ name }) => name !== 'consent')
  const secret = charter.secret ? [{ id: 'secret', text: `${say('opening.secret')}.` }] : []
  const casting = charter.casting ? [{ id: 'casting', text: say('opening.casting') }] : []
  return [
    ...named.map(({ name, rule }) => ({
      id: `rule.${name}`,
      text: `${say(`rule.${name}`)} : ${ruleWords(say, rule)}.`,
    })),
    ...secret,
    ...casting,
    ...byItself(say, charter),
  ]
}

/** What happens by itself in every vote. */
function byItself(say: Say, charter: Charter): CharterLine[] {
  const { proxies, early_close, extension, conflict } = charter
  return [
    ...(proxies ? [{ id: 'proxies', text: say('opening.proxies', proxies) }] : []),
    ...(early_close ? [{ id: 'early_close', text: say('opening.early_close', early_close) }] : []),
    ...(extension ? [{ id: 'extension', text: say('opening.extension') }] : []),
    ...(conflict ? [{ id: 'conflict', text: say(`opening.conflict_${conflict}`) }] : []),
  ]
}

/** The charter's own sentences, as one text: recorded with the board. */
export function charterSentences(say: Say, charter: Charter): string[] {
  return charterLines(say, charter).map(({ text }) => text)
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

import { charterDifference, type LineChange } from '#lib/i18n/phrases/charter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import { Card } from '../ui/card.tsx'
import { CharterRules } from './charter-rules.tsx'

/** What a proposal would change of the charter, or changed: sentence by sentence, then the whole of it. */
export function CharterChanges({
  say,
  change,
  fate,
  children,
}: {
  say: Say
  change: CharterChange | null
  /** What became of it, once it is decided. */
  fate: 'now' | 'done' | 'not'
  children?: React.ReactNode
}) {
  if (!change) return null
  return (
    <Card edge="sky">
      <h2>{say('charter.change_card')}</h2>
      <p className="mt-1 mb-3 text-[0.92rem] text-ink-2">{say(`charter.change_${fate}`)}</p>
      <ul className="grid gap-3">
        {charterDifference(say, change).map((line) => (
          <Line key={line.id} say={say} line={line} />
        ))}
      </ul>
      <details className="mt-2">
        <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
          {say('charter.proposed_whole')}
        </summary>
        <CharterRules say={say} charter={change.after} />
      </details>
      {children}
    </Card>
  )
}

function Line({ say, line: { before, after } }: { say: Say; line: LineChange }) {
  const changed = before !== undefined && after !== undefined
  return (
    <li className="grid overflow-hidden rounded-lg">
      {before === undefined ? null : (
        <span className="border-l-[3px] border-l-clay bg-clay-soft px-3 py-1.5">
          {say(changed ? 'charter.before' : 'charter.removed', { text: before })}
        </span>
      )}
      {after === undefined ? null : (
        <span className="border-l-[3px] border-l-leaf bg-leaf-soft px-3 py-1.5">
          {say(changed ? 'charter.after' : 'charter.added', { text: after })}
        </span>
      )}
    </li>
  )
}

import type { Objection } from '#lib/views/objections.ts'
import type { Say } from '#lib/words/words.ts'
import { Card } from './ui/card.tsx'
import { Chip } from './ui/chip.tsx'

/** Objections that stand, in the open: they are there to be answered. */
export function Objections({ say, objections }: { say: Say; objections: readonly Objection[] }) {
  if (objections.length === 0) return null
  return (
    <Card edge="clay">
      <h2>{say('vote.objections', { n: objections.length })}</h2>
      <ul className="grid gap-3 pt-2">
        {objections.map(({ by, reason, change }) => (
          <li key={`${by?.id}${reason}`}>
            <strong>{by?.name ?? say('draft.someone')}</strong>{' '}
            {by ? <Chip>{say(`site.${by.kind}`)}</Chip> : null} {say('draft.quoted', { text: reason ?? '' })}{' '}
            {change ? (
              <span className="text-[0.92rem] text-ink-2">{say('vote.should_change', { change })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { Dots } from '#app/ui/dots.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { PublicCoverage } from '#lib/rules/window/public-coverage.ts'

/** From here on dots are no longer counted at a glance. */
const MOST_DOTS = 20

/** How many people a time suits: a dot a person, then the number in words. */
export function Suits({ say, suits }: { say: Say; suits: PublicCoverage }) {
  if (suits.as === 'withheld') return null
  if (suits.as === 'everybody') {
    return (
      <span className="flex flex-wrap items-center gap-x-3">
        <span>{say('meeting.suits', suits)}</span>
      </span>
    )
  }
  const kinds = [
    ['volunteer', suits.volunteers],
    ['staff', suits.staff],
  ] as const
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {kinds.map(([kind, { ready, total }]) =>
        total > 0 ? (
          <span key={kind}>
            {total < MOST_DOTS ? <Dots filled={ready} total={total} tone={kind} /> : null}{' '}
            {say(`meeting.suits_${kind}`, { ready, total })}
          </span>
        ) : null,
      )}
    </span>
  )
}

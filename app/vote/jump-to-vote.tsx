import type { Say } from '#lib/i18n/words.ts'
import { ButtonLink } from '../ui/button.tsx'

/** On a phone: always at hand while reading, gone once the ballot is reached. `className` says how high it floats. */
export function JumpToVote({ say, className }: { say: Say; className: string }) {
  return (
    <p className={`no-print sticky z-[5] grid lg:hidden ${className}`}>
      <ButtonLink href="#vote">{say('vote.jump')}</ButtonLink>
    </p>
  )
}

import type { Say } from '#lib/words/words.ts'
import { ButtonLink } from './ui/button.tsx'

/** On a phone: always at hand while reading, gone once the ballot is reached. */
export function JumpToVote({ say }: { say: Say }) {
  return (
    <p className="no-print sticky bottom-16 z-[5] grid lg:hidden">
      <ButtonLink href="#vote">{say('vote.jump')}</ButtonLink>
    </p>
  )
}

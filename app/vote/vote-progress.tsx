import type { Say } from '#lib/i18n/words.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'

/** How many have answered, never what: the outcome is revealed at the close. */
export function VoteProgress({ say, vote: { answered, roll } }: { say: Say; vote: OpenRound }) {
  return (
    <p className="mt-3 text-[0.86rem] text-ink-2">
      {say('vote.progress', {
        answers: answered.volunteers + answered.staff,
        total: roll.volunteers + roll.staff,
        volunteers: answered.volunteers,
        volunteersTotal: roll.volunteers,
        staff: answered.staff,
        staffTotal: roll.staff,
      })}
    </p>
  )
}

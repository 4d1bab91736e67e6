import { formatLength, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { CloseChange } from '#lib/rules/vote/closing/close.ts'

/** Why a rule moved a close. */
export function whyMoved(say: Say, reader: Reader, move: Pick<CloseChange, 'why' | 'lostMinutes'>): string {
  const { why } = move
  return why === 'all_voted' ? say('clock.brought_forward') : whyExtended(say, reader, { ...move, why })
}

/** Why a vote was extended; an apology where the service itself was at fault. */
export function whyExtended(
  say: Say,
  reader: Reader,
  {
    why,
    lostMinutes,
  }: Pick<CloseChange, 'lostMinutes'> & { readonly why: Exclude<CloseChange['why'], 'all_voted'> },
): string {
  return say(`clock.why.${why}`, { lost: formatLength(lostMinutes ?? 0, reader) })
}

/** By whose rule: the charter's; or everybody's, where time was lost. */
export function extensionRule(
  say: Say,
  { lostMinutes }: Pick<CloseChange, 'lostMinutes'>,
  isOver: boolean,
): string {
  const [now, then] =
    lostMinutes === null
      ? (['clock.extended_rule', 'clock.was_extended_rule'] as const)
      : (['clock.lost_rule', 'clock.was_lost_rule'] as const)
  return say(isOver ? then : now)
}

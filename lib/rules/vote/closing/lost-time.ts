import type { Temporal } from 'temporal-polyfill'
import type { Round } from '#lib/rules/vote/round.ts'
import { DAY, MINUTE } from '#lib/rules/window/days.ts'

/** When the service could not be reached, in the board's time. */
export type Outage = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

/** How the service failed those who were called. */
export type ServiceInterruptions = {
  readonly outages: readonly Outage[]
  /** How many minutes each of the opening mails waited before it left. */
  readonly mailsWaited: readonly number[]
}

export type LostTime = { readonly why: 'outage' | 'late_mail'; readonly minutes: number }

/** So long a silence of the service is an outage; a shorter one is a restart. */
export const RESTART_MINUTES = 10

/** Less is forgiven. */
const HOUR = 60 * MINUTE

/**
 * What a round lost by no fault of those who were called; null where that is an hour or less. An outage counts where it
 * took more than an hour of the last day, when many answer: then all that outages took of the whole window does. Of the two,
 * the longer one: mails wait while everything is down.
 */
export function lostTime(
  round: Pick<Round, 'opensAt' | 'closesAt'>,
  { outages, mailsWaited }: ServiceInterruptions,
): LostTime | null {
  const [opens, closes] = [round.opensAt.epochMilliseconds, round.closesAt.epochMilliseconds]
  const lastDay = downTime(outages, Math.max(opens, closes - DAY), closes)
  const down = lastDay > HOUR ? downTime(outages, opens, closes) : 0
  const waited = Math.min(waitedByMost(mailsWaited) * MINUTE, closes - opens)
  const late = waited > HOUR ? waited : 0
  if (down === 0 && late === 0) return null
  const why = down >= late ? 'outage' : 'late_mail'
  return { why, minutes: Math.ceil(Math.max(down, late) / MINUTE) }
}

/** Milliseconds between two instants in which the service was down, each counted once. */
function downTime(outages: readonly Outage[], from: number, to: number): number {
  let counted = from
  let down = 0
  const runs = outages.map((one) => ({ from: one.from.epochMilliseconds, to: one.to.epochMilliseconds }))
  for (const run of runs.sort((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(run.from, counted), Math.min(run.to, to)]
    if (end <= start) continue
    down += end - start
    counted = end
  }
  return down
}

/** What more than half of the mails waited at least: one mailbox that takes nothing extends no vote. */
function waitedByMost(minutes: readonly number[]): number {
  return [...minutes].sort((a, b) => a - b)[Math.floor((minutes.length - 1) / 2)] ?? 0
}

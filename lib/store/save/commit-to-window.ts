import type { NewDisclosure } from '#db/register/disclosures.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Commitment } from '#lib/rules/entries/head.ts'
import { type RecordedWindow, recordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { detailOf } from '#lib/rules/entries/window-detail.ts'
import type { VoteOpened } from '#lib/rules/vote/round.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { recommendedClose } from '#lib/rules/window/recommendation.ts'
import { commitTo } from '#lib/store/register/disclosure.ts'
import type { Board } from '#lib/store/scope.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'

interface Opened {
  readonly board: Pick<Board, 'timeZone'>
  readonly event: VoteOpened
  readonly preset: PresetName
}

/** The window of a round as its entry tells it, in counts, and what these were counted from, person by person. */
export function commitToWindow(
  { board, event: { round, window }, preset }: Opened,
  who: (member: string) => Commitment,
): { readonly recorded: RecordedWindow; readonly disclosure: NewDisclosure } {
  const { recommendation } = window
  const detail = detailOf(window, who)
  const disclosure = commitTo(round.opensAt, 'window', canonicalBytes({ ...detail }))
  const dates = {
    opens_at: instantText(round.opensAt),
    closes_at: instantText(round.closesAt),
    counted_at: instantText(window.closesAt),
    zone: board.timeZone,
    preset: { id: preset, ...recommendation.preset },
  }
  return {
    recorded: recordedWindow(dates, recommendedClose(recommendation), detail, disclosure.commitment),
    disclosure,
  }
}

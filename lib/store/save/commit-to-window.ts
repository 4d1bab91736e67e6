import type { NewDisclosure } from '#db/register/disclosures.ts'
import type { Commitment } from '#lib/rules/entries/head.ts'
import { type FrozenWindow, type RecordedWindow, recordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { detailOf } from '#lib/rules/entries/window-detail.ts'
import type { VoteOpened } from '#lib/rules/vote/round.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'
import { commitTo } from '#lib/store/register/disclosure.ts'
import type { Board } from '#lib/store/scope.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'

interface Sized {
  readonly board: Board
  readonly event: VoteOpened
  readonly preset: PresetName
  readonly recommendation: Recommendation
}

/** The window of a round as its entry tells it, in counts, and what these were counted from, person by person. */
export function commitToWindow(
  opened: Sized,
  who: (member: string) => Commitment,
): { readonly recorded: RecordedWindow; readonly disclosure: NewDisclosure } {
  const frozen = frozenWindow(opened, who)
  const disclosure = commitTo(opened.event.round.opensAt, 'window', canonicalBytes({ ...detailOf(frozen) }))
  return {
    recorded: recordedWindow(frozen, opened.event.window.recommended, disclosure.commitment),
    disclosure,
  }
}

function frozenWindow(
  { board, event, preset, recommendation }: Sized,
  who: (member: string) => Commitment,
): FrozenWindow {
  const { round, window } = event
  return {
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    countedAt: window.closesAt,
    zone: board.timeZone,
    preset: { name: preset, params: recommendation.preset },
    closes: recommendation.curve.filter(({ humane }) => humane).map(({ close }) => close),
    people: recommendation.electors.map(({ member, kind, readyAt, estimated }) => ({
      who: who(member),
      kind,
      readyAt,
      estimated,
      required: recommendation.required.includes(member),
    })),
  }
}

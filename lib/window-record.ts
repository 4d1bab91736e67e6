import type { NewOpening } from '#db/openings.ts'
import type { Commitment } from './decision/entry.ts'
import { type FrozenWindow, type RecordedWindow, recordedWindow } from './decision/frozen-window.ts'
import { detailOf } from './decision/window-detail.ts'
import { canonicalBytes } from './log/canonical.ts'
import { conceal } from './opening.ts'
import type { Opened } from './round-record.ts'

/** The window of a round as its entry tells it, in counts, and what these were counted from, person by person. */
export function concealWindow(
  opened: Opened,
  who: (member: string) => Commitment,
): { readonly recorded: RecordedWindow; readonly opening: NewOpening } {
  const frozen = frozenWindow(opened, who)
  const opening = conceal(opened.now, 'window', canonicalBytes({ ...detailOf(frozen) }))
  return { recorded: recordedWindow(frozen, opened.event.window.recommended, opening.commitment), opening }
}

function frozenWindow(
  { board, event, preset, recommendation }: Opened,
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

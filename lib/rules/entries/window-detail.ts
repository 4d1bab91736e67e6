import { Temporal } from 'temporal-polyfill'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import { type FrozenWindow, type RecordedWindow, recommendedFrom, recordedWindow } from './recorded-window.ts'

/**
 *   { closes: [INSTANT, …], people: [{ who: COMMIT, kind, how: "declared" | "estimated", ready_at?, required?: true }, …] }
 *
 * What a recorded window commits to. `who` is what stands for that person in the roll; `ready_at` is left out where they
 * would not have had the time within the maximum. People are in the order of `who`.
 */
export type WindowDetail = {
  readonly closes: readonly string[]
  readonly people: readonly {
    readonly who: string
    readonly kind: Kind
    readonly how: 'declared' | 'estimated'
    readonly ready_at?: string
    readonly required?: true
  }[]
}

export function detailOf({ closes, people }: FrozenWindow): WindowDetail {
  return {
    closes: closes.map(instantText),
    people: people
      .map(({ who, kind, readyAt, estimated, required }) => ({
        who,
        kind,
        how: estimated ? ('estimated' as const) : ('declared' as const),
        ...(readyAt ? { ready_at: instantText(readyAt) } : {}),
        ...(required ? { required: true as const } : {}),
      }))
      .sort((a, b) => (a.who < b.who ? -1 : 1)),
  }
}

/** Sizes a window again from what was frozen with it: what its record should say, word for word. How many changed their
 * time is taken over: the detail has no past. */
export function recomputeWindow(recorded: RecordedWindow, detail: WindowDetail): RecordedWindow {
  const { id, ...params } = recorded.preset
  const instant = (text: string) => Temporal.Instant.from(text)
  const frozen: FrozenWindow = {
    opensAt: instant(recorded.opens_at),
    closesAt: instant(recorded.closes_at),
    countedAt: instant(recorded.counted_at ?? recorded.closes_at),
    zone: recorded.zone,
    preset: { name: id, params },
    closes: detail.closes.map(instant),
    people: detail.people.map(({ who, kind, how, ready_at, required = false }) => ({
      who,
      kind,
      readyAt: ready_at === undefined ? null : instant(ready_at),
      estimated: how === 'estimated',
      required,
    })),
  }
  const again = recordedWindow(frozen, recommendedFrom(frozen), recorded.detail)
  return recorded.changed === undefined ? again : { ...again, changed: recorded.changed }
}

import { instantText } from '#lib/rules/base/instant.ts'
import type { Kind } from '#lib/rules/base/standing.ts'
import type { ChosenWindow } from '#lib/rules/vote/opening/choose-close.ts'
import type { Commitment } from './head.ts'

/**
 *   { closes: [INSTANT, …], people: [{ who: COMMIT, kind, how: "declared" | "estimated", ready_at?, required?: true }, …] }
 *
 * What a recorded window commits to. `closes`: when the vote might have closed, one good instant a day, from the opening to
 * the maximum. `who` is what stands for that person in the roll; `ready_at`, when they will have had the time, nothing of
 * the hours it came from: left out where that is not within the maximum; `required`, where the close had to wait for them.
 * People are in the order of `who`.
 */
export type WindowDetail = {
  readonly closes: readonly string[]
  readonly people: readonly {
    readonly who: Commitment
    readonly kind: Kind
    readonly how: 'declared' | 'estimated'
    readonly ready_at?: string
    readonly required?: true
  }[]
}

export function detailOf(
  { recommendation }: Pick<ChosenWindow, 'recommendation'>,
  who: (member: string) => Commitment,
): WindowDetail {
  const { curve, electors, required } = recommendation
  return {
    closes: curve.filter(({ fitsDailyLife }) => fitsDailyLife).map(({ close }) => instantText(close)),
    people: electors
      .map(({ member, kind, readyAt, estimated }) => ({
        who: who(member),
        kind,
        how: estimated ? ('estimated' as const) : ('declared' as const),
        ...(readyAt ? { ready_at: instantText(readyAt) } : {}),
        ...(required.includes(member) ? { required: true as const } : {}),
      }))
      .sort((a, b) => (a.who < b.who ? -1 : 1)),
  }
}

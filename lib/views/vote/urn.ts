import { isRefusal } from '#lib/rules/base/refusal.ts'
import { ballotFrom } from '#lib/rules/methods/ballot.ts'
import type { Ballot, Rule } from '#lib/rules/methods/rule.ts'
import { publishedSlips } from '#lib/rules/vote/urn.ts'
import type { StoredBox } from '#lib/store/load/ballot-box.ts'
import type { MemberRef } from '#lib/store/load/visible-members.ts'

/** The urn of a closed secret vote, as everyone who sees the count may see it. */
export interface UrnView {
  readonly n: number
  /** By their codes' hashes; null where there are too few to show. */
  readonly slips: readonly { readonly code: string; readonly ballot: Ballot }[] | null
  /** Whether a slip is under the code of this hash. */
  readonly holds: (hash: string) => boolean
  /** Who voted; null for visitors. */
  readonly voters: readonly MemberRef[] | null
}

export function urnView(
  rule: Rule,
  { voted, slips }: Extract<StoredBox, { mode: 'secret' }>,
  people: ReadonlyMap<string, MemberRef> | null,
): UrnView {
  const shown = publishedSlips(slips)?.flatMap(({ code, choice, answer }) => {
    const ballot = ballotFrom(rule, choice, answer)
    return isRefusal(ballot) ? [] : [{ code, ballot }]
  })
  const codes = new Set(slips.map(({ code }) => code))
  return {
    n: slips.length,
    slips: shown ?? null,
    holds: (hash) => codes.has(hash),
    voters: people && voted.flatMap((member) => people.get(member) ?? []).sort(byName),
  }
}

function byName(a: MemberRef, b: MemberRef): number {
  return a.name.localeCompare(b.name, 'fr')
}

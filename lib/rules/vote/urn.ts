import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Ballot } from '#lib/rules/methods/rule.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'

/** One paper in the urn of a secret round. `code` is the base64 hash of the code it was cast under. */
export type Slip = { readonly code: string; readonly choice: string; readonly answer?: Json }

/** The hash of the code a slip goes under. `known`: the code itself was given, not its hash alone. */
export type GivenCode = { readonly hash: string; readonly known: boolean } | 'unreadable'

/** What is to be written, as two things that nothing ties together: whether to mark the member, and the whole sheet. */
export type UrnChange = { readonly mark: boolean; readonly slips: readonly Slip[] }

/** So many slips lie in a sheet of the urn, on average, and no more: where there would be, it is dealt into twice as many
 * sheets. Then a sheet has half of it, so that whoever sees which one was written for whom learns next to nothing. */
export const FULL_SHEET = 256

/** How many leading bits of a code's hash name the sheet that a slip lies in, in an urn of so many. */
export function depthFor(slips: number): number {
  let depth = 0
  while (slips > FULL_SHEET * 2 ** depth) depth++
  return depth
}

/**
 * A first vote adds a slip and marks its elector; whoever is marked changes the slip whose code they tell, which need not
 * be known to be theirs. Every elector who is marked has put in one slip, and the number of slips never grows without a mark.
 */
export function putInUrn(
  ballot: Ballot,
  code: GivenCode | null,
  /** Of the sheet that the code names. */
  { voted, slips }: { readonly voted: boolean; readonly slips: readonly Slip[] },
): UrnChange | Refusal {
  if (!code) return refuse(voted ? 'code_required' : 'code_missing')
  if (code === 'unreadable') return refuse(voted ? 'code_unknown' : 'code_missing')
  const slip = slipOf(code.hash, ballot)
  const there = slips.find((one) => one.code === slip.code)
  const denied = voted ? whyNotChanged(code, slip, there) : there && refuse('code_taken')
  if (denied) return denied
  return { mark: !voted, slips: sortedSlips([...slips.filter((one) => one !== there), slip]) }
}

function whyNotChanged(
  { known }: Exclude<GivenCode, 'unreadable'>,
  slip: Slip,
  there: Slip | undefined,
): Refusal | undefined {
  if (known) return there ? undefined : refuse('code_unknown')
  // The same form sent twice: it holds the hash alone, and what it asks for is done.
  return there && sameSlip(there, slip) ? undefined : refuse('code_required')
}

function slipOf(code: string, ballot: Ballot): Slip {
  const { choice } = ballot
  return 'answer' in ballot ? { code, choice, answer: ballot.answer } : { code, choice }
}

/** Byte for byte in canonical form: a database gives the fields of an answer back in an order of its own. */
function sameSlip(one: Slip, other: Slip): boolean {
  return sameBytes(canonicalBytes({ ...one }), canonicalBytes({ ...other }))
}

/** In the order of their codes' hashes: chance alone made it. */
function sortedSlips(slips: Iterable<Slip>): Slip[] {
  return [...slips].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/** Below this many ballots, slips beside the list of who voted would tell who answered what: totals alone are shown. */
export const FEWEST_SLIPS = 5

/** Whether the slips of a closed round may be shown, where there are so many of them. */
export function mayShowSlips(n: number): boolean {
  return n >= FEWEST_SLIPS
}

import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { findSlip, slipsIn } from '#db/votes/urns.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { ballotFrom } from '#lib/rules/methods/ballot.ts'
import type { Ballot, Rule } from '#lib/rules/methods/rule.ts'
import { codeHash, readCode, readCodeHash } from '#lib/rules/vote/ballot-code.ts'
import { mayShowSlips, type Slip } from '#lib/rules/vote/urn.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
import { type ListPage, listPage } from '../list-page.ts'

/** The urn of a closed secret vote, as everyone who sees the count may see it. */
export interface UrnView {
  readonly n: number
  /** One page of them, by their codes' hashes; null where there are too few to show. */
  readonly slips: readonly ShownSlip[] | null
  readonly list: ListPage
  /** What came of looking for one: `there` without a slip where there are too few to show. */
  readonly sought:
    | { readonly found: 'unreadable' | 'none' }
    | { readonly found: 'there'; readonly slip: ShownSlip | null }
    | null
}

interface ShownSlip {
  readonly code: string
  readonly ballot: Ballot
}

/** Which page of the slips, or which slip: by its code, or by the hash that a browser made of it. */
export interface AskedOfUrn {
  readonly page: number
  readonly code: string | null
  readonly slip: string | null
}

const PAGE = 100

export async function urnView(
  { db }: Context,
  { id, slips: n, ...row }: ShownRound,
  asked: AskedOfUrn | undefined,
): Promise<UrnView> {
  const round = { id, rule: methodOf(row).rule }
  const { from, ...list } = listPage(asked?.page ?? 1, n, PAGE)
  const isShown = mayShowSlips(n)
  const slips = isShown ? await slipsIn(db, round.id, { from, most: PAGE }) : []
  const shown = slips.flatMap((slip) => shownSlip(round.rule, slip) ?? [])
  const sought = asked && (asked.code !== null || asked.slip !== null) ? asked : undefined
  return {
    n,
    slips: isShown ? shown : null,
    list,
    sought: sought ? await soughtIn(db, round, sought, isShown) : null,
  }
}

async function soughtIn(
  db: Context['db'],
  { id, rule }: { readonly id: string; readonly rule: Rule },
  { code: typed, slip: hashed }: AskedOfUrn,
  isShown: boolean,
): Promise<UrnView['sought']> {
  const code = readCode(typed ?? '')
  const hash = code ? codeHash(code) : readCodeHash(hashed ?? '')
  if (!hash) return { found: 'unreadable' }
  const slip = await findSlip(db, id, hash)
  if (!slip) return { found: 'none' }
  return { found: 'there', slip: isShown ? shownSlip(rule, slip) : null }
}

function shownSlip(rule: Rule, { code, choice, answer }: Slip): ShownSlip | null {
  const ballot = ballotFrom(rule, choice, answer)
  return isRefusal(ballot) ? null : { code, ballot }
}

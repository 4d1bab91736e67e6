import { findEntry, findHead } from '#db/register/log.ts'
import { findFrozenText, findRoundOfDecision, type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { countSlips } from '#db/votes/urns.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { ExportedDecision, ExportedEntry, PublicDecision } from '#lib/rules/entries/export.ts'
import { mayShowSlips } from '#lib/rules/vote/urn.ts'
import { ballotLeaves, storedBox } from '#lib/store/load/ballot-box.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { checkpointToGiveOut } from '#lib/store/register/give-out.ts'
import { rollNames } from '#lib/store/register/roll-names.ts'
import { proofOfEntry } from '#lib/store/register/tree-hashes.ts'
import type { Context } from '#lib/store/scope.ts'
import { base64, compareBytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { leafHash } from '#lib/tlog/merkle.ts'

/** Why a decision is not handed out for a recount: its secret ballots are too few to be anybody's secret. */
export type Withheld = { readonly withheld: 'too_few' }

/**
 * A decision of a board with all that its count was made of. Named ballots are the members': others get the line that was sealed, and
 * its proof.
 */
export async function exportedDecision(
  context: Context,
  decision: number,
): Promise<ExportedDecision | PublicDecision | Withheld | RefusalOf<'not_found'>> {
  const { db, scope } = context
  const row = await findRoundOfDecision(db, scope.board.id, decision)
  if (typeof row?.decision_entry !== 'number') return refuse('not_found', { what: 'decision' })
  const isSecret = termsOf(row).ballots === 'secret'
  const withheld = whyWithheld(row, isSecret ? await countSlips(db, row.id) : 0)
  if (withheld) return { withheld }
  const [entry, text, seal] = await Promise.all([
    findEntry(db, scope.board.id, row.decision_entry),
    findFrozenText(db, row.text_id),
    sealOf(context, row.decision_entry),
  ])
  const { options, grades } = termsOf(row)
  const line = {
    v: 1 as const,
    kind: 'decision' as const,
    board: { id: scope.board.id, name: scope.board.name },
    title: text.title,
    index: String(row.decision_entry),
    entry: JSON.parse(entry.bytes.toString('utf8')) as ExportedEntry,
    options,
    ...(grades ? { grades } : {}),
  }
  if (!seesBallots(context, row)) return { ...line, seal }
  const [roll, who, stored] = await Promise.all([
    rollOfRound(db, row.id),
    rollNames(db, row.id),
    storedBox(db, row),
  ])
  return {
    ...line,
    roll: asSealed(
      roll.map(({ kind, who: own, proxy }) => ({ kind, who: own, ...(proxy ? { proxy: who(proxy) } : {}) })),
    ),
    ballots: asSealed(ballotLeaves(stored, who)),
    ...(stored.mode === 'secret' ? { voted: stored.voted.map(who).sort() } : {}),
    seal,
  }
}

/** By which a line is found in the register as it is now, with nothing but the file at hand. */
async function sealOf({ db, scope }: Context, index: number): Promise<NonNullable<ExportedDecision['seal']>> {
  const head = await findHead(db, scope.board.id)
  if (!head) throw new Error(`board ${scope.board.id} has no register`)
  const proof = await proofOfEntry(db, scope.board.id, index, head.size)
  if (!proof) throw new Error(`the register of board ${scope.board.id} has lost entries`)
  return {
    vkey: head.vkey,
    checkpoint: checkpointToGiveOut(head),
    proof: proof.map(base64),
  }
}

/** Where this reader finds the file of a decision; or why not: a ballot link opens one vote, and no file. */
export function exportOf(context: Context, row: ShownRound): ExportLink | Withheld {
  const withheld = whyWithheld(row, row.slips)
  if (withheld) return { withheld }
  return {
    address: `/${context.scope.board.slug}/recount/${row.decision}`,
    hasBallots: seesBallots(context, row),
  }
}

/** `hasBallots`: it can be counted again; else its line can be checked. */
export type ExportLink = { readonly address: string; readonly hasBallots: boolean }

/** Secret ballots tell nobody's name to anybody. */
function seesBallots({ scope }: Context, row: Pick<RoundRow, 'terms'>): boolean {
  return termsOf(row).ballots === 'secret' || scope.actor.type === 'member'
}

function whyWithheld(row: Pick<RoundRow, 'terms'>, slips: number): Withheld['withheld'] | undefined {
  if (termsOf(row).ballots === 'named') return undefined
  return mayShowSlips(slips) ? undefined : 'too_few'
}

/** In the order of their hashes, as they were sealed: it tells nothing of who came first. */
function asSealed<Leaf extends object>(leaves: readonly Leaf[]): Leaf[] {
  return leaves
    .map((leaf) => ({ leaf, hash: leafHash(canonicalBytes(leaf as Json)) }))
    .sort((a, b) => compareBytes(a.hash, b.hash))
    .map(({ leaf }) => leaf)
}

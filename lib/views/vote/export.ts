import { findEntry } from '#db/register/log.ts'
import { findFrozenText, findRoundOfDecision, type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { ExportedDecision, ExportedEntry } from '#lib/rules/entries/export.ts'
import { FEWEST_SLIPS } from '#lib/rules/vote/urn.ts'
import { ballotLeaves, type StoredBox, storedBox } from '#lib/store/load/ballot-box.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { rollNames } from '#lib/store/register/roll-names.ts'
import type { Context } from '#lib/store/scope.ts'
import { compareBytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { leafHash } from '#lib/tlog/merkle.ts'

/** Why a decision is not handed out for a recount: its ballots are its members', or too few to be anybody's secret. */
export type Withheld = { readonly withheld: 'members' | 'too_few' }

/** A decision of a board with all that its count was made of. */
export async function exportedDecision(
  context: Context,
  decision: number,
): Promise<ExportedDecision | Withheld | RefusalOf<'not_found'>> {
  const { db, scope } = context
  const row = await findRoundOfDecision(db, scope.board.id, decision)
  if (typeof row?.decision_entry !== 'number') return refuse('not_found', { what: 'decision' })
  const withheld = await whyWithheld(context, row)
  if (withheld) return { withheld }
  const [entry, text, roll, who, stored] = await Promise.all([
    findEntry(db, scope.board.id, row.decision_entry),
    findFrozenText(db, row.text_id),
    rollOfRound(db, row.id),
    rollNames(db, row.id),
    storedBox(db, row),
  ])
  const { options, grades } = termsOf(row)
  return {
    v: 1,
    kind: 'decision',
    board: { id: scope.board.id, name: scope.board.name },
    title: text.title,
    index: String(row.decision_entry),
    entry: JSON.parse(entry.bytes.toString('utf8')) as ExportedEntry,
    options,
    ...(grades ? { grades } : {}),
    roll: asSealed(
      roll.map(({ kind, who: own, proxy }) => ({ kind, who: own, ...(proxy ? { proxy: who(proxy) } : {}) })),
    ),
    ballots: asSealed(ballotLeaves(stored, who)),
    ...(stored.mode === 'secret' ? { voted: stored.voted.map(who).sort() } : {}),
  }
}

/** Where this reader finds the file of a decision; or why not: a ballot link opens one vote, and no file. */
export async function exportOf(context: Context, row: RoundRow): Promise<{ address: string } | Withheld> {
  const withheld = await whyWithheld(context, row)
  return withheld ? { withheld } : { address: `/${context.scope.board.slug}/recount/${row.decision}` }
}

async function whyWithheld(
  context: Context,
  row: Pick<RoundRow, 'id' | 'terms'>,
): Promise<Withheld['withheld'] | undefined> {
  if (termsOf(row).ballots === 'named') return context.scope.actor.type === 'member' ? undefined : 'members'
  return countOf(await storedBox(context.db, row)) < FEWEST_SLIPS ? 'too_few' : undefined
}

function countOf(stored: StoredBox): number {
  return stored.mode === 'secret' ? stored.slips.length : stored.ballots.length
}

/** In the order of their hashes, as they were sealed: it tells nothing of who came first. */
function asSealed<Leaf extends object>(leaves: readonly Leaf[]): Leaf[] {
  return leaves
    .map((leaf) => ({ leaf, hash: leafHash(canonicalBytes(leaf as Json)) }))
    .sort((a, b) => compareBytes(a.hash, b.hash))
    .map(({ leaf }) => leaf)
}

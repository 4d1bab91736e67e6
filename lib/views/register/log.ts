import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { decisionsAt, reopeningsAt } from '#db/register/decisions.ts'
import { disclosuresOf } from '#db/register/disclosures.ts'
import { entriesBefore, findHead, findHeadWithCheck } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import type { EntryKind } from '#lib/rules/entries/entries.ts'
import type { ShownPage } from '#lib/rules/entries/shown.ts'
import type { CloseChange } from '#lib/rules/vote/closing/close.ts'
import { closeChangeOf, isCloseChange } from '#lib/store/load/close-changes.ts'
import { readShortening, type Shortened } from '#lib/store/load/shortened.ts'
import { type MemberRef, seesNames } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { type DecisionLine, decisionLine } from '../vote/decision.ts'
import { type PastVotes, pastVotes } from '../vote/past-votes.ts'

export type RegisterLine =
  | {
      readonly kind: 'decision'
      readonly index: number
      readonly decision: DecisionLine
      /** Where its vote was shorter than recommended. */
      readonly shortened: Omit<Shortened, 'mineUntil'> | null
    }
  | { readonly kind: 'reopened'; readonly index: number; readonly reopening: ReopeningLine }

export interface ReopeningLine {
  readonly at: Temporal.Instant
  readonly decision: number
  /** The proposal's. */
  readonly number: number
  readonly title: string
  /** Null where it was erased. */
  readonly reason: string | null
  readonly by: MemberRef | null
  /** The decision that applies meanwhile, as long as the question is open again. */
  readonly holds: number | null
}

/** What a browser needs to check a register by itself. */
export interface RegisterSeal {
  /** Where its public files are. */
  readonly base: string
  readonly origin: string
  readonly vkey: string
  readonly size: number
}

export interface RegisterView {
  readonly now: Temporal.Instant
  readonly seal: RegisterSeal
  /** When the server last compared all that is stored with what was sealed; since when it records nothing, where that differs. */
  readonly compared: { readonly at: Temporal.Instant; readonly waitsSince: Temporal.Instant | null } | null
  /** The newest first. */
  readonly lines: readonly RegisterLine[]
  /** What a browser is to hold against the register. */
  readonly shown: ShownPage
  /** Where older lines begin, if there are any: the next `before`. */
  readonly older: number | null
  /** What was predicted of the last votes and what came, on the first page. */
  readonly past: PastVotes | null
}

const PAGE = 20

/** Decisions and reopenings as people read them. */
export async function registerView(context: Context, before?: number): Promise<RegisterView> {
  const { db, scope } = context
  const { board } = scope
  const head = await findHeadWithCheck(db, board.id)
  const seal = sealAt(board.id, head)
  const kinds = ['decision', 'reopened'] satisfies EntryKind[]
  const rows = await entriesBefore(db, board.id, before ?? seal.size, PAGE + 1, kinds)
  const shown = rows.slice(0, PAGE)
  const indexes = shown.map(({ idx }) => idx)
  const [decisions, reopenings] = await Promise.all([
    decisionsIn(db, board.id, indexes),
    reopeningLines(context, indexes),
  ])
  const lines = indexes.flatMap((index): RegisterLine[] => {
    const decision = decisions.find((one) => one.decision.entry === index)
    const reopening = reopenings.get(index)
    if (decision) return [{ kind: 'decision', index, ...decision }]
    return reopening ? [{ kind: 'reopened', index, reopening }] : []
  })
  const older = rows.length > PAGE ? (indexes.at(-1) ?? null) : null
  return {
    seal,
    now: head.now,
    compared: head.checked_at && { at: head.checked_at, waitsSince: head.waits_since },
    lines,
    // Also those that nothing could be told of.
    shown: { lines: indexes, from: older ?? 0, to: before ?? seal.size, kinds },
    older,
    past: before === undefined ? await pastVotes(db, board.id) : null,
  }
}

async function decisionsIn(db: Db, boardId: BoardId, indexes: readonly number[]) {
  const rows = await decisionsAt(db, boardId, indexes)
  return rows.map((row) => ({ decision: decisionLine(row), shortened: readShortening(row) }))
}

async function reopeningLines(
  context: Context,
  indexes: readonly number[],
): Promise<Map<number, ReopeningLine>> {
  const rows = await reopeningsAt(context.db, context.scope.board.id, indexes)
  const sees = seesNames(context)
  return new Map(
    rows.flatMap((row): [number, ReopeningLine][] => {
      if (row.decision === null) return []
      const { reopened_by: id, name, kind, left_at } = row
      const isOpenAgain = row.is_last && (row.stage === 'reopened' || row.stage === 'voting')
      const line = {
        at: row.reopened_at,
        decision: row.decision,
        number: row.number,
        title: row.title,
        reason: row.reason?.toString('utf8') ?? null,
        by: sees ? { id, name, kind, left: left_at !== null } : null,
        holds: isOpenAgain ? row.holds : null,
      }
      return [[row.entry, line]]
    }),
  )
}

/** One line of the register as it was sealed. */
export interface HistoryLine {
  readonly index: number
  readonly kind: EntryKind
  readonly at: Temporal.Instant
  /** The entry itself. */
  readonly json: string
  /** Base64 of its hash. */
  readonly leaf: string
  /** Names behind its commitments; null for visitors, and where they were erased. */
  readonly who: string | null
  readonly by: string | null
  readonly title: string | null
  /** An apology, a reason, an answer about a vote that was too short; without those that were erased. */
  readonly words: readonly string[]
  /** Why a rule moved a close. */
  readonly moved: Pick<CloseChange, 'why' | 'lostMinutes'> | null
}

export interface HistoryView {
  readonly seal: RegisterSeal
  readonly lines: readonly HistoryLine[]
  readonly older: number | null
}

const HISTORY_PAGE = 50

/** Every line, the newest first. */
export async function historyView(context: Context, before?: number): Promise<HistoryView> {
  const { db, scope } = context
  const seal = await sealOf(context)
  const rows = await entriesBefore(db, scope.board.id, before ?? seal.size, HISTORY_PAGE + 1)
  const lines = rows.slice(0, HISTORY_PAGE).map((row) => {
    const json = row.bytes.toString('utf8')
    return { row, json, entry: JSON.parse(json) as Committed }
  })
  const commitments = lines.flatMap(({ entry }) => [entry.who, entry.by, entry.title, ...wordsOf(entry)])
  const opened = await disclosedBy(
    context,
    commitments.filter((one) => one !== undefined),
  )
  return {
    seal,
    lines: lines.map(({ row, json, entry }) => ({
      index: row.idx,
      kind: row.kind as EntryKind,
      at: row.at,
      json,
      leaf: base64(new Uint8Array(row.leaf)),
      who: opened.get(entry.who ?? '') ?? null,
      by: opened.get(entry.by ?? '') ?? null,
      title: opened.get(entry.title ?? '') ?? null,
      words: wordsOf(entry).flatMap((commitment) => opened.get(commitment) ?? []),
      moved: isCloseChange(row.kind) ? closeChangeOf(json) : null,
    })),
    older: rows.length > HISTORY_PAGE ? (lines.at(-1)?.row.idx ?? null) : null,
  }
}

/** Where an entry commits to something. The text of a vote is told elsewhere, whole. */
interface Committed {
  readonly who?: string
  readonly by?: string
  readonly title?: string
  readonly apology?: string
  readonly justification?: string
  readonly text?: string | object
}

function wordsOf({ apology, justification, text }: Committed): string[] {
  return [apology, justification, text].filter((one) => typeof one === 'string')
}

const PUBLIC_WORDS = new Set(['title', 'apology', 'justification', 'follow_up'])

/** What stands behind these commitments, as far as this reader may know: of people, their names. */
async function disclosedBy(context: Context, commitments: readonly string[]): Promise<Map<string, string>> {
  const disclosures = await disclosuresOf(context.db, context.scope.board.id, commitments)
  const known = disclosures.filter(
    ({ field }) => PUBLIC_WORDS.has(field) || (field === 'who' && seesNames(context)),
  )
  return new Map(
    known.map(({ field, bytes, commitment }) => {
      const text = bytes.toString('utf8')
      return [commitment, field === 'who' ? String(JSON.parse(text).name) : text]
    }),
  )
}

/** For any page that has the register checked. */
export async function sealOf({ db, scope }: Context): Promise<RegisterSeal> {
  return sealAt(scope.board.id, await findHead(db, scope.board.id))
}

/** The same as it was read beside something else. */
export function sealAt(boardId: BoardId, head: Head | undefined): RegisterSeal {
  const { origin = null, vkey = null, size = null } = head ?? {}
  if (origin === null || vkey === null || size === null) throw new Error(`board ${boardId} has no register`)
  return { base: `/log/${boardId}`, origin, vkey, size }
}

interface Head {
  readonly origin: string | null
  readonly vkey: string | null
  readonly size: number | null
}

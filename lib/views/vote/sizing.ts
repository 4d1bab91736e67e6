import type { Temporal } from 'temporal-polyfill'
import { disclosuresOf } from '#db/register/disclosures.ts'
import { entriesBetween } from '#db/register/log.ts'
import { rollByTime } from '#db/votes/rolls.ts'
import { findRoundOfProposal, type RoundRow } from '#db/votes/rounds.ts'
import { countRoll } from '#db/votes/vote-counts.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type RecordedWindow, recomputeWindow } from '#lib/rules/entries/recorded-window.ts'
import type { WindowDetail } from '#lib/rules/entries/window-detail.ts'
import { answersEnd } from '#lib/rules/vote/opening/choose-close.ts'
import type { Explanation } from '#lib/rules/window/public-recommendation.ts'
import { requireMember } from '#lib/store/access.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import { explanationOf, windowReportOf } from '#lib/store/load/window-report.ts'
import type { Context } from '#lib/store/scope.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { opens } from '#lib/tlog/commitment.ts'
import { type ListPage, listPage } from '../list-page.ts'

/** How the length of a vote was found. */
export interface Sizing {
  readonly roundId: string
  /** In counts; null of a round opened before they were kept. */
  readonly explanation: Explanation | null
  /** The close the vote was opened with, where another one was recommended; null also where that is withheld. */
  readonly chosen: { readonly close: Temporal.Instant; readonly sooner: boolean } | null
  /** Whether the reader keeps the board's members, and sees it person by person, on a page of its own. */
  readonly byPerson: boolean
}

export function sizingIn({ scope: { actor } }: Context, row: RoundRow): Sizing {
  const explanation = explanationOf(windowReportOf(row))
  // Who decides after advice has their own time, which was not sized.
  const opened = answersEnd(methodOf(row).rule, row.first_closes_at)
  const chosen =
    explanation?.as === 'counts' && !opened.equals(explanation.close)
      ? { close: opened, sooner: isBefore(opened, explanation.close) }
      : null
  const byPerson = actor.type === 'member' && may(actor.member.standing, 'manage-members')
  return { roundId: row.id, explanation, chosen, byPerson }
}

/** When someone has the time that a vote asks for. */
export interface SizedPerson {
  readonly id: string
  readonly name: string
  /** When they will have had the time; null if not within the maximum. */
  readonly readyAt: Temporal.Instant | null
  readonly estimated: boolean
}

/** The people called to a vote, for those who keep the board's members. */
export interface SizedPeople {
  /** One page of them, the soonest first. */
  readonly people: readonly SizedPerson[]
  readonly list: ListPage
  /** Whether what was frozen, sized again, gives what the register has; null where that was erased. */
  readonly agrees: boolean | null
}

const PAGE = 50

export async function sizedPeople(
  { db, scope }: Context,
  { number, roundId, page }: { readonly number: number; readonly roundId: string; readonly page: number },
): Promise<SizedPeople | Refusal> {
  const steward = await requireMember('manage-members', db, scope)
  if (isRefusal(steward)) return steward
  const row = await findRoundOfProposal(db, scope.board.id, number, roundId)
  if (!row) return refuse('not_found', { what: 'round' })
  const { volunteers, staff } = await countRoll(db, row.id)
  const { from, ...list } = listPage(page, volunteers + staff, PAGE)
  const rows = await rollByTime(db, row.id, { from, most: PAGE })
  return {
    people: rows.map(({ id, name, ready_at, estimated }) => ({ id, name, readyAt: ready_at, estimated })),
    list,
    agrees: await agrees({ db, scope }, row),
  }
}

async function agrees({ db, scope }: Context, row: RoundRow): Promise<boolean | null> {
  const [line] = await entriesBetween(db, scope.board.id, row.opened_entry, row.opened_entry + 1)
  const recorded = line && (JSON.parse(line.bytes.toString('utf8')).window as RecordedWindow)
  if (!recorded?.detail) return null
  const [disclosure] = await disclosuresOf(db, scope.board.id, [recorded.detail])
  if (!disclosure) return null
  const bytes = new Uint8Array(disclosure.bytes)
  if (!opens(recorded.detail, 'window', new Uint8Array(disclosure.salt), bytes)) return false
  const detail = JSON.parse(disclosure.bytes.toString('utf8')) as WindowDetail
  return sameBytes(canonicalBytes(recomputeWindow(recorded, detail)), canonicalBytes(recorded))
}

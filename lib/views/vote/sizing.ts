import type { Temporal } from 'temporal-polyfill'
import { disclosuresOf } from '#db/register/disclosures.ts'
import { entriesBetween } from '#db/register/log.ts'
import type { RollRow, RoundRow } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type RecordedWindow, recomputeWindow } from '#lib/rules/entries/recorded-window.ts'
import type { WindowDetail } from '#lib/rules/entries/window-detail.ts'
import { answersEnd } from '#lib/rules/vote/opening/choose-close.ts'
import type { Explanation } from '#lib/rules/window/public-recommendation.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import { explanationOf, windowReportOf } from '#lib/store/load/window-report.ts'
import type { Context } from '#lib/store/scope.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { opens } from '#lib/tlog/commitment.ts'

/** How the length of a vote was found. */
export interface Sizing {
  /** In counts; null of a round opened before they were kept. */
  readonly explanation: Explanation | null
  /** The close the vote was opened with, where another one was recommended; null also where that is withheld. */
  readonly chosen: { readonly close: Temporal.Instant; readonly sooner: boolean } | null
  /** Person by person, for those who keep the board's members; null for everybody else. */
  readonly people: readonly SizedPerson[] | null
  /** For them too: whether what was frozen, sized again, gives what the register has; null where that was erased. */
  readonly agrees: boolean | null
}

/** When someone has the time that a vote asks for. */
export interface SizedPerson {
  readonly who: MemberRef
  /** When they will have had the time; null if not within the maximum. */
  readonly readyAt: Temporal.Instant | null
  readonly estimated: boolean
}

export async function sizingIn(context: Context, row: RoundRow, roll: readonly RollRow[]): Promise<Sizing> {
  const { actor } = context.scope
  const explanation = explanationOf(windowReportOf(row))
  // Who decides after advice has their own time, which was not sized.
  const opened = answersEnd(methodOf(row).rule, row.first_closes_at)
  const chosen =
    explanation?.as === 'counts' && !opened.equals(explanation.close)
      ? { close: opened, sooner: isBefore(opened, explanation.close) }
      : null
  if (actor.type !== 'member' || !may(actor.member.standing, 'manage-members'))
    return { explanation, chosen, people: null, agrees: null }
  const shown = await visibleMembers(
    context,
    roll.map(({ member_id }) => member_id),
  )
  const people = roll.flatMap(({ member_id, ready_at, estimated }) => {
    const who = shown.get(member_id)
    return who ? [{ who, readyAt: ready_at, estimated }] : []
  })
  people.sort((a, b) => time(a) - time(b) || a.who.name.localeCompare(b.who.name, 'fr'))
  return { explanation, chosen, people, agrees: await agrees(context, row) }
}

function time({ readyAt }: SizedPerson): number {
  return readyAt?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER
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

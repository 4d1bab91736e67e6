import type { Temporal } from 'temporal-polyfill'
import { findBoard } from '#db/boards/boards.ts'
import { boardNow } from '#db/clock.ts'
import { membersWithTime } from '#db/people/members.ts'
import { loadGeneration, lockDocument } from '#db/proposals/drafts.ts'
import { findProposal, lockProposal } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { hasOpenCharterVote } from '#db/votes/rounds.ts'
import { holdRoom } from '#lib/adapters/room-client.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { presetOf, ruleNamed } from '#lib/rules/charter/charter.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { closeAsked } from '#lib/rules/vote/opening/choose-close.ts'
import { requiredFor, rollUnderAdvice } from '#lib/rules/vote/opening/named-people.ts'
import { earliestShortened, type ShorteningDraft } from '#lib/rules/vote/opening/shortening.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { changeOf, charterOf } from '#lib/store/load/charter-json.ts'
import { needOf } from '#lib/store/load/needed.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { proxiesNow } from '#lib/store/load/proxy.ts'
import { recommendClose, rollNow } from '#lib/store/load/recommendation.ts'
import { whyWaitedTooOften } from '#lib/store/load/waiting-limit.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { confirmedHash } from '#lib/store/register/text-hash.ts'
import { save } from '#lib/store/save/save.ts'
import type { BoardScope, Context } from '#lib/store/scope.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { bodyWithoutHeadings } from '#lib/text/reading.ts'

export interface OpenVoteInput {
  readonly number: number
  /** The hash of title, En bref and text as the opener had them before their eyes. */
  readonly confirmed: string
  /** How far the text had been written then, where they want what came since to be left out. */
  readonly asRead?: number | undefined
  /** A rule of the charter, by its name. */
  readonly rule: string
  /** What this vote gives beside: options, secrecy, a casting vote… */
  readonly chosen?: Chosen
  readonly preset: PresetName
  /** An instant, as the page gave it, or a day (2027-01-31), whose good hour is meant. */
  readonly closesAt: string
  /** What is said for a close before the recommended one. */
  readonly shortening?: ShorteningDraft | undefined
}

export interface OpenedVote {
  readonly roundId: string
  readonly round: number
  readonly closesAt: Temporal.Instant
}

/** Freezes the text and opens a vote on it. Writers are held while it happens, and let go on where it does not. */
export async function openVote({ db, scope }: Context, input: OpenVoteInput): Promise<OpenedVote | Refusal> {
  const proposal = await findProposal(db, scope.board.id, input.number)
  const draft = proposal && (await loadGeneration(db, proposal.id, proposal.generation))
  if (!draft) return refuse('not_found', { what: 'proposal' })
  const allowed = await requireMember('open-vote', db, scope)
  if (isRefusal(allowed)) return allowed
  const wanted = ruleNamed(scope.board.charter, input.rule)?.rule
  const tooOften = await whyWaitedTooOften(db, allowed, wanted, input.chosen ?? {})
  if (tooOften) return tooOften
  const letGo = await holdRoom(db, draft.id)
  let opened: OpenedVote | Refusal | undefined
  try {
    opened = await transact<OpenedVote | Refusal>(db, isRefusal, (tx) => open(tx, scope, draft.id, input))
    return opened
  } finally {
    if (!opened || isRefusal(opened)) await letGo()
  }
}

async function open(
  tx: Tx,
  scope: BoardScope,
  documentId: string,
  input: OpenVoteInput,
): Promise<OpenedVote | Refusal> {
  const proposal = await lockProposal(tx, scope.board.id, input.number)
  const draft = await lockDocument(tx, documentId, input.asRead)
  // A text that has gone on to another generation is not the one that was read.
  if (!proposal || draft?.generation !== proposal.generation) return refuse('text_changed')
  // What came since is merged with it by now. That it is what was read, the hash says.
  if (input.asRead !== undefined && draft.lastSeq !== input.asRead) return refuse('text_outdated')
  const register = await openRegister(tx, scope.board.id)
  // The charter as it is now: it may have changed since the page was asked for.
  const board = { ...scope.board, charter: charterOf((await findBoard(tx, scope.board.id))?.charter) }
  const opener = await requireMember('open-vote', tx, scope)
  if (isRefusal(opener)) return opener
  const members = await membersWithTime(tx, board.id)
  const now = await boardNow(tx)
  const body = textOfDraft(rebuild(draft))
  const { title, brief } = proposal
  const chosen = input.chosen ?? {}
  const everybody = rollNow(members, await proxiesNow(tx, board, now))
  const rule = ruleNamed(board.charter, input.rule)?.rule
  const roll = rule ? rollUnderAdvice(rule, chosen, everybody) : everybody
  if (isRefusal(roll)) return roll
  const change = changeOf(proposal)
  const required = rule ? requiredFor(rule, chosen) : []
  const sized = { roll, declared: members, preset: input.preset, rule, required }
  const recommendation = recommendClose(board, sized, now)
  const closesAt = closeAsked(input.closesAt, recommendation, board.timeZone, now)
  if (isRefusal(closesAt)) return closesAt
  const need = needOf(proposal)
  const state = await stateOf(tx, proposal)
  const events = decide(state, {
    type: 'open-vote',
    now,
    actor: memberActor(opener),
    charter: board.charter,
    rule: input.rule,
    chosen,
    charterChange: change ? { change, another: await hasOpenCharterVote(tx, board.id) } : undefined,
    title,
    brief,
    text: { hash: confirmedHash({ title, brief, body, change }), plain: bodyWithoutHeadings(body) },
    confirmed: input.confirmed,
    roll,
    recommendation,
    closesAt,
    needed: need && { by: need.by, zone: board.timeZone },
    shortening: input.shortening && {
      ...input.shortening,
      now,
      zone: board.timeZone,
      earliest: earliestShortened(now, input.preset, presetOf(board.charter, input.preset), rule),
      owners: members.filter(({ standing }) => may(standing, 'write')).map(({ id }) => id),
    },
  })
  if (isRefusal(events)) return events
  const [event] = events
  if (!event) throw new Error('a vote was opened without an event')
  const id = newId(now)
  await save(tx, {
    ...{ type: event.type, event, before: state, register, board, proposal, id, draft, body },
    ...{ opener, members, preset: input.preset, change },
  })
  return { roundId: id, round: event.round.number, closesAt: event.round.closesAt }
}

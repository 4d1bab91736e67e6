import type { Temporal } from 'temporal-polyfill'
import { shiftClock } from '#db/clock.ts'
import { membersOf, membersWithTime } from '#db/people/members.ts'
import { appendUpdates, claimDocument, loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { editBrief } from '#lib/commands/proposals/edit-brief.ts'
import { openVote } from '#lib/commands/proposals/open-vote.ts'
import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { askToReopen } from '#lib/commands/requests/ask-to-reopen.ts'
import { joinRequest } from '#lib/commands/requests/join-request.ts'
import { declareAvailability } from '#lib/commands/time/declare-availability.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { frenchSpaces } from '#lib/i18n/language.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { AvailabilityInput } from '#lib/rules/window/availability-input.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { recommendClose, rollNow } from '#lib/store/load/recommendation.ts'
import { confirmedHash } from '#lib/store/register/text-hash.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import { replaceText } from '#lib/text/replace.ts'

export interface WrittenProposal {
  readonly title: string
  readonly brief: string
  readonly text: readonly string[]
}

/** The example's people acting at chosen moments, each act a real command under a shifted clock. */
export function stage(db: Tx, slug: string) {
  const as = async (name: string): Promise<Context> => {
    const visitor = expectAccepted(await enterBoard(db, slug, undefined))
    const people = await membersOf(db, visitor.board.id)
    const person = people.find((member) => member.name === name)
    if (!person) throw new Error(`nobody is called ${name}`)
    return { db, scope: expectAccepted(await enterBoard(db, slug, person.person_id)) }
  }
  const proposalOf = async ({ scope }: Context, number: number) => {
    const proposal = await findProposal(db, scope.board.id, number)
    if (!proposal) throw new Error(`no proposal ${number}`)
    return proposal
  }

  return {
    at: (instant: Temporal.Instant) => shiftClock(db, instant.toString()),

    propose: async (name: string, written: WrittenProposal) => {
      const { number } = expectAccepted(
        await createProposal(await as(name), { title: frenchSpaces(written.title), sections: [] }),
      )
      return number
    },

    write: async (names: readonly string[], number: number, { title, brief, text }: WrittenProposal) => {
      const contexts = await Promise.all(names.map(as))
      const [first] = contexts
      if (!first) throw new Error('somebody must write')
      const { id, generation } = await proposalOf(first, number)
      const draft = await loadGeneration(db, id, generation)
      const epoch = draft && (await claimDocument(db, draft.id))
      if (!draft || epoch === undefined) throw new Error(`the text of proposal ${number} cannot be written`)
      const payload = replaceText(rebuild(draft), toText({ content: text.map(frenchSpaces).flatMap(block) }))
      const authors = contexts.flatMap(({ scope }) =>
        scope.actor.type === 'member' ? [scope.actor.member.id] : [],
      )
      const append = { documentId: draft.id, epoch, seq: draft.lastSeq + 1, payload, authors }
      await appendUpdates(db, [append])
      expectAccepted(
        await editBrief(first, { number, title: frenchSpaces(title), brief: frenchSpaces(brief) }),
      )
    },

    say: async (name: string, number: number, text: string) => {
      expectAccepted(await sendMessage(await as(name), { number, text }))
    },

    /** Opens a vote until the recommended close, or until `closesAt`. Returns when it closes. */
    open: async (
      name: string,
      number: number,
      preset: PresetName,
      now: Temporal.Instant,
      closesAt?: Temporal.Instant,
    ) => {
      const context = await as(name)
      const { board } = context.scope
      const { id, generation, title, brief } = await proposalOf(context, number)
      const draft = await loadGeneration(db, id, generation)
      if (!draft) throw new Error(`proposal ${number} has no text`)
      const members = await membersWithTime(db, board.id)
      const { close } = recommendClose(board, { roll: rollNow(members), declared: members, preset }, now)
      const confirmed = confirmedHash({ title, brief, body: textOfDraft(rebuild(draft)) })
      const until = closesAt ?? close
      expectAccepted(
        await openVote(context, { number, confirmed, rule: 'consent', preset, closesAt: until.toString() }),
      )
      return until
    },

    declare: async (name: string, time: AvailabilityInput) => {
      const { scope } = await as(name)
      if (scope.actor.type === 'member')
        expectAccepted(await declareAvailability(db, scope.actor.member.personId, time))
    },

    vote: async (name: string, number: number, ballot: BallotDraft) => {
      const context = await as(name)
      const rounds = await roundsOf(db, (await proposalOf(context, number)).id)
      expectAccepted(await castBallot(context, { roundId: rounds.at(-1)?.id ?? '', ballot }))
    },

    close: () => closeDueVotes(db),

    /** Somebody asks to reopen a decision, and others join. */
    reopen: async (name: string, number: number, reason: string, others: readonly string[] = []) => {
      let asked = expectAccepted(await askToReopen(await as(name), { number, reason }))
      for (const other of others)
        if (!asked.done)
          asked = expectAccepted(await joinRequest(await as(other), { number, request: asked.request }))
      if (!asked.done) throw new Error(`${asked.missing} more must ask to reopen proposal ${number}`)
    },
  }
}

function block(line: string): object[] {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  if (line.startsWith('## '))
    return [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: line.slice(3) }] }]
  if (line.startsWith('- '))
    return [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(line.slice(2))] }] }]
  return [paragraph(line)]
}

function expectAccepted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`the example was refused: ${result.code}`)
  return result
}

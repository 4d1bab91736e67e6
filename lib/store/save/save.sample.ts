// What is told with each event when it is saved, on a board whose members have the ids of the rules' explorer.
import { findBoard } from '#db/boards/boards.ts'
import { insertMember, membersWithTime } from '#db/people/members.ts'
import { findOrAddPerson } from '#db/people/people.ts'
import { loadGeneration, lockDocument } from '#db/proposals/drafts.ts'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { rollOfRound, roundsOf } from '#db/votes/rounds.ts'
import type { Story } from '#lib/commands/testing.ts'
import type { Command, Proposal, ProposalEvent } from '#lib/rules/proposal/life.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import type { Register } from '#lib/store/register/register.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { toText } from '#lib/text/normalise.ts'
import type { ToSave } from './save.ts'

export async function addMembers(story: Story, ids: readonly string[]): Promise<void> {
  await story.db.transaction().execute(async (tx) => {
    for (const id of ids) {
      const at = '2026-03-10T09:00:00Z'
      const person = { id, email: null, name: id, language: 'fr', timeZone: 'Europe/Paris' } as const
      await findOrAddPerson(tx, { ...person, example: false, createdAt: at })
      const member = {
        id,
        boardId: story.boardId,
        personId: id,
        kind: 'volunteer',
        standing: 'elector',
      } as const
      await insertMember(tx, { ...member, addedBy: null, joinedAt: at })
    }
  })
}

/** What a command knows besides the event it was given; `by` is who acts. */
export interface Acting {
  readonly story: Story
  readonly register: Register
  readonly before: Proposal
  readonly command: Command
  readonly by: string
}

/** A new proposal on the story's board. */
export function createdToSave(
  { story, before }: Pick<Acting, 'story' | 'before'>,
  event: Extract<ProposalEvent, { type: 'created' }>,
  number: number,
): Extract<ToSave, { type: 'created' }> {
  const text = toText({ content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un texte.' }] }] })
  const id = newId(event.at)
  return { type: event.type, event, before, boardId: story.boardId, id, number, text }
}

export async function toSave(
  tx: Tx,
  { story, register, before, command, by }: Acting,
  event: Exclude<ProposalEvent, { type: 'created' }>,
  proposal: ProposalRow,
): Promise<ToSave> {
  const member = { id: by, name: by }
  const rounds = await roundsOf(tx, proposal.id)
  const lastRound = () => {
    const row = rounds.at(-1)
    if (!row) throw new Error('no round yet')
    return row
  }
  const draft = async () => {
    const found = await loadGeneration(tx, proposal.id, proposal.generation)
    const locked = found && (await lockDocument(tx, found.id))
    if (!locked) throw new Error('no text')
    return locked
  }
  const reason = async () => {
    const disclosure = commitTo(command.now, 'reason', 'Du nouveau.')
    await insertDisclosures(tx, story.boardId, [disclosure])
    return disclosure
  }
  switch (event.type) {
    case 'vote-opened': {
      if (command.type !== 'open-vote') throw new Error(`${command.type} opens no vote`)
      const { scope } = await story.as('Claire')
      if (scope.actor.type !== 'member') throw new Error('nobody opens it')
      const locked = await draft()
      const called = new Set(event.round.roll.map(({ member }) => member))
      const { recommendation } = event.window
      const electors = recommendation.electors.filter((one) => called.has(one.member))
      const window = { ...event.window, recommendation: { ...recommendation, electors } }
      return {
        ...{ type: event.type, event: { ...event, window }, before, register, proposal, draft: locked },
        ...{ board: scope.board, id: newId(command.now), body: textOfDraft(rebuild(locked)) },
        ...{ opener: scope.actor.member, members: await membersWithTime(tx, story.boardId) },
        ...{ preset: 'light' as const, change: null },
      }
    }
    case 'ballot-cast':
      return {
        ...{ type: event.type, event, before, row: lastRound() },
        ...{ way: 'signed_in', member: by, now: command.now, waitedFor: false },
      }
    case 'close-moved':
    case 'round-extended':
      return { type: event.type, event, before, register, proposal, row: lastRound() }
    case 'round-closed': {
      const board = await findBoard(tx, story.boardId)
      if (!board) throw new Error('no board')
      const roll = await rollOfRound(tx, lastRound().id)
      const stored = await storedBox(tx, lastRound(), roll)
      return { type: event.type, event, before, register, board, proposal, row: lastRound(), stored, roll }
    }
    case 'round-cancelled': {
      const told = { before, register, proposal, row: lastRound(), asker: member, joined: 2 }
      return { type: event.type, event, ...told, reason: await reason() }
    }
    case 'reopened': {
      const row = rounds.findLast(({ stage }) => stage === 'closed') ?? lastRound()
      const told = { before, register, proposal, row, asker: member, joined: 2 }
      return { type: event.type, event, ...told, reason: await reason() }
    }
    case 'withdrawn':
      return { type: event.type, event, before, register, proposal, draft: await draft(), member }
    case 'taken-over':
      return {
        ...{ type: event.type, event, before, register, proposal, member },
        from: textOfDraft(rebuild(await draft())),
      }
    default:
      return event satisfies never
  }
}

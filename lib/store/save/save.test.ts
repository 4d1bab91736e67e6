import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findBoard, takeProposalNumber } from '#db/boards/boards.ts'
import { lockProposalOf, proposalOf, setProposal } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { lockSheet } from '#db/votes/urn-sheets.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { evolve } from '#lib/rules/proposal/evolve.ts'
import { type Command, noProposal, type Proposal, type ProposalEvent } from '#lib/rules/proposal/life.ts'
import {
  apply,
  CREATION,
  commandOf,
  START,
  type Step,
  step,
  type World,
} from '#lib/rules/proposal/proposal.explore.sample.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { boxOf, storedBox } from '#lib/store/load/ballot-box.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { addMembers, createdToSave, toSave } from './save.sample.ts'
import { save } from './save.ts'

/*
 * What the rules say of an event is what is read back once it is saved, whatever came before. The lives played here were
 * found by exploring the rules alone: together they take every passage there is.
 */

let story: Story
beforeAll(async () => {
  story = await tellStory()
  await addMembers(story, ['a', 'b', 'stranger'])
})

/** After the board was made. */
const BEGINS = 24 * 70
const newWorld = (): World => ({
  ...{ state: noProposal, hours: BEGINS, ballots: new Map(), casts: [], decisions: 0, events: [] },
})

type Lived = { readonly step: Step; readonly hours: number }

const passage = (before: Proposal, event: ProposalEvent, after: Proposal) => {
  const more =
    event.type === 'round-closed'
      ? [event.decision.outcome, event.supersedes !== null, event.inForce !== null]
      : event.type === 'vote-opened'
        ? [event.window.shortened !== null]
        : []
  return [before.stage, event.type, after.stage, ...more].join(', ')
}

/** A life in the rules alone: the steps that were not refused, each at its hour, and the passages they take. */
function explored(steps: readonly Step[]): { lived: Lived[]; passages: Set<string> } {
  const world = newWorld()
  const passages = new Set<string>()
  const lived: Lived[] = []
  for (const one of [CREATION, ...steps]) {
    world.hours += one.lag
    const events = decide(world.state, commandOf(one, world))
    if (isRefusal(events) || events.length === 0) continue
    lived.push({ step: one, hours: world.hours })
    for (const event of events) {
      const before = world.state
      apply(world, event)
      passages.add(passage(before, event, world.state))
    }
  }
  return { lived, passages }
}

/** The lives that take a passage none before them took. */
function lives(): Lived[][] {
  const taken = new Set<string>()
  const samples = fc.sample(fc.array(step, { maxLength: 60, size: 'max' }), { seed: 20260105, numRuns: 400 })
  return samples.flatMap((steps) => {
    const { lived, passages } = explored(steps)
    const before = taken.size
    for (const one of passages) taken.add(one)
    return taken.size > before ? [lived] : []
  })
}

/** A proposal in the database, and what the explorer knows of it. */
type Live = { id?: string; readonly world: World }

/** Decides on what is read, saves each event, and compares what is read then with what the rules say. */
async function act(live: Live, by: string, commandFor: (tx: Tx, world: World) => Promise<Command>) {
  const { world } = live
  await story.moveTo(START.add({ hours: world.hours }), 30)
  await story.db.transaction().execute(async (tx) => {
    const known = (proposal_id: string) => ({ board_id: story.boardId, proposal_id })
    const row = live.id === undefined ? undefined : await lockProposalOf(tx, known(live.id))
    const register = await openRegister(tx, story.boardId)
    const before = row ? await stateOf(tx, row) : noProposal
    world.state = before
    world.decisions = (await findBoard(tx, story.boardId))?.last_decision ?? 0
    const command = await commandFor(tx, world)
    const events = decide(before, command)
    if (isRefusal(events)) throw new Error(`refused: ${events.code}`)
    expect(events).toHaveLength(1)
    for (const event of events) {
      if (event.type === 'created') {
        const created = createdToSave({ story, before }, event, await takeProposalNumber(tx, story.boardId))
        await save(tx, created)
        live.id = created.id
        // As the vote's opener had it before their eyes.
        await setProposal(
          tx,
          { board_id: story.boardId, id: live.id },
          { brief: 'En bref', changed_at: event.at.toString() },
        )
      } else if (row) await save(tx, await toSave(tx, { story, register, before, command, by }, event, row))
      const after = await stateOf(tx, await proposalOf(tx, known(live.id ?? '')))
      expect(plain(after), passage(before, event, after)).toEqual(plain(evolve(before, event)))
      apply(world, event)
    }
  })
}

/** Instants as their text: compared as objects, any two are alike. */
const plain = (state: Proposal) => JSON.parse(JSON.stringify(state))

const EVENTS: Record<ProposalEvent['type'], true> = {
  created: true,
  'vote-opened': true,
  'ballot-cast': true,
  'close-moved': true,
  'round-extended': true,
  'round-closed': true,
  'round-cancelled': true,
  reopened: true,
  withdrawn: true,
  'taken-over': true,
}

test('a proposal reads as the rules say after each event of any life', async () => {
  const seen = new Set<string>()
  for (const lived of lives()) {
    const live: Live = { world: newWorld() }
    for (const { step: one, hours } of lived) {
      live.world.hours = hours
      await act(live, one.member, async (_, world) => commandOf(one, world))
    }
    for (const { type } of live.world.events) seen.add(type)
  }
  expect([...seen].sort()).toEqual(Object.keys(EVENTS).sort())
})

test('a proposal reads as the rules say after each slip of a secret vote', async () => {
  const live: Live = { world: newWorld() }
  const { world } = live
  const roundRow = async (tx: Tx) => {
    const row = (await roundsOf(tx, live.id ?? '')).at(-1)
    if (!row) throw new Error('no round')
    return row
  }
  await act(live, 'a', async () => commandOf(CREATION, world))
  await act(live, 'a', async () => {
    const open = commandOf({ ...CREATION, act: 'open', rule: 'relative' }, world)
    return open.type === 'open-vote' ? { ...open, charter: wholeCharter, chosen: { secret: true } } : open
  })
  for (const member of ['a', 'b']) {
    world.hours++
    await act(live, member, async (tx) => {
      const now = START.add({ hours: world.hours })
      const code = { hash: codeHash(member), known: false }
      const told = { member, round: 1, ballot: { choice: 'for' }, code }
      const { slips } = await lockSheet(tx, (await roundRow(tx)).id, code.hash)
      return { type: 'cast-ballot', now, ...told, box: { mode: 'secret', voted: false, slips } }
    })
  }
  world.hours += 24 * 30
  await act(live, 'a', async (tx) => {
    const row = await roundRow(tx)
    const close = commandOf({ ...CREATION, act: 'close' }, world)
    const box = boxOf(row, await storedBox(tx, row))
    return close.type === 'close-round' ? { ...close, box } : close
  })
  expect(world.events.map(({ type }) => type)).toEqual([
    ...['created', 'vote-opened', 'ballot-cast', 'ballot-cast', 'round-closed'],
  ])
})

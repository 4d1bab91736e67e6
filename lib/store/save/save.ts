import type { Tx } from '#db/schema.ts'
import { evolve } from '#lib/rules/proposal/evolve.ts'
import type { ProposalEvent } from '#lib/rules/proposal/life.ts'
import { type BallotToSave, saveBallotCast } from './ballot-cast.ts'
import { type CloseChangeToSave, saveCloseMoved } from './close-moved.ts'
import { type CreatedToSave, saveCreated } from './created.ts'
import { type ReopeningToSave, saveReopened } from './reopened.ts'
import { type CancellingToSave, saveRoundCancelled } from './round-cancelled.ts'
import { type ClosedToSave, saveRoundClosed } from './round-closed.ts'
import { saveTakenOver, type TakenOverToSave } from './taken-over.ts'
import { type OpenedToSave, saveVoteOpened } from './vote-opened.ts'
import { saveWithdrawn, type WithdrawnToSave } from './withdrawn.ts'

/** What is told with each event. Who writes an entry hands the register over, locked. */
interface Told {
  readonly created: CreatedToSave
  readonly 'vote-opened': OpenedToSave
  readonly 'ballot-cast': BallotToSave
  readonly 'close-moved': CloseChangeToSave
  readonly 'round-extended': CloseChangeToSave
  readonly 'round-closed': ClosedToSave
  readonly 'round-cancelled': CancellingToSave
  readonly reopened: ReopeningToSave
  readonly withdrawn: WithdrawnToSave
  readonly 'taken-over': TakenOverToSave
}
export type ToSave = Told[ProposalEvent['type']]

/**
 * The one way from a decided event to the rows: its entry, its texts, its jobs and mails, and where the proposal and its
 * round stand from here on, which `evolve` alone says.
 */
export function save(tx: Tx, saving: ToSave): Promise<void> {
  const after = evolve(saving.before, saving.event)
  switch (saving.type) {
    case 'created':
      return saveCreated(tx, saving, after)
    case 'vote-opened':
      return saveVoteOpened(tx, saving, after)
    case 'ballot-cast':
      return saveBallotCast(tx, saving)
    case 'close-moved':
    case 'round-extended':
      return saveCloseMoved(tx, saving, after)
    case 'round-closed':
      return saveRoundClosed(tx, saving, after)
    case 'round-cancelled':
      return saveRoundCancelled(tx, saving, after)
    case 'reopened':
      return saveReopened(tx, saving, after)
    case 'withdrawn':
      return saveWithdrawn(tx, saving, after)
    case 'taken-over':
      return saveTakenOver(tx, saving, after)
    default:
      return saving satisfies never
  }
}

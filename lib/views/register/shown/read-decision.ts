import type { Db } from '#db/client.ts'
import { closedRounds, decisionsOf } from '#db/register/decisions.ts'
import { ballotHistory } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { writtenIn } from '#db/votes/written.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { decisionLines } from '../../vote/decision.ts'
import { readRound } from './read-round.ts'

/** All that pages read of a decision, and the entries it is to be held against. */
export async function readDecision(db: Db, row: RoundRow) {
  const [box, history, written, closed, [decided]] = await Promise.all([
    storedBox(db, row),
    ballotHistory(db, row.id),
    writtenIn(db, row.id),
    closedRounds(db, [row.proposal_id]),
    decisionsOf(db, [row.id]),
  ])
  if (!decided) throw new Error(`round ${row.id} is listed by no page`)
  const before = heldBefore(closed, row.number)
  const round = await readRound(db, row, {
    entries: [before?.decision_entry],
    commitments: written.map(({ commitment }) => commitment),
  })
  const [line] = await decisionLines(db, [decided])
  return { ...round, box, history, written, closed, before, line }
}
export type ReadDecision = Awaited<ReturnType<typeof readDecision>>

/** The decision that held before the round of this number. */
function heldBefore(closed: Awaited<ReturnType<typeof closedRounds>>, number: number) {
  return closed.findLast((one) => one.number < number && takesEffect(one.outcome as Outcome))
}

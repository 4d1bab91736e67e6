import type { Db } from '#db/client.ts'
import { type DecisionRow, decisionsOf } from '#db/register/decisions.ts'
import { ballotHistory } from '#db/votes/ballot-history.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { writtenIn } from '#db/votes/written.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { storedBox } from '#lib/store/load/ballot-box.ts'
import { decisionLine } from '../../vote/decision.ts'
import { readRound } from './read-round.ts'

/** All that pages read of a decision, and the entries it is to be held against. */
export async function readDecision(db: Db, row: RoundRow) {
  const [box, history, written, [decided]] = await Promise.all([
    storedBox(db, row),
    ballotHistory(db, row.id),
    writtenIn(db, row.id),
    decisionsOf(db, [row.id]),
  ])
  if (!decided) throw new Error(`round ${row.id} is listed by no page`)
  const { closed } = decided
  const before = heldBefore(closed, row.number)
  const round = await readRound(db, row, {
    entries: [before?.decision_entry],
    commitments: written.map(({ commitment }) => commitment),
  })
  return { ...round, box, history, written, closed, before, line: decisionLine(decided) }
}
export type ReadDecision = Awaited<ReturnType<typeof readDecision>>

/** The decision that held before the round of this number. */
function heldBefore(closed: DecisionRow['closed'], number: number) {
  return closed.findLast((one) => one.number < number && takesEffect(one.outcome as Outcome))
}

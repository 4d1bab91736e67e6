import { callRequest, callTakenBack, windowRating } from '#app/vote/time/forms.ts'
import { askForCall, takeBackCall } from '#lib/commands/votes/ask-for-call.ts'
import { rateWindow } from '#lib/commands/votes/rate-window.ts'
import { act, context } from './act.ts'

/** What one says of the time a vote leaves, or left. */
export const ownTimeActions = {
  'how-long': act(windowRating, '?done=how_long#how-long', async (at, { round, how_long }) =>
    rateWindow(await context(at.board), { roundId: round, answer: how_long }),
  ),
  'ask-for-call': act(callRequest, '?done=call#vote', async (at, { round, phone }) =>
    askForCall(await context(at.board), { roundId: round, phone }),
  ),
  'take-back-call': act(callTakenBack, '?done=call_back#vote', async (at, { round }) =>
    takeBackCall(await context(at.board), { roundId: round }),
  ),
}

import { call, callBack, howLong } from '#app/vote/time/forms.ts'
import { askForCall, takeBackCall } from '#lib/commands/votes/ask-for-call.ts'
import { sayHowLong } from '#lib/commands/votes/say-how-long.ts'
import { act, context } from './act.ts'

/** What one says of the time a vote leaves, or left. */
export const windowActions = {
  'how-long': act(howLong, '?done=how_long#how-long', async (at, { round, how_long }) =>
    sayHowLong(await context(at.board), { roundId: round, answer: how_long }),
  ),
  'ask-for-call': act(call, '?done=call#vote', async (at, { round, phone }) =>
    askForCall(await context(at.board), { roundId: round, phone }),
  ),
  'take-back-call': act(callBack, '?done=call_back#vote', async (at, { round }) =>
    takeBackCall(await context(at.board), { roundId: round }),
  ),
}

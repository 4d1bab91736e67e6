import { z } from 'zod'
import { typed } from '#app/forms/form.ts'
import { answerOf } from '#app/vote/ballot/texts.ts'
import {
  ballotFor,
  conflict,
  conflictIn,
  judgement,
  judgementIn,
  votedFor,
} from '#app/vote/for-others/forms.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { confirmOwnRelayed } from '#lib/commands/votes/confirm-own-relayed.ts'
import { confirmRelayed, setRelayedAside } from '#lib/commands/votes/confirm-relayed.ts'
import { declareConflict } from '#lib/commands/votes/declare-conflict.ts'
import { judgeObjection } from '#lib/commands/votes/judge-objection.ts'
import { relayBallot } from '#lib/commands/votes/relay-ballot.ts'
import { act, context, page } from './act.ts'

const relayed = z
  .object({ round: typed, person: typed, channel: z.enum(['paper', 'phone']), said_on: typed })
  .catchall(typed)
const settled = z.object({ relayed: typed })

/** What one does for another in an open vote, and what one says of oneself. */
export const forOthersActions = {
  'vote-for': act(ballotFor, votedFor, async (at, { round, giver }, pairs) => ({
    giver,
    ...(await castBallot(await context(at.board), { roundId: round, ballot: answerOf(pairs), giver })),
  })),
  relay: act(
    relayed,
    '?done=relayed',
    async (at, { round, person, channel, said_on }, pairs) =>
      relayBallot(await context(at.board), {
        roundId: round,
        memberId: person,
        channel,
        answeredOn: said_on,
        ballot: answerOf(pairs),
      }),
    (at) => `${page(at)}/relay`,
  ),
  'confirm-relayed': act(settled, '?done=confirmed', async (at, { relayed }) =>
    confirmRelayed(await context(at.board), { relayedId: relayed }),
  ),
  'set-aside': act(settled, '?done=set_aside', async (at, { relayed }) =>
    setRelayedAside(await context(at.board), { relayedId: relayed }),
  ),
  'accept-relayed': act(z.object({ round: typed }), '?done=brought#vote', async (at, { round }) =>
    confirmOwnRelayed(await context(at.board), { roundId: round }),
  ),
  conflict: act(conflict, '#vote', async (at, values) =>
    declareConflict(await context(at.board), conflictIn(values)),
  ),
  judge: act(judgement, '?done=judged#objections', async (at, values) =>
    judgeObjection(await context(at.board), judgementIn(values)),
  ),
}

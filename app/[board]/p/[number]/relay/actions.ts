import { z } from 'zod'
import { typed } from '#app/forms/form.ts'
import { answerOf } from '#app/vote/ballot/fields.ts'
import { confirmRelayed, setRelayedAside } from '#lib/commands/votes/confirm-relayed.ts'
import { relayBallot } from '#lib/commands/votes/relay-ballot.ts'
import { act, context, page } from '../act.ts'

const answer = z
  .object({ round: typed, person: typed, channel: z.enum(['paper', 'phone']), said_on: typed })
  .catchall(typed)
const settled = z.object({ relayed: typed })

/** Bringing in what someone answered on paper or by phone, and vouching for it. */
export const relayActions = {
  relay: act(
    answer,
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
}

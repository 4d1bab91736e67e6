import { z } from 'zod'
import { castBallot } from '#lib/commands/cast-ballot.ts'
import { leaveBoard } from '#lib/commands/leave-board.ts'
import { isRefusal } from '#lib/decision/refusal.ts'
import { answerOf } from '../../ballot/texts.ts'
import { answerForm, typed } from '../../form.ts'
import { database } from '../../session.ts'
import { linkScope } from './link.ts'

type At = { token: string; command: string }

export const actions = {
  vote: (request: Request, { token }: At) =>
    answerForm(request, {
      schema: z.object({}).catchall(typed),
      page: `/v/${token}`,
      run: async (_, pairs) => {
        const link = await linkScope(token)
        if (isRefusal(link)) return link
        const cast = await castBallot(
          { db: database(), scope: link.scope },
          { roundId: link.roundId, ballot: answerOf(pairs) },
        )
        return isRefusal(cast) ? cast : { to: `/v/${token}?done=voted#vote` }
      },
    }),

  leave: (request: Request, { token }: At) =>
    answerForm(request, {
      schema: z.object({}),
      page: `/v/${token}`,
      run: async () => {
        const link = await linkScope(token)
        if (isRefusal(link)) return link
        const left = await leaveBoard({ db: database(), scope: link.scope })
        return isRefusal(left) ? left : { to: `/v/${token}?done=left` }
      },
    }),
}

import { z } from 'zod'
import { leaveBoard } from '#lib/commands/leave-board.ts'
import { isRefusal } from '#lib/decision/refusal.ts'
import { castForm } from '../../ballot/cast.ts'
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
        const cast = await castForm({ db: database(), scope: link.scope }, link.roundId, pairs)
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

import { commandsAt } from '#app/forms/commands-at.ts'
import { database, linkScope } from '#app/session.ts'
import { onVote, roundAlone, type VoteAddress, voteActions } from '#app/vote/actions.ts'
import { leaveBoard } from '#lib/commands/board/leave-board.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'

type At = { token: string; command: string }

/** The holder of a ballot link acts on their own round, whatever a form says. */
const addressOf = ({ token }: At): VoteAddress => ({
  page: `/v/${token}`,
  enter: async () => {
    const link = await linkScope(token)
    if (isRefusal(link)) return link
    return { context: { db: database(), scope: link.scope }, roundId: link.roundId }
  },
})

const leave = onVote(roundAlone, '?done=left', ({ context }) => leaveBoard(context))

export const { GET, POST } = commandsAt({
  ...voteActions(addressOf),
  leave: (request: Request, at: At) => leave(request, addressOf(at)),
})

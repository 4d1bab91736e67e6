import { z } from 'zod'
import { addMember } from '#lib/commands/add-member.ts'
import { changeMember } from '#lib/commands/change-member.ts'
import { leaveBoard } from '#lib/commands/leave-board.ts'
import { removeMember } from '#lib/commands/remove-member.ts'
import { isRefusal } from '#lib/decision/refusal.ts'
import { STANDINGS } from '#lib/decision/standing.ts'
import { answerForm, typed } from '../../form.ts'
import { boardAt, database } from '../../session.ts'

type At = { board: string; command: string }

const place = { kind: z.enum(['volunteer', 'staff']), standing: z.enum(STANDINGS) }
const context = async (board: string) => ({ db: database(), scope: await boardAt(board) })

export const actions = {
  add: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ name: typed, email: typed, ...place }),
      page: `/${board}/members`,
      run: async (input) => {
        const added = await addMember(await context(board), input)
        return isRefusal(added) ? added : { to: `/${board}/members?added=${encodeURIComponent(added.name)}` }
      },
    }),

  change: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ member: typed, ...place }),
      page: `/${board}/members`,
      run: async ({ member, kind, standing }) => {
        const changed = await changeMember(await context(board), { memberId: member, kind, standing })
        return isRefusal(changed) ? changed : { to: `/${board}/members?changed=1` }
      },
    }),

  remove: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ member: typed }),
      page: `/${board}/members`,
      run: async ({ member }) => {
        const removed = await removeMember(await context(board), { memberId: member })
        return isRefusal(removed) ? removed : { to: `/${board}/members?left=1` }
      },
    }),

  leave: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({}),
      page: `/${board}/members`,
      run: async () => {
        const left = await leaveBoard(await context(board))
        return isRefusal(left) ? left : { to: `/${board}/members?left=1` }
      },
    }),
}

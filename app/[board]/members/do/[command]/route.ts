import { z } from 'zod'
import { commandsAt } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { boardAt, database } from '#app/session.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { acceptProxy, endProxy } from '#lib/commands/board/answer-proxy.ts'
import { changeMember } from '#lib/commands/board/change-member.ts'
import { giveProxy } from '#lib/commands/board/give-proxy.ts'
import { leaveBoard } from '#lib/commands/board/leave-board.ts'
import { removeMember } from '#lib/commands/board/remove-member.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { STANDINGS } from '#lib/rules/base/standing.ts'

type At = { board: string; command: string }

const place = { kind: z.enum(['volunteer', 'staff']), standing: z.enum(STANDINGS) }
const context = async (board: string) => ({ db: database(), scope: await boardAt(board) })

/** Where the forms about one member stand; a form that names none stands nowhere. */
const memberPage = (board: string, member: string | undefined) =>
  /^[\w-]{1,60}$/.test(member ?? '') ? `/${board}/members/${member}` : `/${board}/members`

function onProxy(done: string, run: typeof acceptProxy) {
  return (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ proxy: typed }),
      page: `/${board}/members`,
      run: async ({ proxy }) => {
        const result = await run(await context(board), { proxyId: proxy })
        return isRefusal(result) ? result : { to: `/${board}/members?proxy=${done}#proxies` }
      },
    })
}

const actions = {
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
      page: ({ member }) => memberPage(board, member),
      run: async ({ member, kind, standing }) => {
        const changed = await changeMember(await context(board), { memberId: member, kind, standing })
        return isRefusal(changed) ? changed : { to: `/${board}/members?changed=1` }
      },
    }),

  remove: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ member: typed }),
      page: ({ member }) => memberPage(board, member),
      run: async ({ member }) => {
        const removed = await removeMember(await context(board), { memberId: member })
        return isRefusal(removed) ? removed : { to: `/${board}/members?left=1` }
      },
    }),

  'give-proxy': (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ receiver: typed, until: typed }),
      page: ({ receiver }) => memberPage(board, receiver),
      run: async (input) => {
        const given = await giveProxy(await context(board), input)
        return isRefusal(given) ? given : { to: `/${board}/members?proxy=given#proxies` }
      },
    }),

  'accept-proxy': onProxy('accepted', acceptProxy),
  'end-proxy': onProxy('ended', endProxy),

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

export const { GET, POST } = commandsAt(actions)

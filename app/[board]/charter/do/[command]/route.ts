import { z } from 'zod'
import { commandsAt } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { boardAt, database } from '#app/session.ts'
import { proposeCharter } from '#lib/commands/proposals/propose-charter.ts'
import { reviseCharter } from '#lib/commands/proposals/revise-charter.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'

type At = { board: string; command: string }

const rules = z.record(z.string(), typed)
const context = async (board: string) => ({ db: database(), scope: await boardAt(board) })

const actions = {
  propose: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: rules,
      page: `/${board}/charter/change`,
      run: async (values) => {
        const proposed = await proposeCharter(await context(board), { title: values.title ?? '', values })
        return isRefusal(proposed) ? proposed : { to: `/${board}/p/${proposed.number}` }
      },
    }),

  revise: (request: Request, { board }: At) => {
    const given = new URL(request.url).searchParams.get('proposal') ?? ''
    const number = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0
    return answerForm(request, {
      schema: rules,
      page: `/${board}/charter/change?proposal=${number}`,
      run: async (values) => {
        const revised = await reviseCharter(await context(board), { number, values })
        return isRefusal(revised) ? revised : { to: `/${board}/p/${number}` }
      },
    })
  },
}

export const { GET, POST } = commandsAt(actions)

import { z } from 'zod'
import { commandsAt } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { boardAt, database } from '#app/session.ts'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { words } from '#lib/i18n/words.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'

type At = { board: string; command: string }

const actions = {
  'create-proposal': (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ title: typed }),
      page: `/${board}/propose`,
      run: async ({ title }) => {
        const scope = await boardAt(board)
        const sections = words(scope.board.language)('propose.sections').split('|')
        const created = await createProposal({ db: database(), scope }, { title, sections })
        return isRefusal(created) ? created : { to: `/${board}/p/${created.number}` }
      },
    }),
}

export const { GET, POST } = commandsAt(actions)

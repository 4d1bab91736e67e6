import { z } from 'zod'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { words } from '#lib/i18n/words.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { answerForm, typed } from '../forms/form.ts'
import { boardAt, database } from '../session.ts'

type At = { board: string; command: string }

export const actions = {
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

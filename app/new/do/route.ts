import { z } from 'zod'
import { leadTo } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { current, database } from '#app/session.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { createBoard } from '#lib/commands/board/create-board.ts'
import { requestSignIn } from '#lib/commands/board/request-sign-in.ts'
import { charterText } from '#lib/i18n/phrases/charter.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'

const schema = z.object({ key: typed, name: typed, you: typed, email: typed, others: typed })

/** Makes the board, then has its creator prove their address as anyone else would. */
export async function POST(request: Request): Promise<Response> {
  return answerForm(request, {
    schema,
    page: '/new',
    run: async ({ key, name, you, email, others }) => {
      const { say, language, reader } = await current()
      const { publicUrl } = runningConfig()
      const created = await createBoard(database(), {
        permission: { setupKey: key },
        name,
        yourName: you,
        yourEmail: email,
        others,
        language,
        timeZone: reader.timeZone,
        charterText: charterText(say, lightCharter),
        host: new URL(publicUrl).host,
      })
      if (isRefusal(created)) return created
      const ip = request.headers.get('x-client-ip') ?? undefined
      const asked = await requestSignIn(database(), { email, language, returnTo: `/${created.slug}`, ip })
      return {
        to: isRefusal(asked) ? '/sign-in' : `/sign-in/sent?${new URLSearchParams(asked)}`,
      }
    },
  })
}

export const GET = () => leadTo('/new')

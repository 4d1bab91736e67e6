import { z } from 'zod'
import { charterText } from '#lib/charter/lines.ts'
import { createBoard } from '#lib/commands/create-board.ts'
import { requestSignIn } from '#lib/commands/request-sign-in.ts'
import { runningConfig } from '#lib/config.ts'
import { lightCharter } from '#lib/decision/charter.ts'
import { isRefusal } from '#lib/decision/refusal.ts'
import { leadTo } from '../../commands-at.ts'
import { answerForm, typed } from '../../form.ts'
import { current, database } from '../../session.ts'

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
        to: isRefusal(asked) ? '/sign-in' : `/sign-in/sent?${new URLSearchParams({ email: asked.email })}`,
      }
    },
  })
}

export const GET = () => leadTo('/new')

import { z } from 'zod'
import { leadTo } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { localPath } from '#app/forms/local-path.ts'
import { current, database } from '#app/session.ts'
import { requestSignIn } from '#lib/commands/board/request-sign-in.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'

const schema = z.object({ email: typed, back: typed })

export async function POST(request: Request): Promise<Response> {
  return answerForm(request, {
    schema,
    page: '/sign-in',
    run: async ({ email, back }) => {
      const { language } = await current()
      const ip = request.headers.get('x-client-ip') ?? undefined
      const asked = await requestSignIn(database(), {
        email,
        language,
        returnTo: back ? localPath(back) : undefined,
        ip,
      })
      return isRefusal(asked) ? asked : { to: `/sign-in/sent?${new URLSearchParams(asked)}` }
    },
  })
}

export const GET = () => leadTo('/sign-in')

import { z } from 'zod'
import { requestSignIn } from '#lib/commands/request-sign-in.ts'
import { isRefusal } from '#lib/decision/refusal.ts'
import { leadTo } from '../../../commands-at.ts'
import { answerForm, typed } from '../../../form.ts'
import { localPath } from '../../../local-path.ts'
import { current, database } from '../../../session.ts'

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
      return isRefusal(asked) ? asked : { to: `/sign-in/sent?${new URLSearchParams({ email: asked.email })}` }
    },
  })
}

export const GET = () => leadTo('/sign-in')

import { z } from 'zod'
import { confirmByCode } from '#app/auth/sign-in.ts'
import { leadTo } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { database } from '#app/session.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { afterSignIn } from '../after-sign-in.ts'

const schema = z.object({ email: typed, code: typed, asked: typed })

export async function POST(request: Request): Promise<Response> {
  return answerForm(request, {
    schema,
    page: '/sign-in/sent',
    run: async (input) => {
      const ip = request.headers.get('x-client-ip') ?? undefined
      const result = await confirmByCode(database(), request, { ...input, ip })
      return isRefusal(result) ? result : afterSignIn(result)
    },
  })
}

export const GET = () => leadTo('/sign-in')

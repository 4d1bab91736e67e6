import { z } from 'zod'
import { signInAsExample } from '#app/auth/example.ts'
import { leadTo } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { localPath } from '#app/forms/local-path.ts'
import { database } from '#app/session.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'

/** Enters as one of the example's invented people. */
export async function POST(request: Request): Promise<Response> {
  return answerForm(request, {
    schema: z.object({ person: typed, back: typed }),
    page: '/',
    run: async ({ person, back }) => {
      const entered = await signInAsExample(database(), person)
      if (isRefusal(entered)) return entered
      const headers = new Headers(
        entered.setCookie.map((cookie) => ['set-cookie', cookie] as [string, string]),
      )
      return { to: localPath(back), headers }
    },
  })
}

export const GET = () => leadTo('/')

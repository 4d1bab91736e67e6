import { z } from 'zod'
import { isRefusal } from '#lib/decision/refusal.ts'
import { signInAsExample } from '../../../auth/example.ts'
import { leadTo } from '../../../commands-at.ts'
import { answerForm, typed } from '../../../form.ts'
import { localPath } from '../../../local-path.ts'
import { database } from '../../../session.ts'

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

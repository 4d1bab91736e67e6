import type { z } from 'zod'
import { answerForm } from '#app/forms/form.ts'
import type { Pairs } from '#app/forms/read-form.ts'
import { boardAt, database } from '#app/session.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'

export type At = { board: string; number: string; command: string }

export const context = async (board: string) => ({ db: database(), scope: await boardAt(board) })
/** An address that names no proposal leads to none. */
export const numberOf = ({ number }: At) => (/^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0)
export const page = ({ board, number }: At) => `/${board}/p/${number}`

/** A command on one proposal: back to its page, with a word on what was done. */
export function act<V, D extends object>(
  schema: z.ZodType<V>,
  done: string | ((result: D) => string),
  run: (at: At, values: V, pairs: Pairs) => Promise<D | Refusal>,
  form = page,
) {
  return (request: Request, at: At) =>
    answerForm(request, {
      schema,
      page: form(at),
      run: async (values, pairs) => {
        const result = await run(at, values, pairs)
        if (isRefusal(result)) return result
        return { to: `${page(at)}${typeof done === 'string' ? done : done(result)}` }
      },
    })
}

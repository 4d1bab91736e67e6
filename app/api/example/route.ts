import { z } from 'zod'
import { leadTo } from '#app/forms/commands-at.ts'
import { answerForm } from '#app/forms/form.ts'
import { database } from '#app/session.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { createExample } from '#lib/commands/example/create.ts'
import { charterText } from '#lib/i18n/phrases/charter.ts'
import { words } from '#lib/i18n/words.ts'
import { isRefusal, refuse } from '#lib/rules/base/refusal.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'
import { arrival } from '#lib/views/board/arrival.ts'

/** Makes an example of its own for whoever asks: one of its votes closes a minute later. Local mode alone. */
export async function POST(request: Request): Promise<Response> {
  return answerForm(request, {
    schema: z.object({}),
    page: '/',
    run: async () => {
      const config = runningConfig()
      const { exampleOpens } = await arrival(database(), undefined)
      if (!config.local || !exampleOpens) return refuse('not_found', { what: 'page' })
      const sentences = charterText(words('fr'), lightCharter)
      const made = await createExample(database(), {
        charterText: sentences,
        host: new URL(config.publicUrl).host,
      })
      return isRefusal(made) ? made : { to: `/example?board=${made.slug}` }
    },
  })
}

export const GET = () => leadTo('/')

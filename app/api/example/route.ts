import { z } from 'zod'
import { charterText } from '#lib/charter/lines.ts'
import { runningConfig } from '#lib/config.ts'
import { lightCharter } from '#lib/decision/charter.ts'
import { isRefusal, refuse } from '#lib/decision/refusal.ts'
import { createExample } from '#lib/example/create.ts'
import { arrival } from '#lib/views/arrive.ts'
import { words } from '#lib/words/words.ts'
import { leadTo } from '../../commands-at.ts'
import { answerForm } from '../../form.ts'
import { database } from '../../session.ts'

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

import { z } from 'zod'
import { commandsAt } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import type { Files } from '#app/forms/read-form.ts'
import { whyUnread } from '#app/forms/sent-calendar.ts'
import { boardAt, database } from '#app/session.ts'
import { importSchool, removeSchool, setHolidays } from '#lib/commands/board/set-calendar.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'

type At = { board: string; command: string }
const schema = z.object({ place: typed, name: typed })

function act(
  run: (context: Context, values: z.infer<typeof schema>, files: Files) => Promise<object | Refusal>,
  unread?: typeof whyUnread,
) {
  return (request: Request, { board }: At) =>
    answerForm(request, {
      schema,
      page: `/${board}/calendar`,
      unread,
      run: async (values, _pairs, files) => {
        const result = await run({ db: database(), scope: await boardAt(board) }, values, files)
        return isRefusal(result) ? result : { to: `/${board}/calendar?done=1` }
      },
    })
}

const actions = {
  holidays: act((context, { place }) => setHolidays(context, place)),

  'import-file': act(async (context, { name }, files) => {
    const file = files.get('file')
    if (!file?.size) return refuse('not_a_calendar')
    return importSchool(context, { name, file: new Uint8Array(await file.arrayBuffer()) })
  }, whyUnread),

  'remove-school': act((context) => removeSchool(context)),
}

export const { GET, POST } = commandsAt(actions)

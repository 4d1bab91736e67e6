import { z } from 'zod'
import { readAvailabilityForm } from '#app/availability/availability-form.ts'
import { commandsAt } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { localPath } from '#app/forms/local-path.ts'
import type { Files } from '#app/forms/read-form.ts'
import { whyUnread } from '#app/forms/sent-calendar.ts'
import { current, database } from '#app/session.ts'
import { declareAvailability } from '#lib/commands/time/declare-availability.ts'
import { forgetAvailability } from '#lib/commands/time/forget-availability.ts'
import { forgetCalendar, importCalendar } from '#lib/commands/time/import-calendar.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'

type At = { command: string }
const schema = z.object({ back: typed }).catchall(typed)

/** A command by whoever is signed in, about themselves; then the page again, with a word on what was done. */
function own(
  done: string,
  run: (personId: string, values: Record<string, string>, files: Files) => Promise<unknown | Refusal>,
  unread?: typeof whyUnread,
) {
  return (request: Request, _: At) =>
    answerForm(request, {
      schema,
      page: '/availability',
      unread,
      run: async (values, _pairs, files) => {
        const { person } = await current()
        if (!person) return refuse('not_signed_in')
        const result = await run(person.id, values, files)
        if (isRefusal(result)) return result
        return { to: `/availability?${new URLSearchParams({ done, back: localPath(values.back) })}` }
      },
    })
}

const actions = {
  say: own('said', (personId, values) =>
    declareAvailability(database(), personId, readAvailabilityForm(values)),
  ),

  forget: own('forgotten', (personId) => forgetAvailability(database(), personId)),

  'import-file': own(
    'imported',
    async (personId, _, files) => {
      const file = files.get('file')
      if (!file?.size) return refuse('not_a_calendar')
      return importCalendar(database(), personId, { file: new Uint8Array(await file.arrayBuffer()) })
    },
    whyUnread,
  ),

  'import-address': own('imported', (personId, { address = '' }) =>
    importCalendar(database(), personId, { address }),
  ),

  'forget-calendar': own('calendar_forgotten', (personId) => forgetCalendar(database(), personId)),
}

export const { GET, POST } = commandsAt(actions)

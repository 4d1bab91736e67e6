import { z } from 'zod'
import { commandsAt } from '#app/forms/commands-at.ts'
import { answerForm, typed } from '#app/forms/form.ts'
import { boardAt, database } from '#app/session.ts'
import { callMeeting } from '#lib/commands/time/call-meeting.ts'
import { cancelMeeting } from '#lib/commands/time/cancel-meeting.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'

type At = { board: string; command: string }

const context = async (board: string) => ({ db: database(), scope: await boardAt(board) })

const actions = {
  call: (request: Request, { board }: At) => {
    const { search } = new URL(request.url)
    return answerForm(request, {
      schema: z.object({ title: typed, place: typed, starts_at: typed, minutes: z.coerce.number().int() }),
      page: `/${board}/meetings${search}`,
      run: async ({ title, place, starts_at: startsAt, minutes }) => {
        const called = await callMeeting(await context(board), { title, place, startsAt, minutes })
        return isRefusal(called) ? called : { to: `/${board}/meetings?done=called` }
      },
    })
  },

  cancel: (request: Request, { board }: At) =>
    answerForm(request, {
      schema: z.object({ meeting: typed }),
      page: `/${board}/meetings`,
      run: async ({ meeting }) => {
        const cancelled = await cancelMeeting(await context(board), { meetingId: meeting })
        return isRefusal(cancelled) ? cancelled : { to: `/${board}/meetings?done=cancelled` }
      },
    }),
}

export const { GET, POST } = commandsAt(actions)

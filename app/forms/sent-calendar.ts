import { MEGABYTES } from '#lib/adapters/calendars/read-in-worker.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { current } from '../session.ts'

/** What a form adds to the file in it. */
const AROUND = 64 * 1024

/** Why a calendar someone sends is not read: a form is kept in memory whole, which is for who is signed in alone. */
export async function whyUnread(request: Request): Promise<Refusal | undefined> {
  const { person } = await current()
  if (!person) return refuse('not_signed_in')
  const length = Number(request.headers.get('content-length') ?? 0)
  return length > MEGABYTES * 1024 * 1024 + AROUND
    ? refuse('calendar_too_big', { megabytes: MEGABYTES })
    : undefined
}

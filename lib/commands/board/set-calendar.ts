import { lockCalendar, setCalendar } from '#db/boards/boards.ts'
import { transact } from '#db/transact.ts'
import { CALENDARS, readDaysOff } from '#lib/adapters/calendars/read-in-worker.ts'
import { consume } from '#lib/adapters/rate-limit.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'
import { requireMember } from '#lib/store/access.ts'
import { type Calendar, calendarOf } from '#lib/store/load/calendar.ts'
import { isPlace } from '#lib/store/load/holiday-places.ts'
import type { Context } from '#lib/store/scope.ts'

type Done = { done: true }

/** Whose public holidays are a board's: a country, or a region of one ("CA-QC"). */
export async function setHolidays(context: Context, place: string): Promise<Done | Refusal> {
  if (!isPlace(place)) return refuse('invalid', { field: 'place' })
  const [country = '', region] = place.split('-')
  return change(context, ({ school }) => ({
    country,
    ...(region ? { region } : {}),
    ...(school ? { school } : {}),
  }))
}

/** Gives a board the school's holidays, in place of those it had: from a calendar, its all-day events. */
export async function importSchool(
  context: Context,
  input: { readonly name: string; readonly file: Uint8Array },
): Promise<Done | Refusal> {
  const allowed = await requireMember('change-settings', context.db, context.scope)
  if (isRefusal(allowed)) return allowed
  const name = tidy(input.name)
  if (!hasContent(name)) return refuse('required', { field: 'name' })
  const long = whyTooLong('name', name)
  if (long) return long
  const limited = await consume(context.db, CALENDARS, allowed.personId)
  if (limited) return limited
  const read = await readDaysOff(input.file)
  if (isRefusal(read)) return read
  return change(context, (calendar) => ({ ...calendar, school: { name, days: [...read.days] } }))
}

export async function removeSchool(context: Context): Promise<Done | Refusal> {
  return change(context, ({ school: _, ...rest }) => rest)
}

async function change({ db, scope }: Context, to: (calendar: Calendar) => Calendar): Promise<Done | Refusal> {
  return transact<Done | Refusal>(db, isRefusal, async (tx) => {
    const steward = await requireMember('change-settings', tx, scope)
    if (isRefusal(steward)) return steward
    const calendar = to(calendarOf(await lockCalendar(tx, scope.board.id)))
    await setCalendar(tx, scope.board.id, JSON.stringify(calendarOf(calendar)))
    return { done: true }
  })
}

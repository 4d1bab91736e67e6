import { z } from 'zod'
import { publicHolidays } from '#lib/rules/window/holidays.ts'
import type { Holidays, IsHoliday } from '#lib/rules/window/ready.ts'

const day = z.iso.date()

/** Which days are holidays on a board: a country's, a region's own, and the school's where someone brought them in. */
const calendarShape = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().max(10).exactOptional(),
  school: z
    .strictObject({
      name: z.string().max(200),
      days: z.array(z.strictObject({ from: day, to: day })).max(400),
    })
    .exactOptional(),
})

export type Calendar = z.infer<typeof calendarShape>

export function calendarOf(json: unknown): Calendar {
  return calendarShape.parse(json)
}

const known = new Map<string, IsHoliday>()

export function holidaysOf({ country, region, school }: Calendar): Required<Holidays> {
  const name = `${country} ${region ?? ''}`
  const isHoliday = known.get(name) ?? publicHolidays(country, region)
  known.set(name, isHoliday)
  const days = school?.days ?? []
  return {
    isHoliday,
    isSchoolHoliday: (date) => {
      const text = date.toString()
      return days.some(({ from, to }) => from <= text && text <= to)
    },
  }
}

import { LOCALE, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Calendar } from './calendar.ts'

/** Regions whose public holidays are not all their country's. */
const REGIONS = [
  'FR-57',
  'BE-BRU',
  'BE-WAL',
  'CA-NB',
  'CA-ON',
  'CA-QC',
  'CH-FR',
  'CH-GE',
  'CH-JU',
  'CH-NE',
  'CH-VD',
  'CH-VS',
] as const
const COUNTRIES = [
  'FR',
  'GP',
  'GF',
  'MQ',
  'YT',
  'NC',
  'PF',
  'RE',
  'BE',
  'CA',
  'CH',
  'LU',
  'MC',
  'DE',
  'ES',
  'GB',
  'IT',
  'CI',
  'MA',
  'SN',
  'TN',
] as const
export type HolidayPlace = (typeof REGIONS)[number] | (typeof COUNTRIES)[number]

/** France first, then what is near it in the order of the list. */
export const PLACES: readonly HolidayPlace[] = COUNTRIES.flatMap((country) => [
  country,
  ...REGIONS.filter((region) => region.startsWith(`${country}-`)),
])

export function isPlace(text: string): text is HolidayPlace {
  return PLACES.some((place) => place === text)
}

export function placeOf({ country, region }: Calendar): string {
  return region ? `${country}-${region}` : country
}

export function placeWords(say: Say, { language }: Reader, place: string): string {
  const region = REGIONS.find((one) => one === place)
  if (region) return say(`place.${region}`)
  return new Intl.DisplayNames(LOCALE[language], { type: 'region' }).of(place.slice(0, 2)) ?? place
}

import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { PLACES } from './holiday-places.ts'

/* The library gives the days of the country, without a word, for a region that it does not know. */
test.each(PLACES)('%s is a place whose public holidays are known', (place) => {
  const [country = '', region] = place.split('-')
  const known = new Holidays()
  expect(known.getCountries()).toHaveProperty(country)
  if (region) expect(known.getStates(country)).toHaveProperty(region)
})

import { expect, test } from 'vitest'
import { addressForNext, NOWHERE } from './error-pages.ts'

test.each([
  '/',
  '/tilleuls/p/3?done=voted',
  '/%C3%A9t%C3%A9',
  'http://localhost:3000/tilleuls',
])('Next is asked for %s as it is', (url) => {
  expect(addressForNext(url)).toBe(url)
})

test.each(['/%', '/%ff', '/tilleuls?back=%E9', '*', undefined])('there is no page at %s', (url) => {
  expect(addressForNext(url)).toBe(NOWHERE)
})

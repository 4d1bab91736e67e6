import { expect, test } from 'vitest'
import { readDay } from './day.ts'

test('a day is read as a form sends it', () => {
  for (const text of ['2027-01-31', '2028-02-29', '0001-01-01', '9999-12-31'])
    expect(readDay(text)?.toString()).toBe(text)
})

test('what is no day, or of a year that is not written in four figures, is none', () => {
  const none = ['', '2027-02-30', '2027-1-1', '20270131', '2027-01-31T10:00', '2027-01-31[u-ca=hebrew]']
  for (const text of [...none, '+010000-01-01', '+275760-09-13', '-000001-01-01', '20260-01-01'])
    expect(readDay(text), text).toBeUndefined()
})

import { expect, test } from 'vitest'
import { closingIn } from './closing.ts'

const shorter = {
  closes_at: 'shorter',
  shorter_at: '2026-11-25T19:00:00Z',
  'left_out_2026-11-25T19:00:00Z': '4',
  'left_out_2026-11-26T19:00:00Z': '2',
  apology: 'Pardon.',
  justification: 'Le bail finit jeudi.',
  owner: 'a',
  due: '2026-12-31',
}

test('a date of the list, or a day of one’s own', () => {
  expect(closingIn({ closes_at: '2026-12-02T19:00:00Z', apology: 'Pardon.' })).toEqual({
    closesAt: '2026-12-02T19:00:00Z',
  })
  expect(closingIn({ closes_at: 'longer', longer_at: '2026-12-20' })).toEqual({ closesAt: '2026-12-20' })
})

test('a shorter one, with the number ticked for that date and no other', () => {
  const { apology, justification, owner, due } = shorter
  expect(closingIn(shorter)).toEqual({
    closesAt: '2026-11-25T19:00:00Z',
    shortening: { leftOut: 4, apology, justification, owner, due },
  })
})

test.each(['', '-1', '4.5', 'quatre', '1e3'])('a box that says “%s” says no number', (said) => {
  const values = { ...shorter, 'left_out_2026-11-25T19:00:00Z': said }
  expect(closingIn(values).shortening?.leftOut).toBeNaN()
})

test('the beginning of a sentence is no reason, in either language', () => {
  const begun = (justification: string) => closingIn({ ...shorter, justification }).shortening?.justification
  expect(begun('Nous ne pouvons pas attendre la date conseillée, parce que ')).toBe('')
  expect(begun('We cannot wait for the recommended date, because')).toBe('')
  expect(begun('We cannot wait for the recommended date, because of the lease.')).not.toBe('')
})

test('nothing filled in is refused later, and breaks nothing', () => {
  expect(closingIn({})).toEqual({ closesAt: '' })
  expect(closingIn({ closes_at: 'shorter' })).toMatchObject({ closesAt: '', shortening: { apology: '' } })
})

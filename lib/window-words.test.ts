import { describe, expect, test } from 'vitest'
import { declared, PARIS, people, size } from './decision/window.sample.ts'
import { explainWindow } from './window-words.ts'
import { words } from './words/words.ts'

const named = (name: string, [one]: ReturnType<typeof people>) => ({
  kind: 'volunteer' as const,
  ...one,
  member: name,
})
const electors = [
  ...people('volunteer', 9, declared()),
  named('slow', people('volunteer', 1, declared({ everyDays: 12 }))),
  named('slower', people('volunteer', 1, declared({ everyDays: 50 }))),
  ...people('staff', 4),
]
const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const french = (...sized: Parameters<typeof size>) =>
  spaces(explainWindow(words('fr'), { language: 'fr', timeZone: PARIS }, size(...sized)))
const english = (...sized: Parameters<typeof size>) =>
  spaces(explainWindow(words('en'), { language: 'en', timeZone: PARIS }, size(...sized)))

describe('the sentence that explains a window', () => {
  test('says when, for whom, and what it would take to include the others', () => {
    expect(french(electors)).toBe(
      `Clôture conseillée : lundi 23 novembre à 20 h. C’est la première date à laquelle 7 personnes sur 10 au moins, bénévoles comme équipe permanente, auront eu un moment de 15 minutes. Auront eu le temps : 9 bénévoles sur 11, équipe permanente au complet. 2 personnes sont laissées de côté : 9 jours de plus pour une personne, aucune date dans le délai maximum pour une personne. 4 personnes n’ont pas dit quand elles sont disponibles : c’est une estimation.`,
    )
    expect(english(electors)).toBe(
      `Recommended close: Monday 23 November at 8 pm. It is the first by which 7 people in 10 at least, volunteers and staff alike, will have had one moment of 15 minutes. Will have had the time: 9 volunteers out of 11, the whole staff. 2 people are left out: 9 more days for one person, no date within the maximum for one person. 4 people did not say when they have time: it is estimated.`,
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDayOf, formatInstant } from '#lib/i18n/dates.ts'
import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { explain } from '#lib/rules/window/public-recommendation.ts'
import { anyRequest } from '#lib/rules/window/recommendation.any.sample.ts'
import {
  at,
  declared,
  isHoliday,
  longAway,
  ordinary,
  PARIS,
  people,
  size,
} from '#lib/rules/window/recommendation.sample.ts'
import { type Recommendation, recommend } from '#lib/rules/window/recommendation.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { explanationWords } from './window.ts'

const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const reader = (language: Language) => ({ language, timeZone: PARIS })
const said = (language: Language, sized: Recommendation) =>
  spaces(explanationWords(words(language), reader(language), explain(sized)))
const named = (member: string, everyDays: number): WindowElector => ({
  member,
  kind: 'volunteer',
  availability: declared({ everyDays }),
})

describe('the sentence that explains a window', () => {
  test('says when, for whom, and what it would take to include the others', () => {
    const electors = [
      ...people('volunteer', 9, declared()),
      named('slow', 12),
      named('slower', 50),
      ...people('staff', 5),
    ]
    expect(said('fr', size(electors))).toBe(
      'Clôture conseillée : lundi 23 novembre à 20 h. C’est la première date, 3 jours au moins après l’ouverture, à laquelle 7 personnes sur 10 au moins, bénévoles comme équipe permanente, auront eu un moment de 15 minutes. Auront eu le temps : 9 bénévoles sur 11, équipe permanente au complet. 2 personnes sont laissées de côté : 9 jours de plus pour une personne, aucune date dans le délai maximum pour une personne. 5 personnes n’ont pas dit quand elles sont disponibles : c’est une estimation.',
    )
    expect(said('en', size(electors))).toBe(
      'Recommended close: Monday 23 November at 8 pm. It is the first, 3 days at least after the opening, by which 7 people in 10 at least, volunteers and staff alike, will have had one moment of 15 minutes. Will have had the time: 9 volunteers out of 11, the whole staff. 2 people are left out: 9 more days for one person, no date within the maximum for one person. 5 people did not say when they have time: it is estimated.',
    )
  })

  test('where no close suits, says what opening now would cost, and which day would do', () => {
    const gone = longAway('2026-07-25', '2026-09-08')
    const away = people('volunteer', 6, gone).map((one) => ({ ...one, member: `gone${one.member}` }))
    const sized = size(
      [...people('volunteer', 6, declared()), ...away, ...people('staff', 2, declared())],
      '2026-07-28T10:00',
    )
    expect(said('fr', sized)).toBe(
      'Aucune clôture d’ici au jeudi 27 août à 10 h ne laisserait à 7 personnes sur 10, bénévoles comme équipe permanente, un moment de 15 minutes. En ouvrant le vote maintenant, il durerait au mieux jusqu’au mercredi 26 août à 20 h. Un groupe de deux à quatre personnes peut en laisser une de côté. Auront eu le temps : 8 personnes sur 14. 6 personnes sont laissées de côté : aucune date dans le délai maximum pour 6 personnes. En l’ouvrant le mercredi 12 août, assez de personnes auraient le temps.',
    )
    const nobody = size(people('volunteer', 3, declared({ slots: [] })))
    expect(said('en', nobody)).toContain('No opening day within the next 60 days would do.')
  })

  test('tells nothing of one or two people, the date included', () => {
    const electors = [named('slow', 12), named('slower', 50)]
    expect(said('fr', size(electors, '2026-11-20T09:12', ordinary))).toBe(
      'Trop peu de personnes sont appelées à voter pour que leur nombre ne dise rien de chacune.',
    )
  })

  test('says nothing of a kind that nobody is of', () => {
    expect(said('fr', size(people('volunteer', 5)))).not.toContain('équipe permanente')
    expect(said('en', size(people('staff', 5)))).not.toContain('volunteer')
    expect(said('fr', size([...people('volunteer', 5), ...people('staff', 1)]))).toContain(
      'équipe permanente',
    )
  })

  test('says that someone named was waited for', () => {
    const electors = [...people('volunteer', 9, declared()), named('slow', 12)]
    const opening = at('2026-11-20T09:12')
    const sized = recommend({
      opening,
      zone: PARIS,
      electors,
      preset: ordinary,
      isHoliday,
      required: ['slow'],
    })
    expect(said('fr', sized)).toContain(
      'La personne sans qui ce vote ne peut se conclure doit aussi l’avoir eu.',
    )
    expect(sized.leftOut).toEqual([])
  })
})

/** The numbers a sentence gives, whether in digits or in words. */
const NUMBER = '(\\d+|[Uu]ne?|[Oo]ne|aucun|no|personne|nobody|none)'
const ZERO = ['aucun', 'no', 'personne', 'nobody', 'none']
const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : ZERO.includes(text) ? 0 : 1)

const PATTERNS = {
  fr: {
    volunteers: [`${NUMBER} bénévoles? sur (\\d+)`, 'les (\\d+) bénévoles'],
    staff: `${NUMBER} sur (\\d+) dans l’équipe permanente`,
    wholeStaff: 'équipe permanente au complet',
    everybody: [`${NUMBER}(?: personnes?)? sur (\\d+)\\.`, 'les (\\d+) personnes appelées'],
    leftOut: `${NUMBER} personnes? (?:est|sont) laissée`,
    more: `${NUMBER} jours? de plus pour ${NUMBER} personne`,
    never: `dans le délai maximum pour ${NUMBER} personne`,
    estimated: `${NUMBER} personnes? n’ont? (?:a )?pas dit|${NUMBER} personne n’a pas dit`,
  },
  en: {
    volunteers: [`${NUMBER} volunteers? out of (\\d+)`, 'all (\\d+) volunteers'],
    staff: `${NUMBER} of the (\\d+) staff`,
    wholeStaff: 'the whole staff',
    everybody: [`${NUMBER}(?: person| people)? out of (\\d+)\\.`, 'all (\\d+) people called'],
    leftOut: `${NUMBER} (?:person is|people are) left out`,
    more: `${NUMBER} more days? for ${NUMBER} p`,
    never: `within the maximum for ${NUMBER} p`,
    estimated: `${NUMBER} (?:person|people) did not say`,
  },
} as const

function counted(text: string, [some, all]: readonly [string, string]) {
  const [, ready, total] = text.match(new RegExp(some)) ?? []
  if (ready && total) return { ready: number(ready), total: Number(total) }
  const [, everybody] = text.match(new RegExp(all)) ?? []
  return everybody ? { ready: Number(everybody), total: Number(everybody) } : undefined
}

function readBack(text: string, language: Language) {
  const patterns = PATTERNS[language]
  const one = (pattern: string) => text.match(new RegExp(pattern))?.slice(1).find(Boolean)
  const [, ready, total] = text.match(new RegExp(patterns.staff)) ?? []
  const more = [...text.matchAll(new RegExp(patterns.more, 'g'))].map(([, days = '', people = '']) => ({
    days: number(days),
    people: number(people),
  }))
  const never = one(patterns.never)
  return {
    volunteers: counted(text, patterns.volunteers),
    staff: ready && total ? { ready: number(ready), total: Number(total) } : undefined,
    wholeStaff: text.includes(patterns.wholeStaff),
    everybody: counted(text, patterns.everybody),
    leftOut: number(one(patterns.leftOut) ?? 'no'),
    more: [...more, ...(never ? [{ days: null, people: number(never) }] : [])],
    estimated: number(one(patterns.estimated) ?? 'no'),
  }
}

describe.each(['fr', 'en'] as const)('the sentence and the numbers agree, in %s', (language) => {
  test('whatever people declare', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const sized = recommend(request)
        const text = said(language, sized)
        const explanation = explain(sized)
        if (explanation.as === 'withheld') {
          expect(text).not.toMatch(/\d/)
          return
        }
        const { coverage, leftOut, estimated } = explanation
        expect(text).toContain(spaces(formatInstant(sized.close, reader(language))))
        if (!sized.feasible && sized.firstLaterOpening)
          expect(text).toContain(spaces(formatDayOf(sized.firstLaterOpening, reader(language))))
        const found = readBack(text, language)
        expect(found.estimated).toBe(estimated)
        expect(found.more).toEqual(leftOut)
        expect(found.leftOut).toBe(sized.leftOut.length)
        const kinds = coverage.as === 'kinds' ? coverage : undefined
        expect(found.volunteers).toEqual(kinds && kinds.volunteers.total > 0 ? kinds.volunteers : undefined)
        const whole = kinds !== undefined && kinds.staff.total > 0 && kinds.staff.ready === kinds.staff.total
        expect(found.wholeStaff).toBe(whole)
        expect(found.staff).toEqual(kinds && kinds.staff.total > 0 && !whole ? kinds.staff : undefined)
        if (coverage.as === 'everybody')
          expect(found.everybody).toEqual({ ready: coverage.ready, total: coverage.total })
        // Nobody is said to be left out and counted in, nor neither.
        expect(found.leftOut).toBe(
          sized.electors.length - sized.coverage.volunteers.ready - sized.coverage.staff.ready,
        )
      }),
      { numRuns: 150 },
    )
  })
})

import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { ballotMail } from './ballot.ts'
import { followUpMail } from './follow-up.ts'
import { type Recipient, writeMail } from './mail.ts'

const fr: Recipient = { name: 'Noor', language: 'fr', timeZone: 'Europe/Paris' }
const en: Recipient = { name: 'Noor', language: 'en', timeZone: 'America/Montreal' }
const at = (text: string) => Temporal.Instant.from(text)
/** As it is read: no-break spaces are spaces. */
const read = (text: string) => text.replaceAll('\u00a0', ' ')

const shortened = {
  recommended: at('2026-12-02T19:00:00Z'),
  leftOut: 2,
  apology: 'Pardon à vous deux.',
  justification: 'Le bailleur décide jeudi.',
  mineUntil: at('2026-12-08T17:15:00Z'),
}
const asked = {
  board: 'Tilleuls',
  title: 'Rendre le local',
  brief: 'Le bailleur reprend le local.',
  now: at('2026-11-23T08:00:00Z'),
  closesAt: at('2026-11-25T19:00:00Z'),
  minutes: 1,
  url: 'https://tour.example/v/abc',
  secret: false,
  proxies: { by: null, givers: [] },
  time: null,
}
const ballot = (to: Recipient, mineUntil: Temporal.Instant | null = shortened.mineUntil) =>
  read(writeMail(ballotMail, to, { ...asked, shortened: { ...shortened, mineUntil } }).text)

describe('the mail that asks for a vote shorter than recommended', () => {
  test('tells whom it leaves out so before all, and until when, in their own time', () => {
    const text = ballot(fr)
    expect(text.indexOf('jusqu’au mardi 8 décembre à 18 h 15')).toBeGreaterThan(0)
    expect(text.indexOf('jusqu’au mardi 8 décembre à 18 h 15')).toBeLessThan(text.indexOf('Rendre le local'))
    expect(ballot(en)).toContain('until Tuesday 8 December at 12:15')
  })

  test('tells everybody the number, the apology and the reason', () => {
    for (const mine of [shortened.mineUntil, null]) {
      const text = ballot(fr, mine)
      expect(text).toContain('la clôture aurait dû être le mercredi 2 décembre à 20 h')
      expect(text).toContain('2 personnes n’auront pas eu le temps.')
      expect(text).toContain('> Pardon à vous deux.\n\n> Le bailleur décide jeudi.')
    }
    expect(ballot(en, null)).toContain('2 people will not have had the time.')
    expect(ballot(fr, null)).not.toContain('trop court pour vous')
  })
})

describe('the mail to who is to say how to avoid it', () => {
  const data = {
    board: 'Tilleuls',
    title: 'Rendre le local',
    by: 'Inès',
    due: Temporal.PlainDate.from('2026-12-31'),
    justification: 'Le bailleur décide jeudi.',
    url: 'https://tour.example/tilleuls/p/5#follow-up',
  }

  test('at the opening, by when and by whom; on its day, that it is today', () => {
    const text = read(writeMail(followUpMail, fr, data).text)
    expect(text).toContain('Inès vous a choisi pour écrire, avant le 31 décembre 2026')
    expect(text).toContain('> Le bailleur décide jeudi.')
    const later = read(writeMail(followUpMail, en, { ...data, by: null }).text)
    expect(later).toContain('It is for you to write, today, how to avoid this next time.')
    expect(later).toContain(data.url)
  })
})

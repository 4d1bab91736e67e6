import { describe, expect, test } from 'vitest'
import { askedMail } from './asked.ts'
import { cancelledMail } from './cancelled.ts'
import { writeMail } from './mail.ts'
import { reviewMail } from './review.ts'

const fr = { name: 'Abdel', language: 'fr', timeZone: 'Europe/Paris' } as const
const en = { ...fr, language: 'en' } as const
const read = (text: string) => text.replaceAll('\u00a0', ' ')
const data = {
  board: 'Tilleuls',
  title: 'Réunions le mardi à 14 h',
  by: 'Inès',
  url: 'https://tour.example/tilleuls/p/5',
}

describe('the mail that asks to join', () => {
  const asked = { ...data, decision: 4, reason: 'Qui travaille ne vient jamais.', missing: 2 }

  test('a reopening: who, what, why, and how many are missing', () => {
    const mail = writeMail(askedMail, fr, asked)
    expect(read(mail.subject)).toBe('Inès demande à rouvrir : Réunions le mardi à 14 h')
    const text = read(mail.text)
    expect(text).toContain('Inès demande à rouvrir la décision n° 4 de « Tilleuls ».')
    expect(text).toContain('> Qui travaille ne vient jamais.')
    expect(text).toContain('Il manque 2 personnes.')
    expect(text).toContain('La décision s’applique tant qu’une autre ne la remplace pas.')
    expect(read(writeMail(askedMail, en, { ...asked, missing: 1 }).text)).toContain(
      'One more person is needed.',
    )
  })

  test('a cancelling: the vote goes on meanwhile', () => {
    const mail = writeMail(askedMail, fr, { ...asked, decision: null })
    expect(read(mail.subject)).toBe('Inès demande d’annuler le vote : Réunions le mardi à 14 h')
    expect(read(mail.text)).toContain('Le vote continue.')
    expect(read(mail.text)).not.toContain('n° ')
  })
})

test('the mail about a cancelled vote: why, what becomes of the answers, what holds', () => {
  const cancelled = { ...data, joined: 2, reason: 'Le devis est faux.', holds: 4 }
  const text = read(writeMail(cancelledMail, fr, cancelled).text)
  expect(text).toContain('Inès l’a demandé, avec 2 autres personnes.')
  expect(text).toContain('> Le devis est faux.')
  expect(text).toContain('ne comptent pas')
  expect(text).toContain('La décision n° 4 s’applique')
  const alone = read(
    writeMail(cancelledMail, en, { ...cancelled, joined: 0, reason: null, holds: null }).text,
  )
  expect(alone).toContain('Inès asked for it.')
  expect(alone).not.toContain('Why:')
})

test('the mail of a review day: the concerns come back, and nothing has to be done', () => {
  const review = { ...data, brief: 'Le premier mardi.', number: 4, concerns: [] }
  const concerns = [{ name: 'Marc', kind: 'volunteer' as const, reason: 'Pas en août.' }]
  const text = read(writeMail(reviewMail, fr, { ...review, concerns }).text)
  expect(text).toContain('Une réserve avait été gardée avec elle :')
  expect(text).toContain('> Pas en août.\n> — Marc, bénévole')
  expect(text).toContain('vous n’avez rien à faire')
  expect(read(writeMail(reviewMail, en, review).text)).not.toContain('concern')
})

test('hostile words are shown as they are', () => {
  const hostile = `</title><img src=x onerror="alert(1)">\r\nBcc: everyone@example.org`
  const all = { ...data, by: hostile, title: hostile, board: hostile }
  const to = { ...fr, name: hostile }
  const concerns = [{ name: hostile, kind: 'staff' as const, reason: hostile }]
  for (const mail of [
    writeMail(askedMail, to, { ...all, decision: 1, reason: hostile, missing: 1 }),
    writeMail(cancelledMail, to, { ...all, joined: 0, reason: hostile, holds: null }),
    writeMail(reviewMail, to, { ...all, brief: hostile, number: 1, concerns }),
  ]) {
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.html).not.toMatch(/<img|onerror="/)
    expect(mail.html.match(/<\/title>/g)).toHaveLength(1)
  }
})

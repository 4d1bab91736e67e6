import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { writeMail } from './mail.ts'
import { openByMail } from './open-by.ts'

const read = (text: string) => text.replaceAll('\u00a0', ' ')
const data = {
  board: 'Tilleuls',
  title: 'Demander la subvention',
  need: { by: Temporal.PlainDate.from('2026-12-24'), reason: 'Le dossier part le 24.' },
  openBy: Temporal.PlainDate.from('2026-12-09'),
  url: 'https://tour.example/tilleuls/p/5',
}
const fr = { name: 'Inès', language: 'fr', timeZone: 'Europe/Paris' } as const
const en = { ...fr, language: 'en' } as const

test('says until which day a vote can open, why it matters, and where', () => {
  const mail = writeMail(openByMail, fr, data)
  expect(read(mail.subject)).toBe('Bientôt trop tard pour voter : Demander la subvention')
  const text = read(mail.text)
  expect(text).toContain('avant le jeudi 24 décembre')
  expect(text).toContain('> Le dossier part le 24.')
  expect(text).toContain('au plus tard le mercredi 9 décembre')
  expect(text).toContain(data.url)
  expect(read(writeMail(openByMail, en, data).text)).toContain('Wednesday 9 December at the latest')
})

test('says so where no day is left that leaves everybody their time', () => {
  const mail = { ...data, openBy: null }
  expect(read(writeMail(openByMail, fr, mail).text)).toContain('il ne reste qu’une durée raccourcie')
  expect(read(writeMail(openByMail, en, mail).text)).toContain('only a shortened window is left')
})

test('hostile words are shown as they are', () => {
  const hostile = '<img src=x onerror="alert(1)">'
  const { html } = writeMail(openByMail, fr, {
    ...data,
    title: hostile,
    need: { ...data.need, reason: hostile },
  })
  expect(html).not.toContain('<img')
})

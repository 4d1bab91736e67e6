import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { tally } from '#lib/rules/methods/tally.ts'
import { type Recipient, writeMail } from './mail.ts'
import { outcomeMail } from './outcome.ts'

const fr: Recipient = { name: 'Inès', language: 'fr', timeZone: 'Europe/Paris' }
const en: Recipient = { name: 'Inès', language: 'en', timeZone: 'Europe/London' }
/** As it is read: no-break spaces are spaces. */
const read = (text: string) => text.replaceAll('\u00a0', ' ')

const count: Recount = {
  tally: {
    method: 'consent/1',
    outcome: 'adopted',
    counts: { consent: 11, concern: 2, objection: 0, abstain: 0 },
    steps: [],
  },
  answered: { volunteers: 9, staff: 4 },
  roll: { volunteers: 11, staff: 4 },
}
const data = {
  board: 'La Remise des Tilleuls',
  title: 'Prêter les outils aux membres',
  number: 31,
  method: { name: 'consent', rule: { id: 'consent/1', params: { answers: '1/3' } } } as const,
  terms: { options: [] },
  count,
  closedAt: Temporal.Instant.from('2026-11-14T19:00:00Z'),
  objections: [],
  heldBefore: null,
  shortened: null,
  url: 'https://tour.example/tilleuls/p/9',
}
const blocked: Recount = {
  ...count,
  tally: {
    ...count.tally,
    outcome: 'blocked',
    counts: { consent: 9, concern: 2, objection: 1, abstain: 1 },
  } as Recount['tally'],
}

describe('the mail that tells the outcome', () => {
  test('tells it whole', () => {
    const mail = writeMail(outcomeMail, fr, { ...data, heldBefore: 12 })
    expect(read(mail.subject)).toBe('Adoptée : Prêter les outils aux membres')
    const text = read(mail.text)
    expect(text).toContain(
      'Décision n° 31 de « La Remise des Tilleuls ». Le vote était ouvert jusqu’au samedi 14 novembre à 20 h.',
    )
    expect(text).toContain('Elle est adoptée, s’applique dès maintenant et remplace la décision n° 12.')
    expect(text).toContain('11 « ça me va », 2 réserves, aucune objection')
    expect(text).toContain('2 personnes sans réponse')
    expect(text).toContain('9 bénévoles sur 11')
    expect(text).toContain('Vous n’avez rien à faire.')
    expect(text).not.toContain('Vous n’avez pas répondu')
  })

  test('gives the objections that block, and what holds meanwhile', () => {
    const objections = [
      {
        name: 'Samir',
        kind: 'volunteer' as const,
        reason: 'Deux ne suffisent pas.',
        change: 'Une troisième personne.',
      },
    ]
    const text = read(
      writeMail(outcomeMail, fr, { ...data, count: blocked, objections, heldBefore: 12 }).text,
    )
    expect(text).toContain('Elle est bloquée par une objection.')
    expect(text).toContain(
      '> Deux ne suffisent pas.\n> Ce qu’il faudrait changer : Une troisième personne.\n> — Samir, bénévole',
    )
    expect(text).toContain('La décision n° 12 reste en vigueur.')
    expect(read(writeMail(outcomeMail, fr, { ...data, count: blocked, objections }).text)).toContain(
      'aucune décision n’était en vigueur',
    )
  })

  test('accounts to those who did not answer, more where the window was known to be too short', () => {
    const silent = { hadTime: true, ready: 9, total: 15 }
    expect(read(writeMail(outcomeMail, fr, { ...data, silent }).text)).toContain(
      'le délai convenait à 9 personnes sur 15',
    )
    const few = read(writeMail(outcomeMail, fr, { ...data, silent: { ...silent, ready: 1, total: 2 } }).text)
    expect(few).toContain('Le temps vous a peut-être manqué. ')
    expect(few).not.toContain('sur 2')
    const short = read(writeMail(outcomeMail, fr, { ...data, silent: { ...silent, hadTime: false } }).text)
    expect(short).toContain(
      'le délai était trop court pour vous : il vous doit ce compte rendu. Rien n’est fermé',
    )
    expect(read(writeMail(outcomeMail, en, { ...data, silent }).text)).toContain(
      'the window suited 9 people out of 15',
    )
  })

  test.each([
    ['rejected', 'les « pour » n’ont pas suffi', 'not enough votes for it'],
    ['tie', 'autant de pour que de contre', 'as many for as against'],
    ['no_quorum', 'Trop peu de personnes ont répondu', 'Too few people answered'],
  ] as const)('says what %s means', (outcome, french, english) => {
    const counts = { for: 3, against: 3, blank: 0, abstain: 1 }
    const majority = { ...count, tally: { method: 'majority/1' as const, outcome, counts, steps: [] } }
    expect(read(writeMail(outcomeMail, fr, { ...data, count: majority }).text)).toContain(french)
    expect(read(writeMail(outcomeMail, en, { ...data, count: majority }).text)).toContain(english)
  })

  test('says that nobody knows who can win, and never a tie, where the count could not establish it', () => {
    const options = [...'abcdefghi']
    const rule = { id: 'irv/1', params: { options, most_counts: 10 } } as const
    const ballots = options.map((id) => ({ choice: 'vote' as const, answer: { order: [id] } }))
    const runoff = { ...count, tally: tally(rule, ballots, { electors: 9, present: 9 }) }
    const mail = writeMail(outcomeMail, fr, { ...data, method: { name: 'irv', rule }, count: runoff })
    expect(`${mail.subject} ${read(mail.text)}`).toContain('Résultat non établi')
    expect(read(mail.text)).toContain('On n’a pas pu établir qui peut gagner')
    expect(`${mail.subject} ${read(mail.text)}`).not.toMatch(/égalité/i)
    expect(
      read(writeMail(outcomeMail, en, { ...data, method: { name: 'irv', rule }, count: runoff }).text),
    ).toContain('It could not be established who can win')
  })

  test('shows hostile words as they are', () => {
    const hostile = `</title><img src=x onerror="alert(1)">\r\nBcc: everyone@example.org`
    const objections = [{ name: hostile, kind: 'staff' as const, reason: hostile, change: hostile }]
    const told = { ...data, board: hostile, title: hostile, count: blocked, objections }
    const mail = writeMail(outcomeMail, { ...fr, name: hostile }, told)
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.html).not.toMatch(/<img|onerror="/)
    expect(mail.html.match(/<\/title>/g)).toHaveLength(1)
  })
})

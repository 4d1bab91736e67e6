import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addedMail } from './added.ts'
import { ballotMail } from './ballot.ts'
import { type Recipient, writeMail } from './mail.ts'
import { reopenedMail } from './reopened.ts'
import { noAccountMail, signInMail } from './sign-in.ts'

const fr: Recipient = { name: 'Inès', language: 'fr', timeZone: 'Europe/Paris' }
const en: Recipient = { name: 'Inès', language: 'en', timeZone: 'Europe/London' }
const at = (text: string) => Temporal.Instant.from(text)
/** As it is read: no-break spaces are spaces. */
const read = (text: string) => text.replaceAll('\u00a0', ' ')

const asked = {
  board: 'La Remise des Tilleuls',
  title: 'Ouvrir l’atelier un samedi sur deux',
  brief: 'Le premier et le troisième samedi du mois.\nEssai de trois mois.',
  now: at('2026-11-23T08:00:00Z'),
  closesAt: at('2026-12-02T19:00:00Z'),
  minutes: 2,
  url: 'https://tour.example/v/abc',
  secret: false,
  time: null,
  proxies: { by: null, givers: [] },
  shortened: null,
}

describe('the mail that asks for a vote', () => {
  test('says what, until when, how long, and leads to one place', () => {
    const mail = writeMail(ballotMail, fr, asked)
    expect(mail.subject).toBe('À voter : Ouvrir l’atelier un samedi sur deux')
    const text = read(mail.text)
    expect(text).toContain('> Le premier et le troisième samedi du mois.\n> Essai de trois mois.')
    expect(text).toContain(
      'Vous pouvez voter jusqu’au mercredi 2 décembre à 20 h (encore 9 jours). Lecture : 2 minutes.',
    )
    expect(text.match(/https?:\S+/g)).toEqual(['https://tour.example/v/abc'])
    expect(mail.html.match(/href="[^"]*"/g)).toEqual(['href="https://tour.example/v/abc"'])
    expect(text).toContain('Ce lien est à vous')
    expect(text).toContain('permet de le quitter')
    expect(text).not.toContain('a inscrit votre nom')
  })

  test('says of a confidential vote what changing it takes', () => {
    const text = read(writeMail(ballotMail, fr, { ...asked, secret: true }).text)
    expect(text).toContain('Vote confidentiel : la page vous donne un code à noter.')
    expect(text).not.toContain('Vous pourrez changer votre vote')
  })

  test('says who added someone, in their first one', () => {
    const text = read(writeMail(ballotMail, fr, { ...asked, invitation: { addedBy: 'Claire L.' } }).text)
    expect(text).toContain('Claire L. a inscrit votre nom sur le tableau « La Remise des Tilleuls ».')
  })

  test('is complete in English, by the reader’s own clock', () => {
    const text = read(writeMail(ballotMail, en, { ...asked, invitation: { addedBy: 'Claire L.' } }).text)
    expect(text).toContain(
      'You can vote until Wednesday 2 December at 7 pm (9 days left). Reading: 2 minutes.',
    )
    expect(text).toContain('Claire L. put your name on the board “La Remise des Tilleuls”.')
    expect(text).toContain('lets you leave it')
  })
})

describe('other mails', () => {
  test('to someone added: nothing to do, and how to leave', () => {
    const added = {
      board: 'Tilleuls',
      addedBy: 'Claire',
      standing: 'elector' as const,
      boardUrl: 'https://tour.example/tilleuls',
      membersUrl: 'https://tour.example/tilleuls/members',
    }
    const text = read(writeMail(addedMail, fr, added).text)
    expect(text).toContain('Claire a inscrit votre nom sur le tableau « Tilleuls ».')
    expect(text).toContain('rien à accepter')
    expect(text).toContain('Quitter ce tableau')
    expect(read(writeMail(addedMail, en, { ...added, standing: 'reader' }).text)).toContain(
      'You can read proposals and decisions there.',
    )
  })

  test('about a reopening: why, and what applies', () => {
    const reopened = {
      board: 'Tilleuls',
      title: 'Réunions le mardi à 14 h',
      by: 'Samir',
      joined: 2,
      number: 12,
      holds: 12,
      reason: 'Qui travaille ne vient jamais.',
      url: 'https://tour.example/tilleuls/p/5',
    }
    const text = read(writeMail(reopenedMail, fr, reopened).text)
    expect(text).toContain('Samir rouvre la discussion sur la décision n° 12')
    expect(text).toContain('2 autres personnes l’ont demandé aussi.')
    expect(text).toContain('> Qui travaille ne vient jamais.')
    expect(text).toContain('La décision n° 12 s’applique tant qu’une autre ne la remplace pas.')
    expect(read(writeMail(reopenedMail, en, { ...reopened, reason: null }).text)).not.toContain('What is new')
  })

  test('to sign in: a link, and a code on a line of its own', () => {
    const mail = signInMail('en', {
      name: 'Marc',
      url: 'https://tour.example/sign-in/confirm?email=a%40b&token=t',
      digits: '042137',
    })
    expect(mail.text).toMatch(/^042137$/m)
    expect(mail.html).toContain('href="https://tour.example/sign-in/confirm?email=a%40b&amp;token=t"')
    expect(mail.subject).not.toContain('042137')
    expect(noAccountMail('en', { email: 'a@b.fr', site: 'tour.example' }).text).toContain(
      'There is no account at this address.',
    )
  })
})

describe('hostile words', () => {
  const hostile = `</title><img src=x onerror="alert(1)">'&{name}\r\nBcc: everyone@example.org`

  test('are shown as they are, and nothing more', () => {
    const to = { ...fr, name: hostile }
    const mails = [
      writeMail(ballotMail, to, {
        ...asked,
        title: hostile,
        brief: hostile,
        board: hostile,
        invitation: { addedBy: hostile },
      }),
      writeMail(reopenedMail, to, {
        board: hostile,
        title: hostile,
        by: hostile,
        joined: 0,
        number: 1,
        holds: null,
        reason: hostile,
        url: 'https://x',
      }),
      signInMail('fr', { name: hostile, url: 'https://x', digits: '000000' }),
      noAccountMail('fr', { email: hostile, site: 'x' }),
    ]
    for (const mail of mails) {
      expect(mail.subject).not.toMatch(/[\r\n]/)
      expect(mail.html).not.toMatch(/<img|onerror="/)
      expect(mail.html).toContain(
        '&lt;/title&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;{name}',
      )
      expect(mail.html.match(/<\/title>/g)).toHaveLength(1)
    }
  })
})

import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPendingMail } from '#db/running/mails.ts'
import { testDatabaseStoppedAt } from '#db/testing.ts'
import { seedRandom } from '#lib/commands/example/seeded-random.sample.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { everyKindOfMail } from '#lib/commands/testing-mails.ts'
import type { Language } from '#lib/i18n/language.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { compose } from './compose.ts'
import { noAccountMail, signInMail } from './sign-in.ts'

/*
 * Under one clock and one seed, each mail that a story sends is read when it is sent, and again before each move of the
 * clock until it says nothing new; in both languages, as text and as HTML. A hash that changes here is a mail that says
 * something else than it did: look at it, then let vitest write the new one.
 */
process.env.LOG_KEYS_DIR = mkdtempSync(join(tmpdir(), 'tour-mails-'))
const STOPPED_AT = '2026-03-02T09:00:00Z'
const LANGUAGES: readonly Language[] = ['fr', 'en']

const hash = (parts: readonly string[]) => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(`${part}\n`)
  return sum.digest('hex').slice(0, 32)
}

/** Reads what the mails of a story say at a moment of it. */
function readingMails(story: Story) {
  const links = {
    publicUrl: 'https://tour.example',
    mintBallotLink: async (roundId: string, memberId: string) => `${roundId}-${memberId}`,
  }
  const told: Record<Language, Record<string, string[]>> = { fr: {}, en: {} }
  const over = new Set<string>()

  async function read(): Promise<void> {
    const rows = await story.db.selectFrom('mail').select('id').orderBy('kind').orderBy('id').execute()
    for (const { id } of rows.filter((row) => !over.has(row.id))) {
      const mail = await findPendingMail(story.db, id)
      if (!mail?.email) continue
      for (const language of LANGUAGES) {
        const message = await compose(story.db, links, { ...mail, language })
        const said = message ? JSON.stringify(message) : 'nothing to send'
        const before = told[language][mail.kind] ?? []
        if (!message || before.includes(said)) over.add(id)
        told[language][mail.kind] = [...before, said]
      }
    }
  }
  const written = (language: Language) =>
    Object.entries(told[language]).map(([kind, said]) => {
      const mails = new Set(said.filter((one) => one.startsWith('{')))
      return `${kind}: ${mails.size} mails, ${hash(said)}`
    })
  return { read, written }
}

test('each kind of mail says what it always said, in both languages', async () => {
  seedRandom('mails')
  const story = await tellStory(wholeCharter, testDatabaseStoppedAt(STOPPED_AT))
  const { read, written } = readingMails(story)
  await everyKindOfMail(story, read)
  expect(written('fr')).toMatchInlineSnapshot(`
    [
      "added: 4 mails, 28226362effb0f8c245507841e892055",
      "proxy: 1 mails, 079b74def0fb4b06f26777f9f3941849",
      "proxy_answer: 4 mails, 183525974eda89ebb342ed14c93e1e72",
      "ballot: 90 mails, 5fd5852f66fe21651b85ad7f98f2fcf1",
      "call_me: 2 mails, 17ba8f06bba8ec0a57d0bd1c24b9c9a7",
      "relayed: 2 mails, 07857f6baf5053b979427959bd75b62c",
      "extended: 40 mails, 5b608d2bb986bb35cc1512649629b4fa",
      "asked: 8 mails, 726c72aa02f5332eeefa83369991d9bc",
      "outcome: 54 mails, ec9a5450fcf74d0fca0bf577f6b01d4c",
      "meeting: 4 mails, 7f7b8af73ef2189b5560d1dcadee8941",
      "meeting_cancelled: 4 mails, 366909571fd381d883c8708cde5036df",
      "open_by: 3 mails, 085500b3cc92ad8d046e89c8a5dbaa65",
      "follow_up: 2 mails, e9e69346a396cf73a9683f5374f8e33c",
      "review: 5 mails, 55f7f4029816716f12b84b783ca5c9b0",
      "brought_forward: 5 mails, b854b9d8b3690ca6c621fcd5160cfebb",
      "cancelled: 5 mails, e0eafdcad2298d6d7f88df7dd23f3d1e",
      "reopened: 8 mails, 2c60082a74860399684d4e56261e4a8f",
    ]
  `)
  expect(written('en')).toMatchInlineSnapshot(`
    [
      "added: 4 mails, bd1f155aa757115fa22b2d3cd21e90cf",
      "proxy: 1 mails, 9ddab63f020da7d93f8875d3f9d59d6d",
      "proxy_answer: 4 mails, f8998f25c176936a9f26792fdb9eabea",
      "ballot: 90 mails, 7a95ece5215dab7264703172630b1a43",
      "call_me: 2 mails, 5dc9cca068a45ae3d2b9c9b629d6be42",
      "relayed: 2 mails, 4d4a3fe04c3e6b2c2fa946daab65f157",
      "extended: 40 mails, 3b48bb42f5260d5d3b507d0d8aeb6438",
      "asked: 8 mails, f984d06e8d0dad706a19a850c3c5161c",
      "outcome: 54 mails, 258acb97f1c1e0c00f2d36eaf9f3bd9d",
      "meeting: 4 mails, 0180b403fb68c5b39ed47b16ee438bb0",
      "meeting_cancelled: 4 mails, a75e9144d4d3a4899b0dac6f6fda56b4",
      "open_by: 3 mails, b046662c138d6680abbe819cd0b0c903",
      "follow_up: 2 mails, 6cab5530357dc1bef3999e84e407da05",
      "review: 5 mails, 983d90ef3269df7880be605e90f7b395",
      "brought_forward: 5 mails, 30b334ca7e1958cfb1c0a93067db7f94",
      "cancelled: 5 mails, 61aeedbba0ef952484f2a1f6a8192801",
      "reopened: 8 mails, 821e0c32c834f89e40cb38971448384f",
    ]
  `)
  await story.database.close()
})

test('a mail to sign in says what it always said, in both languages', () => {
  const person = { name: 'Inès', url: 'https://tour.example/sign-in/confirm?token=t', digits: '042137' }
  const unknown = { email: 'ines@exemple.fr', site: 'tour.example' }
  const said = LANGUAGES.map((language) => [
    hash([JSON.stringify(signInMail(language, person))]),
    hash([JSON.stringify(noAccountMail(language, unknown))]),
  ])
  expect(said).toMatchInlineSnapshot(`
    [
      [
        "cdaa65d02a5532239c86dd30e7c3b37e",
        "58137ab362cd2d765146c3718e3a9eac",
      ],
      [
        "8790864013808f23f878fb2f573f422a",
        "7855ae7e8cb20fa34963569bdb442b8d",
      ],
    ]
  `)
})

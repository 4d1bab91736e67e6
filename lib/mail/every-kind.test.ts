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
import { compose, MAILS } from './compose.ts'
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
  const links = { publicUrl: 'https://tour.example', mintBallotLink: async () => 'abc' }
  const told: Record<Language, Record<string, Set<string>>> = { fr: {}, en: {} }
  const last = new Map<string, string>()
  const over = new Set<string>()

  async function read(): Promise<void> {
    const rows = await story.db.selectFrom('mail').select('id').orderBy('kind').execute()
    for (const { id } of rows.filter((row) => !over.has(row.id))) {
      const mail = await findPendingMail(story.db, id)
      if (!mail?.email) continue
      for (const language of LANGUAGES) {
        const message = await compose(story.db, links, { ...mail, language })
        const said = message ? JSON.stringify(message) : 'nothing'
        const reading = `${id} ${language}`
        if (!message || last.get(reading) === said) over.add(id)
        last.set(reading, said)
        told[language][mail.kind] = (told[language][mail.kind] ?? new Set()).add(said)
      }
    }
  }
  const written = (language: Language) =>
    Object.entries(told[language]).map(
      ([kind, said]) => `${kind}: ${said.size} ways, ${hash([...said].sort())}`,
    )
  const kinds = () => Object.keys(told.fr)
  return { read, written, kinds }
}

test('each kind of mail says what it always said, in both languages', async () => {
  seedRandom('mails')
  const story = await tellStory(wholeCharter, testDatabaseStoppedAt(STOPPED_AT))
  const { read, written, kinds } = readingMails(story)
  await everyKindOfMail(story, read)
  expect(kinds().sort()).toEqual(Object.keys(MAILS).sort())
  expect(written('fr')).toMatchInlineSnapshot(`
    [
      "added: 5 ways, cab7dded239c555f22d688506c39ecf2",
      "proxy: 2 ways, d565a737fa2c276ad5d918fce68316c3",
      "proxy_answer: 4 ways, 9bc9a670beb4eabca5c5cd77b2407d0f",
      "ballot: 71 ways, 2361277496678a9f29d15417b86e4216",
      "call_me: 3 ways, a56b1052fdc8be40a3e84057bfd2c51b",
      "relayed: 3 ways, 65e3e8423f9d86445d53e6f00be015de",
      "asked: 9 ways, d1c30054460330f11d0f35cc7eacd6b9",
      "extended: 36 ways, 74beb2f0948fbe2d6502c7a2855a2993",
      "outcome: 53 ways, e588adaaab47c0e3929a0885b971b1f2",
      "meeting: 5 ways, 77a4a4f18dfe0aa141ea4ea6b65788c1",
      "meeting_cancelled: 5 ways, ad5549899d877695a1a2c931da6c88c8",
      "open_by: 3 ways, e718e86121aac43ce98a0f3370bcc518",
      "follow_up: 3 ways, f53c938cf006e6c7b2cd63541fc88f31",
      "review: 5 ways, 832d5074523800ecd15b8a9acefac4ab",
      "brought_forward: 6 ways, ea591cce5431056c180e16b5ed67e235",
      "cancelled: 5 ways, 1d0b28159b0c5e688486ab34b763e019",
      "register_waits: 1 ways, 1b6933f41abe97aa80d35c9310a02428",
      "reopened: 4 ways, 78cb5825f4df2c111a310e9253434475",
    ]
  `)
  expect(written('en')).toMatchInlineSnapshot(`
    [
      "added: 5 ways, d0192c38f6697603d43d35de51323102",
      "proxy: 2 ways, fac4069d067d15ef4284a0a3a41a313f",
      "proxy_answer: 4 ways, aa2da17fa906f7e4baf4174e906fd4b3",
      "ballot: 71 ways, 1963544047bd20a03065b11cfcf2e895",
      "call_me: 3 ways, ec2fe890807eea0ae50dc98c7ba143c9",
      "relayed: 3 ways, 383fcaac8f1519eae8b63c79e445dfbf",
      "asked: 9 ways, ae779f86a51bb3283a96a90303723479",
      "extended: 36 ways, 480515fb37a57dee632d297077fb3ec1",
      "outcome: 53 ways, 33d0eab56d3e36d4ecc7fa93e6622191",
      "meeting: 5 ways, 1e2c108c1ae11220c74c8c5861238c05",
      "meeting_cancelled: 5 ways, 3edc20613f94dbaa942880ad3a2c36ed",
      "open_by: 3 ways, 126621ce837b7cccd9f60e98716288fc",
      "follow_up: 3 ways, 779898c18f98eb49415f871303fb7e1a",
      "review: 5 ways, a47a153f6b7a594299e8113b4044604b",
      "brought_forward: 6 ways, f38d0d522d1ef26cc4b48a969e41cd27",
      "cancelled: 5 ways, da539c0b247c0d2d5c3d53930e5137c5",
      "register_waits: 1 ways, 13f869aa88ca507bcd2b215132a6728d",
      "reopened: 4 ways, a0a3a8d0280389c08387d33e297c9ea3",
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

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldMails } from '#db/running/mails.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { readConfig } from '#lib/adapters/config.ts'
import { deliver, type Letter, NotDelivered, openPost } from './deliver.ts'
import { signInMail } from './sign-in.ts'
import { startMailServer } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

function postTo(smtp: string | undefined) {
  const config = readConfig({ PUBLIC_URL: 'http://localhost:3000', SMTP_URL: smtp })
  if ('problems' in config) throw new Error(config.problems.join())
  return openPost(config)
}

const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  recipient: 'ines@exemple.fr',
  example: false,
  message: signInMail('fr', { name: 'Inès', url: 'http://localhost:3000/x?token=t', digits: '042137' }),
  ...more,
})

/** Quoted-printable (RFC 2045), undone. */
function plain(data: string): string {
  return Buffer.from(
    data
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}

describe('a mail server', () => {
  test('is given the whole mail, marked as automatic, under a name it keeps', async () => {
    const server = await startMailServer()
    const post = postTo(server.url)
    await deliver(database.db, post, letter('01ABC'))
    await deliver(database.db, post, letter('01ABC'))
    const [first, second] = server.taken
    expect(first?.from).toContain('<tour-de-table@localhost>')
    expect(first?.to).toContain('<ines@exemple.fr>')
    const data = plain(first?.data ?? '')
    expect(data).toMatch(/^From: Tour de table <tour-de-table@localhost>\r$/m)
    expect(data).toMatch(/^To: ines@exemple\.fr\r$/m)
    expect(data).toMatch(/^Subject: Pour entrer dans Tour de table\r$/m)
    expect(data).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(data).toMatch(/^Message-ID: <01abc@localhost>\r$/m)
    expect(data).toContain('Content-Type: multipart/alternative')
    expect(data).toContain('Bonjour Inès,')
    expect(data).toContain('<html lang="fr">')
    expect(second?.data).toContain('Message-ID: <01abc@localhost>')
    expect(await heldMails(database.db)).toEqual([])
    await server.stop()
  })

  test('is never given a mail to an invented person', async () => {
    const server = await startMailServer()
    await deliver(database.db, postTo(server.url), letter('01EXAMPLE', { example: true }))
    expect(server.taken).toEqual([])
    expect(await heldMails(database.db)).toMatchObject([{ id: '01EXAMPLE', recipient: 'ines@exemple.fr' }])
    await server.stop()
  })

  test.each([
    ['550 5.1.1 <ines@exemple.fr> unknown', true],
    ['554 5.7.1 <ines@exemple.fr> relay denied', false],
    ['451 try again, ines@exemple.fr', false],
  ])('that says %s: final is %s, and its words, which repeat the address, go nowhere', async (refuse, final) => {
    const server = await startMailServer({ refuse })
    const failure = await deliver(database.db, postTo(server.url), letter('01NO')).catch(
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(NotDelivered)
    expect(failure).toMatchObject({ final })
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('ines@')
    expect(String(failure)).toMatch(/mail 01NO was not taken: EENVELOPE (550|554|451)/)
    await server.stop()
  })

  test('that is away makes a failure to try again', async () => {
    const server = await startMailServer()
    await server.stop()
    await expect(deliver(database.db, postTo(server.url), letter('01AWAY'))).rejects.toMatchObject({
      final: false,
    })
  })
})

test('without one, a mail is held; written again, it replaces itself', async () => {
  const post = postTo(undefined)
  await deliver(database.db, post, letter('01HELD'))
  await deliver(database.db, post, letter('01HELD'))
  expect((await heldMails(database.db)).filter(({ id }) => id === '01HELD')).toHaveLength(1)
})

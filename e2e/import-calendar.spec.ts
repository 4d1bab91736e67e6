import type { Page } from 'playwright/test'
import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { database, expect, newBoard, test } from './board.ts'

/** By the clock of the boards, which other journeys have moved. */
let now: Temporal.Instant
const inDays = (days: number, hour: number) => {
  const day = now
    .add({ hours: days * 24 })
    .toString()
    .slice(0, 10)
    .replaceAll('-', '')
  return `${day}T${String(hour).padStart(2, '0')}0000Z`
}
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${lines.join()}`, ...lines, 'END:VEVENT']

async function bring(page: Page, text: string | Buffer): Promise<number> {
  const file = page.getByLabel('Fichier .ics')
  if (!(await file.isVisible())) await page.getByText('Importer un agenda').click()
  await file.setInputFiles({ name: 'agenda.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) })
  const [answer] = await Promise.all([
    page.waitForResponse(/do\/import-file/),
    page.getByRole('button', { name: 'Lire ce fichier' }).click(),
  ])
  return answer.status()
}

test('a calendar brought as a file says which times are taken, and no more', async ({ visit }) => {
  now = await boardNow(database())
  const choir = event(`DTSTART:${inDays(40, 18)}`, `DTEND:${inDays(40, 20)}`, 'SUMMARY:Chorale')
  const board = await newBoard('Atelier', 'Inès', [{ name: 'Noor' }])
  const page = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await page.goto('/availability')

  await test.step('what cannot be read is refused in plain words, and nothing is stored', async () => {
    const wrong: [text: string | Buffer, words: RegExp][] = [
      [Buffer.alloc(5 * 1024 * 1024, 'x'), /Cet agenda dépasse 2.Mo/],
      ['Nom;Date\nYvonne;12/04', /Ce n’est pas un agenda/],
      [calendar(...choir, 'une ligne coupée'), /abîmé à la ligne 9/],
      [
        calendar(...event(`DTSTART;TZID=Europe/Atlantis:${inDays(40, 18).slice(0, -1)}`)),
        /fuseau horaire qui n’existe pas.: «.Europe\/Atlantis.»/,
      ],
      [
        calendar(...event(`DTSTART:${inDays(0, 0)}`, 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')),
        /trop d’événements ou de répétitions/,
      ],
    ]
    for (const [text, words] of wrong) {
      expect(await bring(page, text), String(words)).toBe(303)
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.getByText('Rien n’a été enregistré')).toBeVisible()
    }
    await page.goto('/availability')
    await expect(page.getByRole('heading', { name: 'Ce que vous avez dit' })).toHaveCount(0)
  })

  await test.step('one that can be is read, kept as busy times alone, and forgotten at will', async () => {
    const daily = event(`DTSTART:${inDays(2, 8)}`, `DTEND:${inDays(2, 9)}`, 'RRULE:FREQ=DAILY;COUNT=3')
    expect(await bring(page, calendar(...choir, ...daily))).toBe(303)
    await expect(page.getByText(/Votre agenda est lu.: 4 moments pris jusqu’au \d/)).toBeVisible()
    await expect(page.getByText('Chorale')).toHaveCount(0)
    await page.getByRole('button', { name: 'Oublier cet agenda' }).click()
    await expect(page.getByText('Cet agenda est oublié.')).toBeVisible()
  })

  await test.step('an address inside the network is not asked', async () => {
    await page.getByText('Importer un agenda').click()
    await page.getByLabel('Adresse de l’agenda').fill('http://localhost/agenda.ics')
    const [answer] = await Promise.all([
      page.waitForResponse(/do\/import-address/),
      page.getByRole('button', { name: 'Lire cette adresse' }).click(),
    ])
    expect(answer.status()).toBe(303)
    await expect(page.getByText('Aucun agenda n’a été reçu de cette adresse')).toBeVisible()
    await expect(page.getByLabel('Adresse de l’agenda')).toHaveValue('http://localhost/agenda.ics')
  })
})

test('a file from who is not signed in is not taken in, nor where no page reads one', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', [{ name: 'Noor' }])
  const stranger = await (await visit()).newPage()
  const noor = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await stranger.goto('/')
  await noor.goto('/availability')
  const send = async (page: Page, path: string, megabytes: number, cookie?: string) => {
    const file = { name: 'a.ics', mimeType: 'text/calendar', buffer: Buffer.alloc(megabytes * 1024 * 1024) }
    const headers = {
      origin: new URL(page.url()).origin,
      accept: 'application/json',
      ...(cookie ? { cookie } : {}),
    }
    return (await page.request.post(path, { headers, multipart: { file } })).status()
  }
  for (const path of ['/availability/do/import-file', `/${board.slug}/calendar/do/import-file`]) {
    expect(await send(stranger, path, 1), path).toBe(413)
    expect(await send(stranger, path, 1, 'authjs.session-token=made-up'), path).toBe(401)
    expect(await send(noor, path, 5), path).toBe(413)
  }
  expect(await send(noor, `/${board.slug}/do/import-file`, 1)).toBe(413)
})

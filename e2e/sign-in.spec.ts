import type { Page } from 'playwright/test'
import { expect, mailTo, newBoard, served, shiftClock, test } from './board.ts'

const SESSION = 'authjs.session-token'

async function askFor(page: Page, email: string, from = '/sign-in') {
  await page.goto(from)
  if (from !== '/sign-in') await page.getByRole('link', { name: 'Se connecter' }).click()
  await page.getByLabel('Votre adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Recevoir le courriel' }).click()
  await expect(page.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible()
}

async function secretsOf(email: string): Promise<{ link: string; code: string }> {
  const { text } = await mailTo(email, /Pour entrer/)
  return { link: /http\S+/.exec(text)?.[0] ?? '', code: /\b(\d{4} ?\d{4})\b/.exec(text)?.[1] ?? '' }
}

/** Presses the button and says with which status the server answered. */
async function press(page: Page, button: string): Promise<number> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: button, exact: true }).click()
  return (await answered).status()
}

test('a mailed link opens a page that uses nothing up; its button enters, once', async ({ visit }) => {
  const board = await newBoard('Les Amis du Canal', 'Maud', [{ name: 'Inès' }])
  const email = board.people.get('Inès')?.email ?? ''
  const context = await visit()
  const page = await context.newPage()
  await askFor(page, email, `/${board.slug}`)
  const { link } = await secretsOf(email)
  expect(link.startsWith(`${served()}/sign-in/confirm?`)).toBe(true)

  const scanner = (await visit()).request
  const { search } = new URL(link)
  for (let times = 0; times < 20; times++) {
    const opened = await scanner.get(link)
    expect(opened.status()).toBe(200)
    expect(opened.headers()['set-cookie']).toBeUndefined()
  }
  for (const way of ['link', 'code', 'email']) {
    const called = await scanner.get(`/api/auth/callback/${way}${search}`, { maxRedirects: 0 })
    expect(called.status()).toBe(405)
    expect(called.headers()['set-cookie']).toBeUndefined()
  }

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'C’est bien vous ?' })).toBeVisible()
  await expect(page.getByText(`Appuyez pour entrer en tant que ${email}.`)).toBeVisible()
  expect(await press(page, 'Entrer')).toBe(303)
  await expect(page.getByRole('heading', { name: 'Bonjour Inès' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/${board.slug}`)

  const cookie = (await context.cookies()).find(({ name }) => name === SESSION)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')

  const other = await (await visit()).newPage()
  await other.goto(link)
  expect(await press(other, 'Entrer')).toBe(303)
  await expect(other.getByText('Ce lien a déjà servi. Demandez-en un autre.')).toBeVisible()
  await other.getByRole('link', { name: 'Recevoir un autre courriel' }).click()
  await expect(other.getByLabel('Votre adresse électronique')).toBeVisible()

  await page.goto(`/${board.slug}/more`)
  await expect(page.getByText('Vous êtes Inès').last()).toBeVisible()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL(`${served()}/`)
  expect((await context.cookies()).filter(({ name }) => name === SESSION)).toEqual([])
  // A copy of the cookie opens nothing any more.
  const kept = await fetch(`${served()}/${board.slug}`, {
    headers: { cookie: `${SESSION}=${cookie?.value}`, 'accept-language': 'fr' },
  })
  expect(await kept.text()).not.toContain('Bonjour')
})

test('the code in the same mail enters as well; five wrong ones end it', async ({ visit }) => {
  const board = await newBoard('La Grange', 'Maud', [{ name: 'Abdel' }])
  const email = board.people.get('Abdel')?.email ?? ''
  const page = await (await visit()).newPage()
  await askFor(page, email)
  const { code } = await secretsOf(email)
  await page.getByLabel('Code à 8 chiffres').fill(`${code.slice(0, 4)} ${code.slice(-4)}`)
  expect(await press(page, 'Entrer')).toBe(303)
  await expect(page.getByRole('heading', { name: 'Bonjour Abdel' })).toBeVisible()

  const maud = board.people.get('Maud')?.email ?? ''
  const guesser = await (await visit()).newPage()
  await askFor(guesser, maud)
  const right = (await secretsOf(maud)).code.replace(' ', '')
  const wrong = right === '00000000' ? '11111111' : '00000000'
  for (const left of [
    /Il vous reste 4 essais/,
    /Il vous reste 3 essais/,
    /Il vous reste 2 essais/,
    /un essai/,
    /Demandez un autre courriel/,
  ]) {
    await guesser.getByLabel('Code à 8 chiffres').fill(wrong)
    expect(await press(guesser, 'Entrer')).toBe(303)
    await expect(guesser.getByText('Ce code n’est pas le bon.').filter({ hasText: left })).toBeVisible()
  }
  await guesser.getByLabel('Code à 8 chiffres').fill(right)
  expect(await press(guesser, 'Entrer')).toBe(303)
  await expect(guesser.getByText('Demandez un autre courriel.')).toBeVisible()
})

test('an address nobody knows is answered like any other; an old link says that it is old', async ({
  visit,
}) => {
  const board = await newBoard('Le Fournil', 'Maud', [])
  const known = board.people.get('Maud')?.email ?? ''
  const unknown = `personne.${board.slug}@exemple.fr`
  const shown: string[] = []
  for (const email of [known, unknown]) {
    const page = await (await visit()).newPage()
    await askFor(page, email)
    await page.getByLabel('Code à 8 chiffres').fill('12')
    expect(await press(page, 'Entrer')).toBe(303)
    await expect(page.getByText('Ce code n’est pas le bon.')).toBeVisible()
    shown.push((await page.locator('main').innerText()).replaceAll(email, '(adresse)'))
  }
  expect(shown[0]).toBe(shown[1])
  const { text } = await mailTo(unknown, /Pas de compte/)
  expect(text).not.toMatch(/\d{8}|token=/)

  const page = await (await visit()).newPage()
  const { link } = await secretsOf(known)
  await shiftClock('11 minutes')
  await page.goto(link)
  expect(await press(page, 'Entrer')).toBe(303)
  await expect(page.getByText('Ce lien n’est plus valable. Demandez-en un autre.')).toBeVisible()
})

test('what a mail links to is this site, whatever other name a request brings along', async () => {
  const board = await newBoard('Le Moulin', 'Maud', [])
  const email = board.people.get('Maud')?.email ?? ''
  await fetch(`${served()}/sign-in/do/request`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: served(),
      'x-forwarded-host': 'ailleurs.example',
      'x-forwarded-proto': 'https',
    },
    body: new URLSearchParams({ email, back: '//ailleurs.example/' }),
  })
  const { text, html } = await mailTo(email, /Pour entrer/)
  expect(text + html).not.toContain('ailleurs')
  expect(text).toContain(`${served()}/sign-in/confirm?`)
})

import type { Locator, Page } from 'playwright/test'
import { boardNow } from '#db/clock.ts'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { opened } from '#lib/commands/testing.ts'
import { ballotLink, written } from './before.ts'
import { database, expect, newBoard, test } from './board.ts'

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const OTHERS = [{ name: 'Noor' }, { name: 'Abdel' }, { name: 'Sophie', kind: 'staff' as const }]
const SAY = 'Quand pouvez-vous, d’habitude ?'

/** What a person needs, in seconds: to read the page, and to find and hit each target. */
const READING = 10
const GESTURE = 4

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer' }).click()
}

test('on a small phone one says when one can in under a minute, and the next vote counts with it', async ({
  visit,
}) => {
  const year = (await boardNow(database())).toZonedDateTimeISO('Europe/Paris').year + 1
  const board = await newBoard('Atelier', 'Inès', OTHERS)
  const number = await written(board, 'Inès', SATURDAYS)
  const opener = await (await visit(board.people.get('Inès')?.personId)).newPage()
  await opener.goto(`/${board.slug}/p/${number}/open`)
  await expect(opener.getByText('4 personnes n’ont rien dit de leurs disponibilités')).toBeVisible()

  const page = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await page.goto(`/availability?back=/${board.slug}`)
  let gestures = 0
  const tap = (target: Locator) => {
    gestures++
    return target.tap()
  }
  const fill = (field: string, day: string) => {
    gestures += 2
    return page.getByLabel(field).first().fill(day)
  }
  await expect(page.getByRole('heading', { name: SAY })).toBeVisible()
  await tap(page.getByRole('link', { name: 'Le soir et le week-end' }))
  await tap(page.getByRole('checkbox', { name: 'lundi, soir' }).locator('..'))
  await tap(page.getByRole('checkbox', { name: 'mercredi, matin' }).locator('..'))
  await tap(page.getByText('tous les jours', { exact: true }))
  await fill('Premier jour d’absence', `${year}-08-01`)
  await fill('Dernier jour d’absence', `${year}-08-15`)
  await tap(page.getByRole('button', { name: 'Enregistrer' }))
  await expect(page.getByText('C’est enregistré.')).toBeVisible()
  const seconds = READING + gestures * GESTURE
  expect(seconds, `seconds to declare, in ${gestures} gestures`).toBeLessThan(60)
  await expect(page.getByText(/mardi, jeudi et vendredi de 18.h à 22.h/)).toBeVisible()
  await expect(page.getByText(/mercredi de 8.h à 12.h et de 18.h à 22.h/)).toBeVisible()
  await expect(page.getByText(/Pour un vote ordinaire ouvert maintenant/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Revenir où vous étiez' })).toHaveAttribute(
    'href',
    `/${board.slug}`,
  )

  await opener.reload()
  await expect(opener.getByText('3 personnes n’ont rien dit de leurs disponibilités')).toBeVisible()

  await test.step('times away are added, taken off one by one, and everything is erased at will', async () => {
    await expect(page.getByRole('checkbox', { name: /absence du \p{L}+ 1er août/u })).toBeChecked()
    await page.getByLabel('Premier jour d’absence').first().fill(`${year}-12-24`)
    await page.getByLabel('Dernier jour d’absence').first().fill(`${year}-12-24`)
    await save(page)
    await expect(page.getByRole('checkbox', { name: /absence le \p{L}+ 24 décembre/u })).toBeChecked()
    await page.getByText(/^absence du \p{L}+ 1er août/u).tap()
    await save(page)
    await expect(page.getByText('C’est enregistré.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /absence/ })).toHaveCount(1)
    await page.getByText('Effacer mes disponibilités').first().tap()
    await page.getByRole('button', { name: 'Effacer mes disponibilités' }).tap()
    await expect(page.getByText('C’est effacé.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'mardi, soir' })).not.toBeChecked()
  })
})

test('what cannot be is refused in a sentence with everything typed still there, and nothing is stored', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', OTHERS)
  const page = await (await visit(board.people.get('Noor')?.personId, { javaScriptEnabled: false })).newPage()
  const refused = async () => {
    const [answer] = await Promise.all([page.waitForResponse(/do\/say/), save(page)])
    expect(answer.status()).toBe(303)
  }
  await page.goto('/availability')
  await refused()
  await expect(page.getByText('Cochez au moins un moment de la semaine')).toBeVisible()

  // Without a script the shortcut is a page with the boxes ticked.
  await page.getByRole('link', { name: 'Aux heures de bureau' }).click()
  await expect(page.getByRole('checkbox', { name: 'lundi, matin' })).toBeChecked()
  await page.getByLabel('Premier jour d’absence').first().fill('2030-08-15')
  await page.getByLabel('Dernier jour d’absence').first().fill('2030-08-01')
  await refused()
  await expect(page.getByText('Une absence se termine avant de commencer')).toBeVisible()
  await expect(page.getByLabel('Premier jour d’absence').first()).toHaveValue('2030-08-15')
  await expect(page.getByRole('checkbox', { name: 'vendredi, après-midi' })).toBeChecked()

  await page.getByLabel('Dernier jour d’absence').first().fill('2030-08-16')
  await page.getByText('moins souvent, ou autrement').click()
  await page.getByLabel('Tous les combien de jours ?').fill('0')
  await refused()
  await expect(page.getByText('Un nombre entier, de 1 à 60.')).toBeVisible()

  const zone = await page.request.post('/availability/do/say', {
    headers: { origin: new URL(page.url()).origin, accept: 'application/json' },
    form: { d1_morning: 'on', often: 'week', holidays: 'free', zone: 'Europe/Atlantis' },
  })
  expect(zone.status()).toBe(422)
  expect(await zone.text()).toMatch(/Ce fuseau horaire n’existe pas.: «.Europe\/Atlantis.»/)

  await page.goto('/availability')
  await expect(page.getByRole('heading', { name: 'Ce que vous avez dit' })).toHaveCount(0)
})

test('who is not signed in is led to sign in, and back', async ({ visit }) => {
  const page = await (await visit()).newPage()
  await page.goto('/availability')
  await expect(page).toHaveURL(/\/sign-in\?back=%2Favailability$/)
  const answer = await page.request.post('/availability/do/say', {
    headers: { origin: new URL(page.url()).origin, accept: 'application/json' },
    form: { often: 'week' },
  })
  expect(answer.status()).toBe(401)
})

test('the first vote offers to say when one can, by link as signed in, and nobody is offered it again', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', OTHERS)
  const vote = async () => {
    const number = await written(board, 'Inès', SATURDAYS)
    await opened(board, 'Inès', number)
    return number
  }
  const answer = async (page: Page, address: string) => {
    await page.goto(address)
    await page.getByText('Ça me va', { exact: true }).click()
    await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
    await expect(page.getByText(/^Votre vote est enregistré/)).toBeVisible()
  }
  const offer = (page: Page) => page.getByRole('link', { name: 'Dire quand je peux, d’habitude' })
  const first = await vote()

  const noor = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await noor.goto(`/${board.slug}/p/${first}`)
  await expect(offer(noor)).toHaveCount(0)
  await answer(noor, `/${board.slug}/p/${first}`)
  await offer(noor).click()
  await noor.getByRole('link', { name: 'Aux heures de bureau' }).click()
  await save(noor)
  await noor.getByRole('link', { name: 'Revenir où vous étiez' }).click()
  await expect(noor).toHaveURL(`/${board.slug}/p/${first}`)
  await answer(noor, `/${board.slug}/p/${await vote()}`)
  await expect(offer(noor)).toHaveCount(0)

  const abdel = await (await visit()).newPage()
  await answer(abdel, await ballotLink(board, 'Abdel'))
  await offer(abdel).click()
  await expect(abdel).toHaveURL(/\/sign-in\?back=%2Favailability/)

  const known = await (await visit(board.people.get('Abdel')?.personId)).newPage()
  await answer(known, `/${board.slug}/p/${await vote()}`)
  await expect(offer(known)).toHaveCount(0)
})

test('all of it can be said from the keyboard', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', OTHERS)
  const page = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await page.goto('/availability')
  const reach = async (target: Locator) => {
    for (let presses = 0; presses < 90; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not get there')
  }
  await reach(page.getByRole('link', { name: 'Le soir et le week-end' }))
  await page.keyboard.press('Enter')
  await reach(page.getByRole('checkbox', { name: 'mercredi, matin' }))
  await page.keyboard.press('Space')
  await reach(page.getByRole('radio', { name: 'chaque semaine' }))
  await page.keyboard.press('ArrowUp')
  await reach(page.getByRole('button', { name: 'Enregistrer' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/mercredi de 8.h à 12.h et de 18.h à 22.h/)).toBeVisible()
  await expect(page.getByText('Vous passez tous les jours.')).toBeVisible()
})

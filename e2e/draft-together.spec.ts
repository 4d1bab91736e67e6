import { loadGeneration, lockDocument } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { database, expect, type TestBoard, test } from './board.ts'
import { newText, type OpenVisit, open, saved, text, writer } from './writing.ts'

const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }

/** What the server has of the text, as one reads it without scripts. */
async function stored(visit: OpenVisit, board: TestBoard, address: string): Promise<string> {
  const context = await visit(board.people.get('Noor')?.personId, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address)
  const shown = await page.getByRole('main').innerText()
  await context.close()
  return shown
}

test('two people write in one text at once; it is said to be saved when it is', async ({ visit }) => {
  const { board, number, address } = await newText('Un cabanon pour les outils')
  // Meanwhile Noor, at another text, loses the network for longer than a page waits before it looks for news.
  const other = expectAccepted(
    await createProposal(await board.as('Noor'), { title: 'Une clé', sections: ['Pourquoi'] }),
  )
  const noor = await writer(visit, board, 'Noor', `/${board.slug}/p/${other.number}`)
  await noor.context().setOffline(true)
  await noor.keyboard.type('Avec une serrure.')
  await expect(noor.getByText('Hors ligne', { exact: true })).toBeVisible()
  const maud = await writer(visit, board, 'Maud', address)
  const ines = await writer(visit, board, 'Inès', address)

  await maud.getByLabel('Votre message').fill('Où le mettrait-on ?')
  await maud.getByRole('button', { name: 'Envoyer' }).click()
  await expect(maud.getByText('Où le mettrait-on ?', { exact: true })).toBeVisible()
  await expect(maud.getByLabel('Votre message')).toHaveValue('')

  // Maud at the end of the first heading's part, Inès at the end of the text.
  await maud.getByRole('heading', { name: 'Pourquoi' }).click()
  await maud.keyboard.press('ArrowDown')
  await Promise.all([
    maud.keyboard.type('Les outils rouillent sous la bâche.', { delay: 15 }),
    ines.keyboard.type('Un cabanon de quatre mètres, en bois.', { delay: 15 }),
  ])
  for (const page of [maud, ines]) {
    await expect(text(page)).toContainText('Les outils rouillent sous la bâche.')
    await expect(text(page)).toContainText('Un cabanon de quatre mètres, en bois.')
    await expect(saved(page)).toBeVisible()
  }
  for (const [page, name] of [
    [maud, 'Inès'],
    [ines, 'Maud'],
  ] as const) {
    await expect(page.getByRole('list', { name: 'Aussi ici en ce moment :' }).getByText(name)).toBeVisible()
    const caret = text(page).locator('.caret')
    await expect(caret).toHaveCount(1)
    await expect(caret).toBeVisible()
    expect(await caret.evaluate((line) => getComputedStyle(line, '::after').content)).toBe(`"${name}"`)
  }
  // The name fades once nothing moves; the line stays.
  await expect
    .poll(() =>
      text(ines)
        .locator('.caret')
        .evaluate((line) => getComputedStyle(line, '::after').opacity),
    )
    .toBe('0')

  const abdel = await open(visit, board, 'Abdel', `/${board.slug}`)
  await expect(abdel.getByText('2 personnes écrivent')).toBeVisible()
  await expect(abdel.getByTitle('Inès, Maud').or(abdel.getByTitle('Maud, Inès'))).toBeVisible()

  // While the disk cannot take it, it is seen by the other and not said to be saved.
  const proposal = await findProposal(database(), board.boardId, number)
  const draft = proposal && (await loadGeneration(database(), proposal.id, proposal.generation))
  const busy = await database().startTransaction().execute()
  await lockDocument(busy, draft?.id ?? '')
  await maud.keyboard.type(' Et ils disparaissent.')
  await expect(text(ines)).toContainText('Et ils disparaissent.')
  await expect(maud.getByText('Enregistrement…')).toBeVisible()
  await expect(saved(maud)).toHaveCount(0)
  expect(await stored(visit, board, address)).not.toContain('disparaissent')
  await expect(saved(maud)).toHaveCount(0)
  await busy.commit().execute()
  await expect(saved(maud)).toBeVisible()
  const kept = await stored(visit, board, address)
  expect(kept).toContain('Les outils rouillent sous la bâche. Et ils disparaissent.')
  expect(kept).toContain('Un cabanon de quatre mètres, en bois.')

  await maud.reload()
  await expect(text(maud)).toContainText('Et ils disparaissent.')
  await expect(text(maud)).toContainText('Un cabanon de quatre mètres, en bois.')
  await expect(ines.getByText('Où le mettrait-on ?', { exact: true })).toBeVisible()

  await expect(text(noor)).toContainText('Avec une serrure.')
  await expect(saved(noor)).toHaveCount(0)
  await noor.context().setOffline(false)
  await expect(saved(noor)).toBeVisible()
  await noor.reload()
  await expect(text(noor)).toContainText('Avec une serrure.')
})

test('the text is there to read before the editor, and without it', async ({ visit }) => {
  const { board, address } = await newText('Le jour du marché')
  const maud = await writer(visit, board, 'Maud', address)
  await maud.keyboard.type('Le samedi matin, sur la place.')
  await expect(saved(maud)).toBeVisible()

  const plain = await open(visit, board, 'Inès', address, { javaScriptEnabled: false })
  await expect(plain.getByText('Le samedi matin, sur la place.')).toBeVisible()
  const help = plain.locator('noscript p')
  await expect(help).toBeVisible()
  await expect(help).toContainText('Pour écrire dans le texte, il faut un navigateur avec JavaScript.')
  await plain.getByLabel('Votre message').fill('Plutôt le dimanche ?')
  await plain.getByRole('button', { name: 'Envoyer' }).click()
  await expect(plain.getByText('Plutôt le dimanche ?')).toBeVisible()

  const slow = await visit(board.people.get('Abdel')?.personId)
  let letThrough: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await slow.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrived
    await route.continue()
  })
  const page = await slow.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.getByText('Le samedi matin, sur la place.')).toBeVisible()
  await expect(text(page)).toHaveCount(0)
  letThrough()
  await expect(text(page)).toContainText('Le samedi matin, sur la place.')
  await expect(page.getByText('Le samedi matin, sur la place.')).toHaveCount(1)
})

test('on a phone one reads first, taps to write, and discusses beside', async ({ visit }) => {
  const { board, address } = await newText('Repeindre le local')
  const page = await open(visit, board, 'Inès', address, PHONE)
  const edit = page.getByRole('button', { name: 'Modifier', exact: true })
  await expect(edit).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Pourquoi' })).toBeVisible()
  await expect(text(page)).toHaveCount(0)
  await page.getByRole('heading', { name: 'Pourquoi' }).tap()
  await page.keyboard.type('xylophone')
  await expect(page.getByText('xylophone')).toHaveCount(0)
  await expect(page.getByLabel('Votre message')).toBeHidden()

  await edit.tap()
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('En blanc, avec de la chaux.')
  await expect(saved(page)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: 'Terminé' }).tap()
  await expect(text(page)).toHaveCount(0)
  await expect(page.getByText('En blanc, avec de la chaux.')).toBeVisible()

  await page.getByRole('link', { name: 'Discussion (0)' }).tap()
  await expect(page.getByLabel('Votre message')).toBeVisible()
  await expect(page.getByText('En blanc, avec de la chaux.')).toBeHidden()
  await page.getByLabel('Votre message').fill('Et la façade ?')
  await page.getByRole('button', { name: 'Envoyer' }).tap()
  await expect(page.getByText('Et la façade ?')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Discussion (1)' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await test.step('without scripts as well, a message is in sight once it is sent, and where it is refused', async () => {
    const plain = await open(visit, board, 'Noor', `${address}?tab=discussion`, {
      ...PHONE,
      javaScriptEnabled: false,
    })
    const message = plain.getByLabel('Votre message')
    await message.fill('Non. '.repeat(1_001))
    await plain.getByRole('button', { name: 'Envoyer' }).tap()
    await expect(plain.getByText('C’est trop long : le message. 5 000 caractères au plus.')).toBeVisible()
    await expect(message).toBeVisible()
    await expect(message).toHaveValue('Non. '.repeat(1_001))
    await message.fill('La façade attendra.')
    await plain.getByRole('button', { name: 'Envoyer' }).tap()
    await expect(plain.getByText('La façade attendra.')).toBeVisible()
  })
})

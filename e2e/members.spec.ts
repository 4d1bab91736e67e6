import type { Locator, Page } from 'playwright/test'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { expect, mailTo, newBoard, served, test } from './board.ts'
import { expectUsable } from './usable.ts'

const DOES = {
  reader: 'lit',
  elector: 'vote aussi, ouvre des votes, demande à rouvrir',
  steward: 'est garante : tient aussi la liste des membres',
}

interface New {
  name: string
  email?: string
  kind?: string
  standing?: keyof typeof DOES
}

async function add(page: Page, { name, email = '', kind = 'bénévole', standing = 'elector' }: New) {
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Ajouter', exact: true }) })
  await form.getByLabel('Prénom').fill(name)
  await form.getByLabel('Adresse électronique').fill(email)
  await form.getByLabel(kind, { exact: true }).check()
  await form.getByLabel(DOES[standing], { exact: true }).check()
  await form.getByRole('button', { name: 'Ajouter', exact: true }).click()
}

/** The line of someone on the members' page. */
function line(page: Page, name: string): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
}

/** Gives someone another place, on the page of their own that the list leads to. */
async function place(page: Page, slug: string, name: string, standing: keyof typeof DOES) {
  await page.goto(`/${slug}/members`)
  await line(page, name).getByRole('link').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await page.getByLabel(DOES[standing], { exact: true }).check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
}

test('a steward brings people in, each in their place, and each is told by whom', async ({ visit }) => {
  const board = await newBoard('Les Amis du Canal', 'Maud', [{ name: 'Inès' }])
  const tag = board.slug.slice(-6)
  const page = await (await visit(board.people.get('Maud')?.personId)).newPage()
  await page.goto(`/${board.slug}/members`)

  await add(page, { name: 'Abdel', email: `abdel.${tag}@exemple.fr` })
  await expect(page.getByText('Abdel est sur le tableau.')).toBeVisible()
  await add(page, { name: 'Noor', email: `noor.${tag}@exemple.fr`, kind: 'équipe permanente' })
  await expect(page.getByText('Noor est sur le tableau.')).toBeVisible()
  await add(page, { name: 'Jeanne' })
  await expect(page.getByText('Jeanne est sur le tableau.')).toBeVisible()
  await add(page, { name: 'Samir', email: `samir.${tag}@exemple.fr`, standing: 'reader' })
  await expect(page.getByText('Samir est sur le tableau.')).toBeVisible()

  await expect(line(page, 'Noor')).toContainText('équipe permanente')
  await expect(line(page, 'Jeanne')).toContainText('sans adresse électronique')
  await expect(line(page, 'Samir')).toContainText('bénévole · lit')
  await expect(page.getByText('5 bénévoles, une personne dans l’équipe permanente.')).toBeVisible()

  const told = await mailTo(`abdel.${tag}@exemple.fr`, /Vous êtes sur le tableau/)
  expect(told.text).toContain('Maud a inscrit votre nom sur le tableau «\u00a0Les Amis du Canal')
  expect(told.text).toContain('«\u00a0Quitter ce tableau\u00a0»')
  expect(told.text).toContain(`${served()}/${board.slug}/members`)
})

test('an address that is none, or known already, is refused with the form still filled', async ({
  visit,
}) => {
  const board = await newBoard('La Grange', 'Maud', [{ name: 'Inès' }])
  // As without the browser's own check of addresses.
  const context = await visit(board.people.get('Maud')?.personId, { javaScriptEnabled: false })
  const page = await context.newPage()
  const refused = async (member: Record<string, string>, sentence: string) => {
    const answer = await context.request.post(`/${board.slug}/members/do/add`, {
      headers: { origin: served() },
      form: { kind: 'staff', standing: 'contributor', ...member },
    })
    await page.setContent(await answer.text())
    await expect(page.getByText(sentence)).toBeVisible()
    const form = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Ajouter', exact: true }) })
    await expect(form.getByLabel('Prénom')).toHaveValue(member.name ?? '')
    await expect(form.getByLabel('Adresse électronique')).toHaveValue(member.email ?? '')
    await expect(form.getByLabel('équipe permanente')).toBeChecked()
    await expect(form.getByLabel('lit, écrit et discute')).toBeChecked()
  }
  const known = board.people.get('Inès')?.email ?? ''
  await refused(
    { name: 'Lucie', email: 'lucie chez exemple' },
    'Ceci n’est pas valable : l’adresse électronique.',
  )
  await refused({ name: 'Inès bis', email: known }, 'Cette personne est déjà sur le tableau.')
  await refused({ name: '', email: 'lucie@exemple.fr' }, 'Il manque : le nom.')
})

test('a reader reads; once a steward says so, they write and vote', async ({ visit }) => {
  const board = await newBoard('Le Fournil', 'Maud', [{ name: 'Samir', standing: 'reader' }])
  const maud = await (await visit(board.people.get('Maud')?.personId)).newPage()
  const context = await visit(board.people.get('Samir')?.personId)
  const samir = await context.newPage()
  const { number } = expectAccepted(
    await createProposal(await board.as('Maud'), { title: 'Un four de plus', sections: [] }),
  )

  await samir.goto(`/${board.slug}`)
  await expect(samir.getByRole('heading', { name: 'Bonjour Samir' })).toBeVisible()
  await expect(samir.getByRole('link', { name: 'Proposer une décision' })).toHaveCount(0)
  await samir.goto(`/${board.slug}/propose`)
  const sentence =
    'Votre place sur ce tableau ne permet pas cela. Une personne garante peut la changer, page Membres.'
  await expect(samir.getByText(sentence)).toBeVisible()
  await samir.goto(`/${board.slug}/p/${number}`)
  await expect(samir.getByText('Les membres du tableau écrivent ce texte ensemble.')).toBeVisible()

  const origin = { origin: served(), accept: 'application/json' }
  for (const [address, form] of [
    [`/${board.slug}/do/create-proposal`, { title: 'Et un moulin' }],
    [`/${board.slug}/p/${number}/do/message`, { message: 'Bonjour' }],
    [`/${board.slug}/p/${number}/do/edit-brief`, { title: 'Autre titre', brief: '' }],
    [`/${board.slug}/members/do/add`, { name: 'Ami', email: '', kind: 'volunteer', standing: 'steward' }],
  ] as const) {
    const answer = await context.request.post(address, { headers: origin, form })
    expect(answer.status(), address).toBe(403)
    expect(await answer.text()).toContain(sentence)
  }
  const ticket = await context.request.post(`/${board.slug}/p/${number}/do/ticket`, { headers: origin })
  expect(await ticket.json()).not.toMatchObject({ mayWrite: true })
  await samir.goto(`/${board.slug}`)
  await expect(samir.getByText('Et un moulin')).toHaveCount(0)
  await expect(samir.getByText('Un four de plus')).toBeVisible()

  await place(maud, board.slug, 'Samir', 'elector')
  await expect(maud.getByText('C’est enregistré.')).toBeVisible()
  await samir.goto(`/${board.slug}`)
  await samir.getByRole('link', { name: 'Proposer une décision' }).click()
  await samir.getByLabel('Ce qu’il faudrait décider').fill('Et un moulin')
  await samir.getByRole('button', { name: 'Commencer à écrire' }).click()
  await expect(samir.getByRole('heading', { name: 'Et un moulin', level: 1 })).toBeVisible()
})

test('a board keeps a steward: the last one can neither leave nor step down', async ({ visit }) => {
  const board = await newBoard('Le Moulin', 'Maud', [{ name: 'Inès' }])
  const page = await (await visit(board.people.get('Maud')?.personId)).newPage()
  const leave = async () => {
    const card = page.locator('details').filter({ hasText: 'Vous ne recevrez plus rien.' })
    await card.locator('summary').click()
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await card.getByRole('button', { name: 'Quitter ce tableau' }).click()
    return (await answered).status()
  }
  await page.goto(`/${board.slug}/members`)
  expect(await leave()).toBe(303)
  const sentence = 'C’est la seule personne garante : nommez-en une autre d’abord.'
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(line(page, 'Maud')).toBeVisible()
  await place(page, board.slug, 'Maud', 'elector')
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(page.getByLabel(DOES.elector, { exact: true })).toBeChecked()

  await place(page, board.slug, 'Inès', 'steward')
  await expect(page.getByText('C’est enregistré.')).toBeVisible()
  expect(await leave()).toBe(303)
  await expect(page.getByText('C’est fait.')).toBeVisible()
  await expect(page.getByText('Les noms sont réservés aux membres du tableau.')).toBeVisible()
})

test('a visitor sees how many, not who', async ({ visit }) => {
  const board = await newBoard('Les Glaneuses', 'Maud', [
    { name: 'Inès' },
    { name: 'Noor', kind: 'staff' },
    { name: 'Samir', kind: 'staff' },
  ])
  const page = await (await visit()).newPage()
  for (const address of ['members', 'charter', 'log', 'more', '']) {
    await page.goto(`/${board.slug}/${address}`)
    const html = await page.content()
    for (const [name, { email }] of board.people) {
      expect(html).not.toContain(name)
      expect(html).not.toContain(email)
    }
  }
  await page.goto(`/${board.slug}/members`)
  await expect(page.getByText('2 bénévoles, 2 personnes dans l’équipe permanente.')).toBeVisible()
  await expect(page.getByText('Les noms sont réservés aux membres du tableau.')).toBeVisible()
})

test('among many, someone is found by their name, and every address of the list is a page', async ({
  visit,
}) => {
  const others = Array.from({ length: 60 }, (_, n) => ({ name: `Élise ${n + 10}`, email: '' }))
  const board = await newBoard('La Ruche', 'Maud', others)
  const context = await visit(board.people.get('Maud')?.personId, { viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  const lines = page.getByRole('main').getByRole('listitem')
  await page.goto(`/${board.slug}/members`)
  await expect(lines).toHaveCount(50)
  await page.getByRole('link', { name: 'Page suivante' }).click()
  await expect(page.getByText('Page 2 sur 2')).toBeVisible()
  await expect(lines).toHaveCount(11)
  await page.getByLabel('Chercher un nom').fill('ELISE 1')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(lines).toHaveCount(10)
  await expect(page.getByText('10 personnes avec « ELISE 1 » dans le nom.')).toBeVisible()
  await expectUsable(page)
  await line(page, 'Élise 12').getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Élise 12', level: 1 })).toBeVisible()
  await expectUsable(page)
  await page.getByText('Retirer du tableau').first().click()
  await page.getByRole('button', { name: 'Retirer du tableau' }).click()
  await expect(page.getByText('C’est fait.')).toBeVisible()
  await page.goBack()
  await page.reload()
  await expect(page.getByText('Cette personne n’est plus sur le tableau.')).toBeVisible()

  for (const [asked, shown] of [
    ['page=abc', 'Page 1 sur 2'],
    ['page=0', 'Page 1 sur 2'],
    ['page=999999', 'Page 2 sur 2'],
    ['page=1&page=2', 'Page 1 sur 2'],
    ['name=personne+de+tel', 'Personne avec « personne de tel » dans le nom.'],
    ['name=%00', 'Page 1 sur 2'],
  ]) {
    const answer = await page.goto(`/${board.slug}/members?${asked}`)
    expect(answer?.status(), asked).toBe(200)
    await expect(page.getByText(shown ?? '')).toBeVisible()
  }
  expect((await page.goto(`/${board.slug}/members/nobody`))?.status()).toBe(404)
})

import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { written } from './before.ts'
import { expect, mailTo, newBoard, served, test } from './board.ts'

const WORKSHOP = [
  { name: 'Abdel' },
  { name: 'Noor' },
  { name: 'Yvonne' },
  { name: 'Sophie', kind: 'staff' as const },
  { name: 'Paul', kind: 'staff' as const },
  { name: 'Lucie', standing: 'contributor' as const },
]

test('from a draft to an open vote, and to each person called a mail that says it all', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', WORKSHOP)
  const number = await written(board, 'Inès', { ...SATURDAYS, brief: '' })
  const page = await (await visit(board.people.get('Inès')?.personId)).newPage()
  await page.goto(`/${board.slug}/p/${number}`)

  await test.step('without an En bref there is no vote, and one is told so', async () => {
    await expect(page.getByText('Pas encore d’En bref')).toBeVisible()
    await page.getByRole('link', { name: 'Passer au vote…' }).click()
    await expect(page.getByRole('heading', { name: 'Avant de voter' })).toBeVisible()
    await expect(page.getByText('Écrivez l’En bref : deux phrases qui disent l’essentiel')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Figer le texte' })).toHaveCount(0)
    await page
      .getByRole('link', { name: `Proposition ${number}` })
      .first()
      .click()
  })

  await test.step('it holds in 300 characters, and a longer one is given back', async () => {
    await page.getByText('Modifier le titre et l’En bref').click()
    const tooLong = 'é'.repeat(301)
    await page.getByLabel('En bref').fill(tooLong)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('L’En bref tient en 300 caractères.')).toBeVisible()
    await expect(page.getByLabel('En bref')).toHaveValue(tooLong)
    await page.getByLabel('En bref').fill('é'.repeat(300))
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Le titre et l’En bref sont enregistrés.')).toBeVisible()
    await page.getByText('Modifier le titre et l’En bref').click()
    await page.getByLabel('En bref').fill(SATURDAYS.brief)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText(SATURDAYS.brief).first()).toBeVisible()
  })

  await page.getByRole('link', { name: 'Passer au vote…' }).click()
  const dates = page.getByRole('group', { name: 'Date de clôture' })
  const recommended = dates.locator('label').first()

  await test.step('the recommended close says who will have had the time, and asks what the decision binds', async () => {
    await expect(recommended).toContainText('conseillée')
    await expect(recommended).toContainText(/\p{L}+ \d+(er)? \p{L}+ à \d+\u00a0h/u)
    // Two people of the staff would be too few to be counted apart.
    await expect(recommended).toContainText(/6 personnes/)
    await expect(recommended).toContainText('auront eu le temps')
    await expect(recommended.getByRole('radio')).toBeChecked()
    await expect(page.getByText('6 personnes n’ont rien dit de leurs disponibilités')).toBeVisible()
    const binding = await recommended.getByRole('radio').inputValue()
    await page.getByRole('link', { name: 'Oui' }).click()
    await expect(page.getByRole('link', { name: 'Oui' })).toHaveAttribute('aria-current', 'true')
    const easy = await recommended.getByRole('radio').inputValue()
    expect(Date.parse(easy)).toBeLessThan(Date.parse(binding))
    await page.getByRole('link', { name: 'Non' }).click()
    await expect(recommended.getByRole('radio')).toHaveValue(binding)
  })

  await test.step('by consent, or another way', async () => {
    await expect(page.getByText('Adoptée si au moins un tiers répond')).toBeVisible()
    await page.getByText('Autre mode').click()
    const absolute = page.getByLabel('À la majorité absolue')
    await expect(absolute).not.toBeChecked()
    await expect(page.getByText('plus de la moitié des pour et contre, au moins un tiers vote')).toBeVisible()
    await absolute.check()
  })

  const lucie = await (await visit(board.people.get('Lucie')?.personId)).newPage()
  await lucie.goto(`/${board.slug}/p/${number}`)
  await expect(lucie.getByText('✓ Enregistré')).toBeVisible()

  await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
  await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Pour' })).not.toBeChecked()

  await test.step('the text is frozen, for who was writing and for who tries', async () => {
    await expect(page.getByText(/^Texte figé le /)).toBeVisible()
    await expect(lucie.getByText('Le texte est figé : on ne peut plus le changer.')).toBeVisible()
    const late = await lucie.request.post(`/${board.slug}/p/${number}/do/edit-brief`, {
      headers: { origin: served(), accept: 'application/json' },
      form: { title: 'Autre chose', brief: 'Tout autre chose' },
    })
    expect(late.status()).toBe(409)
    await lucie.reload()
    await expect(lucie.getByRole('heading', { name: SATURDAYS.title })).toBeVisible()
    await expect(lucie.getByRole('textbox', { name: 'Texte de la proposition' })).toHaveCount(0)
    await expect(lucie.getByText('vous n’êtes pas parmi les personnes appelées à voter')).toBeVisible()
  })

  await test.step('each person called has a mail: En bref, the close, the reading time, one button', async () => {
    const links = new Set<string>()
    for (const name of ['Inès', 'Abdel', 'Noor', 'Yvonne', 'Sophie', 'Paul']) {
      const { text, html } = await mailTo(board.people.get(name)?.email ?? '', /^À voter : Ouvrir l’atelier/)
      expect(text).toContain(`> ${SATURDAYS.brief}`)
      expect(text).toMatch(
        /Vous pouvez voter jusqu’au \p{L}+ \d+(er)? \p{L}+ à \d+\u00a0h \(encore \d+\u00a0jours\)/u,
      )
      expect(text).toContain('Lecture\u00a0: une minute.')
      expect(html.match(/<a /g)).toHaveLength(1)
      expect(html).toContain('>Lire et voter</a>')
      links.add(/\/v\/[\w-]+/.exec(html)?.[0] ?? '')
    }
    expect(links.size).toBe(6)
  })
})

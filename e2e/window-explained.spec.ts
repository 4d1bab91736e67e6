import { opened, pastTheClose } from '#lib/commands/testing.ts'
import { written } from './before.ts'
import { expect, newBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'
import { says } from './voting.ts'

const PHONE = { viewport: { width: 320, height: 640 } }

test('how long a vote lasts is explained to anyone in counts, to stewards by person', async ({ visit }) => {
  const board = await newBoard('Tilleuls', 'Inès', [
    { name: 'Abdel' },
    { name: 'Noor' },
    { name: 'Samir' },
    { name: 'Lou' },
  ])
  for (const name of ['Inès', 'Abdel', 'Noor', 'Samir']) await says(board, name)
  await says(board, 'Lou', { everyDays: 10 })
  const number = await written(board, 'Inès')
  await opened(board, 'Inès', number)
  const address = `/${board.slug}/p/${number}`
  const why = 'Pourquoi cette durée'

  await test.step('a visitor unfolds counts and days, and nobody’s date', async () => {
    const visitor = await (await visit(undefined, PHONE)).newPage()
    await visitor.goto(address)
    await visitor.getByText(why).click()
    await expect(visitor.getByText('Auront eu le temps : 4 bénévoles sur 5.')).toBeVisible()
    await expect(visitor.getByText(/jours de plus pour une personne/)).toBeVisible()
    await expect(visitor.getByText(/^Lou\s:/)).toHaveCount(0)
    await expectUsable(visitor)
  })

  await test.step('a steward sees each person’s, and that the register’s line follows from them', async () => {
    const steward = await (await visit(board.people.get('Inès')?.personId)).newPage()
    await steward.goto(address)
    await steward.getByText(why).click()
    await expect(steward.getByText(/^Lou\s:/)).toHaveCount(0)
    await steward.getByRole('link', { name: 'Quand chaque personne aura eu le temps' }).click()
    await expect(steward.getByText(/^Lou\s: \p{L}+ \d+/u)).toBeVisible()
    await expect(steward.getByText('redonnent la ligne du registre')).toBeVisible()
    await expectUsable(steward)
    const people = steward.url()
    for (const asked of ['page=abc', 'page=999999']) {
      expect((await steward.goto(`${people}?${asked}`))?.status()).toBe(200)
      await expect(steward.getByText(/^Lou\s:/)).toBeVisible()
    }
    expect((await steward.goto(`${address}/called/nothing`))?.status()).toBe(404)
    const member = await (await visit(board.people.get('Abdel')?.personId)).newPage()
    await member.goto(people)
    await expect(member.getByText('Votre place sur ce tableau ne permet pas cela.')).toBeVisible()
    await expect(member.getByText(/^Lou\s:/)).toHaveCount(0)
  })

  await test.step('it stays explained once the vote is closed', async () => {
    await pastTheClose(board)
    const member = await (await visit(board.people.get('Abdel')?.personId, PHONE)).newPage()
    await member.goto(address)
    await member.getByText(why).click()
    await expect(member.getByText('Auront eu le temps : 4 bénévoles sur 5.')).toBeVisible()
    await expect(member.getByText(/^Lou\s:/)).toHaveCount(0)
  })
})

import { answered } from '#lib/commands/testing.ts'
import type { RuleName } from '#lib/rules/charter/charter.ts'
import { expect, test } from './board.ts'
import { counted, linkFor, NO_SCRIPT, newWorkshop, openVoteBy, send } from './workshop.ts'

const NAMED_ANSWERS: readonly {
  rule: RuleName
  choice: string
  label: string
  field?: string
  reason?: string
}[] = [
  { rule: 'consent', choice: 'concern', label: 'Ça me va, avec une réserve', field: 'Quelle réserve ?' },
  { rule: 'consensus', choice: 'stand_aside', label: 'Je me tiens à l’écart', field: 'Pourquoi ?' },
  { rule: 'consensus', choice: 'block', label: 'Je bloque', field: 'Quel problème ?' },
  { rule: 'relative', choice: 'against', label: 'Contre' },
  { rule: 'lazy', choice: 'objection', label: 'J’ai une objection', field: 'Quel problème ?' },
]

test('on one text, signed in: the answers of each method, with their reasons', async ({ visit }) => {
  const board = await newWorkshop()
  const page = await (await visit(board.people.get('Noor')?.personId)).newPage()
  for (const { rule, choice, label, field } of NAMED_ANSWERS) {
    await test.step(`${rule}: ${choice}`, async () => {
      const { roundId, address } = await openVoteBy(board, rule, {})
      await page.goto(address)
      await page.getByRole('radio', { name: label, exact: false }).last().check()
      if (field) await page.getByLabel(field).locator('visible=true').fill('La caisse ferme à 16 h.')
      expect(await send(page)).toBe(303)
      await expect(page.getByText(`Vous avez répondu : « ${label} »`)).toBeVisible()
      const reason = field ? 'La caisse ferme à 16 h.' : null
      expect(await counted(board, roundId)).toEqual({ Noor: [choice, reason] })
    })
  }

  await test.step('a block must say why; an objection to silence need not, and then weighs nothing', async () => {
    const block = await openVoteBy(board, 'consensus', {})
    await page.goto(block.address)
    await page.getByRole('radio', { name: 'Je bloque' }).check()
    await page.getByLabel('Que faudrait-il changer ?').fill('Une troisième personne.')
    expect(await send(page)).toBe(303)
    await expect(page.getByText('Dites pourquoi, en quelques mots').first()).toBeVisible()
    await expect(page.getByLabel('Que faudrait-il changer ?')).toHaveValue('Une troisième personne.')
    expect(await counted(board, block.roundId)).toEqual({})
    const lazy = await openVoteBy(board, 'lazy', {})
    await page.goto(lazy.address)
    await page.getByRole('radio', { name: 'J’ai une objection' }).check()
    expect(await send(page)).toBe(303)
    await expect(page.getByText('« J’ai une objection, sans dire pourquoi »')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'J’ai une objection' })).toBeChecked()
    expect(await counted(board, lazy.roundId)).toEqual({ Noor: ['unreasoned', null] })
  })
})

test('after advice, one person decides: their ballot is another one, and waits', async ({ visit }) => {
  const board = await newWorkshop()
  const decider = board.people.get('Abdel')?.memberId
  const { roundId, address } = await openVoteBy(board, 'advice', { decider })
  const abdel = await (await visit(undefined, NO_SCRIPT)).newPage()
  await abdel.goto(await linkFor(board, 'Abdel', roundId))
  await expect(abdel.locator('form').getByRole('radio')).toHaveCount(2)
  await abdel.getByRole('radio', { name: 'Je décide : oui' }).check()
  await abdel.getByLabel('Ce que vous faites des conseils reçus').fill('Deux conseils suivis.')
  expect(await send(abdel)).toBe(303)
  await expect(abdel.getByText('Tout le monde n’a pas encore donné son conseil')).toBeVisible()
  await expect(abdel.getByLabel('Ce que vous faites des conseils reçus')).toHaveValue('Deux conseils suivis.')

  const noor = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await noor.goto(address)
  await expect(noor.getByRole('group', { name: 'Votre vote' }).getByRole('radio')).toHaveCount(4)
  await noor.getByRole('radio', { name: 'J’ai des réserves' }).check()
  await noor.getByLabel('Votre conseil').fill('Commencez en mars.')
  expect(await send(noor)).toBe(303)
  await expect(noor.getByLabel('Votre conseil')).toHaveValue('Commencez en mars.')
  await answered(board, roundId, { Inès: { choice: 'favourable' }, Sophie: { choice: 'no_advice' } })

  expect(await send(abdel)).toBe(303)
  await expect(abdel.getByText('Vous avez répondu : « Je décide : oui »')).toBeVisible()
  expect(await counted(board, roundId)).toMatchObject({
    Noor: ['reserved', 'Commencez en mars.'],
    Abdel: ['adopt', 'Deux conseils suivis.'],
  })
})

import type { Locator, Page } from 'playwright/test'
import type { RuleName } from '#lib/rules/charter/charter.ts'
import { expect, test } from './board.ts'
import { expectUsable } from './usable.ts'
import {
  counted,
  inGroup,
  linkFor,
  NO_SCRIPT,
  newWorkshop,
  openVoteBy,
  PHONE,
  rank,
  SATURDAY,
  send,
} from './workshop.ts'

const ENGLISH = { ...NO_SCRIPT, locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en' } }

/** What one does to answer, what stands recorded, how the page says it back, and what is filled in when one comes back. */
interface Way {
  rule: RuleName
  choose: string
  fill(page: Page): Promise<void>
  recorded: object
  said: readonly string[]
  filled(page: Page): readonly Locator[]
}
const WAYS: readonly Way[] = [
  {
    rule: 'judgment',
    choose: 'Je donne une mention à chaque option',
    fill: async (page) => {
      await inGroup(page, 'Le mercredi').getByLabel('Assez bien').check()
      await inGroup(page, SATURDAY).getByLabel('Excellent').check()
    },
    recorded: { grades: { a: 3, b: 0 } },
    said: ['Le mercredi : Assez bien', `${SATURDAY} : Excellent`],
    filled: (page) => [
      inGroup(page, 'Le mercredi').getByLabel('Assez bien'),
      inGroup(page, SATURDAY).getByLabel('Excellent'),
    ],
  },
  {
    rule: 'schulze',
    choose: 'Je classe les options',
    fill: async (page) => {
      await rank(page, SATURDAY).selectOption('1er rang')
      await rank(page, 'Le mercredi').selectOption('2e rang')
      await rank(page, 'Le dimanche').selectOption('2e rang')
    },
    recorded: { ranking: [['b'], ['a', 'c']] },
    said: [`${SATURDAY} : 1er rang`, 'Le mercredi : 2e rang', 'Le dimanche : 2e rang'],
    filled: () => [],
  },
  {
    rule: 'irv',
    choose: 'Je classe les options',
    fill: async (page) => {
      await rank(page, 'Le dimanche').selectOption('1er rang')
      await rank(page, 'Le mercredi').selectOption('2e rang')
    },
    recorded: { order: ['c', 'a'] },
    said: ['Le dimanche : 1er rang', 'Le mercredi : 2e rang'],
    filled: () => [],
  },
  {
    rule: 'stv',
    choose: 'Je classe les options',
    fill: async (page) => {
      await rank(page, 'Le mercredi').selectOption('3e rang')
      await rank(page, SATURDAY).selectOption('1er rang')
      await rank(page, 'Le dimanche').selectOption('2e rang')
    },
    recorded: { order: ['b', 'c', 'a'] },
    said: [`${SATURDAY} : 1er rang`, 'Le dimanche : 2e rang', 'Le mercredi : 3e rang'],
    filled: () => [],
  },
  {
    rule: 'approval',
    choose: 'Je coche ce qui me convient',
    fill: async (page) => {
      await page.getByRole('checkbox', { name: 'Le dimanche' }).check()
      await page.getByRole('checkbox', { name: 'Le mercredi' }).check()
    },
    recorded: { approved: ['a', 'c'] },
    said: ['Le mercredi : me convient', 'Le dimanche : me convient'],
    filled: (page) => [page.getByRole('checkbox', { name: 'Le dimanche' })],
  },
  {
    rule: 'score',
    choose: 'Je donne une note à chaque option',
    fill: async (page) => {
      // A number one taps: its radio is not seen.
      await inGroup(page, 'Le mercredi').getByText('0', { exact: true }).click()
      await inGroup(page, SATURDAY).getByText('5', { exact: true }).click()
    },
    recorded: { scores: { a: 0, b: 5 } },
    said: ['Le mercredi : note 0', `${SATURDAY} : note 5`],
    filled: (page) => [inGroup(page, SATURDAY).getByLabel('5')],
  },
  {
    rule: 'dots',
    choose: 'Je répartis mes points',
    fill: async (page) => {
      await page.getByLabel('Le mercredi').fill('3')
      await page.getByLabel(SATURDAY).fill('7')
    },
    recorded: { points: { a: 3, b: 7 } },
    said: ['Le mercredi : 3 points', `${SATURDAY} : 7 points`],
    filled: () => [],
  },
]

test('among options, by link, on a small phone and without scripts', async ({ visit }) => {
  const board = await newWorkshop()
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()
  for (const { rule, choose, fill, recorded, said, filled } of WAYS) {
    await test.step(rule, async () => {
      const { roundId } = await openVoteBy(board, rule)
      await page.goto(await linkFor(board, 'Abdel', roundId))
      await expect(page.getByText('Vous avez répondu')).toHaveCount(0)
      for (const field of await page.locator('form').getByRole('radio').all())
        await expect(field).not.toBeChecked()
      await page.getByRole('radio', { name: choose }).check()
      await fill(page)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      expect(await send(page)).toBe(303)
      await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
      await expect(page.getByText('Vous avez répondu :', { exact: true })).toBeVisible()
      await expect(page.locator('#vote').getByRole('listitem')).toHaveText([...said])
      for (const field of filled(page)) await expect(field).toBeChecked()
      expect(await counted(board, roundId)).toEqual({ Abdel: ['vote', recorded] })

      expect(await send(page), 'sent as it is, it says the same').toBe(303)
      expect(await counted(board, roundId)).toEqual({ Abdel: ['vote', recorded] })

      await page.getByRole('radio', { name: 'Je vote blanc' }).check()
      expect(await send(page)).toBe(303)
      await expect(page.getByText('Vous avez répondu : « Je vote blanc »')).toBeVisible()
      expect(await counted(board, roundId)).toEqual({ Abdel: ['blank', null] })
    })
  }
})

test('every ballot can be used by everybody', async ({ visit }) => {
  const board = await newWorkshop()
  const page = await (await visit(undefined, PHONE)).newPage()
  for (const rule of ['judgment', 'schulze', 'approval', 'score', 'dots', 'consensus'] as const) {
    await test.step(rule, async () => {
      const { roundId } = await openVoteBy(board, rule)
      await page.goto(await linkFor(board, 'Abdel', roundId))
      await page.locator('form').getByRole('radio').first().check()
      if (rule === 'consensus') await page.getByRole('radio', { name: 'Je bloque' }).check()
      await expectUsable(page)
    })
  }
})

test('in English', async ({ visit }) => {
  const board = await newWorkshop()
  const page = await (await visit(undefined, ENGLISH)).newPage()
  const judged = await openVoteBy(board, 'judgment')
  await page.goto(await linkFor(board, 'Abdel', judged.roundId))
  await page.getByRole('radio', { name: 'I give each option a grade' }).check()
  await inGroup(page, 'Le mercredi').getByLabel('Very good').check()
  expect(await send(page, /Send my vote/)).toBe(303)
  await expect(page.getByText('You answered:')).toBeVisible()
  await expect(page.getByText('Le mercredi: Very good')).toBeVisible()
  const ranked = await openVoteBy(board, 'irv')
  await page.goto(await linkFor(board, 'Abdel', ranked.roundId))
  await page.getByRole('radio', { name: 'I rank the options' }).check()
  await rank(page, 'Le dimanche').selectOption('1st rank')
  await rank(page, 'Le mercredi').selectOption('2nd rank')
  expect(await send(page, /Send my vote/)).toBe(303)
  await expect(page.getByText('Le mercredi: 2nd rank')).toBeVisible()
  const shared = await openVoteBy(board, 'dots')
  await page.goto(await linkFor(board, 'Abdel', shared.roundId))
  await page.getByRole('radio', { name: 'I share out my points' }).check()
  await page.getByLabel('Le mercredi').fill('11')
  expect(await send(page, /Send my vote/)).toBe(303)
  await expect(page.getByText('You have placed 11 points out of 10').first()).toBeVisible()
  expect(await counted(board, shared.roundId)).toEqual({})
})

import type { Locator, Page } from 'playwright/test'
import { lastBallots } from '#db/ballots.ts'
import { mintBallotLink } from '#lib/commands/mint-ballot-link.ts'
import { type RuleName, wholeCharter } from '#lib/decision/charter.ts'
import type { Chosen } from '#lib/decision/terms.ts'
import { answered, opened, pastTheClose, written } from './before.ts'
import { type Board, database, expect, newBoard, served, test } from './board.ts'
import { expectUsable } from './usable.ts'

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false }
const ENGLISH = { ...NO_SCRIPT, locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en' } }

const SATURDAY = 'Le samedi <b>matin</b>, une semaine sur deux'
const DAYS: Chosen = {
  options: ['Le mercredi', SATURDAY, 'Le dimanche'].map((label) => ({ label })),
  seats: 2,
}

const newWorkshop = (charter = wholeCharter) =>
  newBoard(
    'Atelier',
    'Inès',
    [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Sophie', kind: 'staff' }],
    charter,
  )

async function openVoteBy(board: Board, rule: RuleName, chosen: Chosen = DAYS) {
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number, rule, chosen)
  return { number, roundId, address: `/${board.slug}/p/${number}` }
}

async function linkFor(board: Board, name: string, roundId: string): Promise<string> {
  const memberId = board.people.get(name)?.memberId ?? ''
  return `/v/${await mintBallotLink(database(), { roundId, memberId })}`
}

/** The ballots that count, by name. */
async function counted(board: Board, roundId: string) {
  const names = new Map([...board.people].map(([name, { memberId }]) => [memberId, name]))
  const ballots = await lastBallots(database(), roundId)
  return Object.fromEntries(
    ballots.map(({ member_id, choice, answer, reason }) => [
      names.get(member_id),
      [choice, answer ?? reason?.toString() ?? null],
    ]),
  )
}

/** Sends the ballot; the status of the answer, which is no redirect where it was refused. */
async function send(page: Page, button = /^(Envoyer|Changer) mon vote$/): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: button }).click()
  return (await answer).status()
}

const inGroup = (page: Page, option: string) => page.getByRole('group', { name: option, exact: true })

/** What one does to answer, what stands recorded, how the page says it back, and what is filled in when one comes back. */
interface Way {
  rule: RuleName
  choose: string
  fill(page: Page): Promise<void>
  recorded: object
  said: readonly string[]
  filled(page: Page): readonly Locator[]
}
const rank = (page: Page, option: string) => page.getByRole('combobox', { name: option })
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
    expect(await send(page)).toBe(422)
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
  expect(await send(abdel)).toBe(409)
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
  expect(await send(page, /Send my vote/)).toBe(422)
  await expect(page.getByText('You have placed 11 points out of 10').first()).toBeVisible()
  expect(await counted(board, shared.roundId)).toEqual({})
})

test('what will not do is told in a sentence, with the form as it was and nothing recorded', async ({
  visit,
}) => {
  const board = await newWorkshop()
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()

  await test.step('a rank that serves twice', async () => {
    const { roundId } = await openVoteBy(board, 'irv')
    await page.goto(await linkFor(board, 'Abdel', roundId))
    await page.getByRole('radio', { name: 'Je classe les options' }).check()
    await rank(page, 'Le mercredi').selectOption('2e rang')
    await rank(page, 'Le dimanche').selectOption('2e rang')
    await page.getByLabel('Un mot pour les autres').fill('Merci.')
    expect(await send(page)).toBe(422)
    await expect(page.getByText('Deux options ont le même rang (2)').first()).toBeVisible()
    await expect(rank(page, 'Le mercredi')).toHaveValue('2')
    await expect(rank(page, 'Le dimanche')).toHaveValue('2')
    await expect(page.getByLabel('Un mot pour les autres')).toHaveValue('Merci.')
    expect(await counted(board, roundId)).toEqual({})
  })

  await test.step('points beyond those one has, and nothing at all', async () => {
    const { roundId } = await openVoteBy(board, 'dots')
    await page.goto(await linkFor(board, 'Abdel', roundId))
    await page.getByRole('radio', { name: 'Je répartis mes points' }).check()
    await page.getByLabel('Le mercredi').fill('8')
    await page.getByLabel(SATURDAY).fill('4')
    expect(await send(page)).toBe(422)
    await expect(page.getByText('Vous avez placé 12 points sur 10. Retirez-en 2.').first()).toBeVisible()
    await expect(page.getByLabel('Le mercredi')).toHaveValue('8')
    for (const option of ['Le mercredi', SATURDAY]) await page.getByLabel(option).fill('')
    expect(await send(page)).toBe(422)
    await expect(page.getByText('Vous n’avez rien rempli.').first()).toBeVisible()
    expect(await counted(board, roundId)).toEqual({})
  })

  await test.step('what no form sends', async () => {
    const { roundId } = await openVoteBy(board, 'judgment')
    const link = await linkFor(board, 'Abdel', roundId)
    for (const [body, sentence] of [
      ['choice=vote&option_a=0&option_z=1', 'Une des options n’est pas dans ce vote.'],
      ['choice=vote&option_a=0&option_b=1&option_a=2', 'Une option apparaît deux fois'],
      ['choice=vote&option_a=7', 'Une des mentions n’existe pas'],
      ['choice=consent', 'Choisissez une des réponses proposées.'],
      ['option_a=0', 'Choisissez une des réponses proposées.'],
    ] as const) {
      const answer = await page.request.post(`${link}/do/vote`, {
        headers: { origin: served(), 'content-type': 'application/x-www-form-urlencoded' },
        data: body,
      })
      expect(answer.status(), body).toBe(422)
      expect(await answer.text(), body).toContain(sentence)
    }
    expect(await counted(board, roundId)).toEqual({})
  })
})

test('points that are left are counted while one types', async ({ visit }) => {
  const board = await newWorkshop()
  const { address } = await openVoteBy(board, 'dots')
  const page = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await page.goto(address)
  await page.getByRole('radio', { name: 'Je répartis mes points' }).check()
  const left = page.getByRole('status').filter({ hasText: 'Points' })
  await expect(left).toHaveText('Points qui vous restent : 10')
  await page.getByLabel('Le mercredi').fill('7')
  await expect(left).toHaveText('Points qui vous restent : 3')
  await page.getByLabel(SATURDAY).fill('5')
  await expect(left).toHaveText('Points à retirer : 2')
})

test('after the close, ranks and grades are given back in words', async ({ visit }) => {
  // A vote that hardly anyone answered would be extended.
  const { extension: _, ...closesForGood } = wholeCharter
  const board = await newWorkshop(closesForGood)
  const judged = await openVoteBy(board, 'judgment')
  const ranked = await openVoteBy(board, 'stv')
  const byLink = await (await visit(undefined, NO_SCRIPT)).newPage()
  await byLink.goto(await linkFor(board, 'Abdel', judged.roundId))
  await byLink.getByRole('radio', { name: 'Je donne une mention à chaque option' }).check()
  await inGroup(byLink, SATURDAY).getByLabel('Passable').check()
  const signedIn = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await signedIn.goto(ranked.address)
  await signedIn.getByRole('radio', { name: 'Je classe les options' }).check()
  await rank(signedIn, 'Le dimanche').selectOption('1er rang')
  await pastTheClose(board)
  expect(await send(byLink)).toBe(409)
  await expect(byLink.getByText('Vous alliez répondre :')).toBeVisible()
  await expect(byLink.getByText(`${SATURDAY} : Passable`)).toBeVisible()
  expect(await send(signedIn)).toBe(409)
  await expect(signedIn.getByText('Le dimanche : 1er rang')).toBeVisible()
})

import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright/test'
import { countAnswers } from '#db/votes/ballots.ts'
import { urnOf } from '#db/votes/urns.ts'
import { expectAccepted, pastTheClose } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { CODE_BYTES, codeHash, codeOf, readCode } from '#lib/rules/vote/ballot-code.ts'
import { ballotLink } from './before.ts'
import { database, expect, type TestBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'
import { votingBoard } from './voting.ts'

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false }
const OTHERS = [
  { name: 'Abdel' },
  { name: 'Noor' },
  { name: 'Yvonne' },
  { name: 'Samir' },
  { name: 'Sophie', kind: 'staff' as const },
]
const OPTIONS = { options: [{ label: 'Salle des fêtes' }, { label: 'Préau' }, { label: 'Ferme des Aulnes' }] }

const secretVote = (rule: 'relative' | 'approval') =>
  votingBoard({
    others: OTHERS,
    charter: wholeCharter,
    rule,
    chosen: { secret: true, ...(rule === 'approval' ? OPTIONS : {}) },
  })

/** Others' ballots, cast elsewhere. */
async function castBy(
  board: TestBoard,
  roundId: string,
  names: string[],
  ballot: { choice: string; options?: [string, string][] },
) {
  for (const name of names) {
    const code = codeOf(randomBytes(CODE_BYTES))
    expectAccepted(await castBallot(await board.as(name), { roundId, ballot, code }))
  }
}

const slips = async (roundId: string) => (await urnOf(database(), roundId)).slips
/** The one line that looks like a code; Playwright itself reads no text within a noscript. */
const shownCode = async (page: Page) => {
  const lines = await page.locator('[data-code] p').allInnerTexts()
  return readCode(lines.find((line) => /^\w{4}(-\w{4}){3}$/.test(line)) ?? '') ?? ''
}
const send = (page: Page) => page.getByRole('button', { name: 'Envoyer mon vote' }).click()

test('by link and without scripts: the server draws the code, and says so', async ({ visit }) => {
  const { board, roundId, address } = await secretVote('approval')
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()
  const link = await ballotLink(board, 'Abdel')
  await page.goto(link)
  await expect(page.getByText('Confidentiel : les membres voient que vous avez voté')).toBeVisible()
  await expect(page.getByText('Cette décision me touche de trop près')).toBeVisible()
  await expect(
    page.getByText('ni de quelqu’un qui vous regarde voter ou vous demande votre code'),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Belenios' })).toHaveAttribute(
    'href',
    'https://www.belenios.org/',
  )
  await expect(page.locator('noscript p').last()).toBeVisible()
  expect(await page.locator('noscript p').last().innerText()).toContain('Le serveur l’a tiré au hasard')
  await expect(page.getByLabel('Un mot pour les autres')).toHaveCount(0)
  const code = await shownCode(page)

  await test.step('a refusal keeps the code that was noted', async () => {
    await page.getByLabel('Je coche ce qui me convient').check()
    await send(page)
    await expect(page.getByText('Vous n’avez rien rempli').first()).toBeVisible()
    expect(await shownCode(page)).toBe(code)
  })
  await page.getByLabel('Préau').check()
  await send(page)
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  await expect(page.getByText('Vous avez voté. Votre bulletin est dans l’urne')).toBeVisible()
  await expect(page.getByText('Cette décision me touche de trop près')).toHaveCount(0)
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  await expect(page.getByText(code.slice(0, 4))).toHaveCount(0)
  expect(await slips(roundId)).toEqual([
    { code: codeHash(code), choice: 'vote', answer: { approved: ['b'] } },
  ])

  await test.step('changing it takes the code', async () => {
    await page.getByLabel('Je coche ce qui me convient').check()
    await page.getByLabel('Ferme des Aulnes').check()
    await page.getByLabel('Le code de votre bulletin').fill('0000 0000 0000 0000')
    await page.getByRole('button', { name: 'Changer mon vote' }).click()
    await expect(page.getByText('Aucun bulletin de ce vote n’a ce code.').first()).toBeVisible()
    await expect(page.getByLabel('Ferme des Aulnes')).toBeChecked()
    await page.getByLabel('Le code de votre bulletin').fill(code.toLowerCase().replace(/.{4}/g, '$& '))
    await page.getByRole('button', { name: 'Changer mon vote' }).click()
    await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
    expect(await slips(roundId)).toEqual([
      { code: codeHash(code), choice: 'vote', answer: { approved: ['c'] } },
    ])
  })

  await test.step('that one voted is all that shows while it is open', async () => {
    const claire = await (await visit(board.people.get('Inès')?.personId)).newPage()
    await claire.goto(address)
    await expect(claire.getByText('1 réponse sur 6').or(claire.getByText('Une réponse sur 6'))).toBeVisible()
    expect(await claire.content()).not.toContain(codeHash(code).slice(0, 8))
    const abdel = await (await visit(board.people.get('Abdel')?.personId)).newPage()
    await abdel.goto(`/${board.slug}`)
    await expect(abdel.getByText('Rien ne vous attend.')).toBeVisible()
  })

  await castBy(board, roundId, ['Noor', 'Yvonne', 'Samir'], {
    choice: 'vote',
    options: [
      ['a', 'yes'],
      ['b', 'yes'],
    ],
  })
  await castBy(board, roundId, ['Sophie'], { choice: 'blank' })
  await pastTheClose(board)

  await test.step('after the close everyone sees the slips, and one finds one’s own', async () => {
    await page.goto(link)
    await page.getByText('Ce que contient l’urne').first().click()
    const rows = page.getByRole('table', { name: 'Ce que contient l’urne' }).getByRole('row')
    await expect(rows).toHaveCount(6)
    const shown = await rows.locator('td:first-child').allInnerTexts()
    expect(shown).toEqual((await slips(roundId)).map((slip) => slip.code.slice(0, 8)))
    expect(shown).toEqual(shown.toSorted())
    await page.getByLabel('Retrouver mon bulletin').fill(code)
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(page.getByText('Votre bulletin est dans l’urne. Il dit : Ferme des Aulnes.')).toBeVisible()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.getByLabel('Retrouver mon bulletin').fill('0000-0000-0000-0000')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(page.getByText('Aucun bulletin de cette urne n’a ce code.')).toBeVisible()
  })

  await test.step('a visitor sees slips without names; a member also sees who voted', async () => {
    const visitor = await (await visit()).newPage()
    await visitor.goto(address)
    await visitor.getByText('Ce que contient l’urne').first().click()
    await expect(visitor.getByRole('cell', { name: 'Ferme des Aulnes' })).toBeVisible()
    await expect(visitor.getByText('Qui a voté', { exact: true })).toHaveCount(0)
    const noor = await (await visit(board.people.get('Noor')?.personId)).newPage()
    await noor.goto(address)
    await noor.getByText('Qui a voté', { exact: true }).first().click()
    const who = noor.getByRole('table', { name: 'Qui a voté' })
    await expect(who.getByRole('row', { name: /^Yvonne.* A voté$/ })).toBeVisible()
    await expect(who.getByRole('row', { name: /^Inès.* Sans réponse$/ })).toBeVisible()
    await noor.getByText('Ce que contient l’urne').first().click()
    await expectUsable(noor)
  })
})

test('signed in, the browser draws the code and sends its hash alone', async ({ visit }) => {
  const { board, roundId, address } = await secretVote('relative')
  const sophie = await visit(board.people.get('Sophie')?.personId, PHONE)
  const page = await sophie.newPage()
  await page.goto(address)
  await expect(page.getByText('Votre navigateur l’a tiré au hasard')).toBeVisible()
  const code = await shownCode(page)
  await expectUsable(page)
  await page.reload()
  await expect(page.getByText('Votre navigateur l’a tiré au hasard')).toBeVisible()
  expect(await shownCode(page), 'the code that was noted is still the one').toBe(code)

  await test.step('the code can be printed, and nothing of the answer with it', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Notez ce code avant de voter')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Pour', exact: true })).toBeHidden()
    await page.emulateMedia({ media: null })
  })

  const posted = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/do/vote'),
  )
  await page.getByRole('radio', { name: 'Contre' }).check()
  await send(page)
  const body = decodeURIComponent((await posted).postData() ?? '')
  expect(body).toContain(codeHash(code))
  expect(body.replaceAll('-', '')).not.toContain(code)
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  await expect
    .poll(() => page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('code.'))"))
    .toEqual([])
  await page.getByRole('radio', { name: 'Blanc' }).check()
  await page.getByLabel('Le code de votre bulletin').fill(code)
  await page.getByRole('button', { name: 'Changer mon vote' }).click()
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  expect(await slips(roundId)).toEqual([{ code: codeHash(code), choice: 'blank' }])
  expect(await countAnswers(database(), [roundId])).toEqual([{ round_id: roundId, volunteers: 0, staff: 1 }])

  await castBy(board, roundId, ['Noor', 'Yvonne', 'Samir'], { choice: 'for' })
  await pastTheClose(board)

  await test.step('below five ballots only totals show, and why', async () => {
    await page.goto(address)
    await expect(page.getByText('4 bulletins seulement : la liste en dirait trop sur chacun.')).toBeVisible()
    await expect(page.getByText('Ce que contient l’urne')).toHaveCount(0)
    expect(await page.content()).not.toContain(codeHash(code).slice(0, 8))
    await page.getByLabel('Retrouver mon bulletin').fill(code)
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(page.getByText('Votre bulletin est dans l’urne.', { exact: true })).toBeVisible()
    expect(page.url()).toContain('slip=')
    expect(page.url()).not.toContain(code)
  })

  await test.step('the register holds together with it', async () => {
    // This browser had seen it before it looked for the ballot.
    await expect(page.getByText('Rien de scellé n’a changé depuis votre visite')).toBeVisible()
  })
})

test('where scripts come too late, nothing is recorded and the page gives a code', async ({ visit }) => {
  const { board, roundId } = await secretVote('relative')
  const context = await visit(undefined, PHONE)
  await context.route('**/*.js', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(await ballotLink(board, 'Yvonne'))
  await page.getByRole('radio', { name: 'Pour', exact: true }).check()
  await send(page)
  await expect(page.getByText('Votre bulletin n’a pas encore de code.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Pour', exact: true })).toBeChecked()
  expect(await slips(roundId)).toEqual([])
  const code = await shownCode(page)
  await send(page)
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  expect(await slips(roundId)).toEqual([{ code: codeHash(code), choice: 'for' }])
})

test('in English', async ({ visit }) => {
  const { board, address } = await secretVote('relative')
  const noor = await visit(board.people.get('Noor')?.personId, PHONE)
  await noor.addCookies([{ name: 'language', value: 'en', url: new URL(process.env.E2E_URL ?? '').origin }])
  const page = await noor.newPage()
  await page.goto(address)
  await expect(
    page.getByText('Confidential: members see that you voted, never what you answered.'),
  ).toBeVisible()
  await expect(page.getByText('Your browser drew it at random')).toBeVisible()
})

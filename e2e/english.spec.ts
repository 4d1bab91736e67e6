import { sql } from 'kysely'
import type { Page } from 'playwright/test'
import { pastTheClose } from '#lib/commands/testing.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { ballotLink, joined, written } from './before.ts'
import { database, expect, mailTo, newBoard, test } from './board.ts'
import { everyRequest } from './voting.ts'

const BIKES = {
  title: 'Lend out the bicycles',
  brief:
    'Members may borrow a bicycle for a week, against a line in the book. Trailers stay in the workshop.',
  text: [
    '## Why',
    'Most of our bicycles sleep from Monday to Sunday.',
    '- One week, once.',
    '- A line in the book.',
  ],
}
const ENGLISH = { locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' } }

/** Words and letters that no English sentence of ours holds. */
const FRENCH =
  /[éèêëàâçùûîïôœ«»]|\b(le|la|les|des|du|une|est|et|vous|votre|vos|pour une|avec|sur|dans|qui|que|ce|cette|pas|plus|clos|clôture|vote ouvert|ligne|tableau|registre|personne|bénévoles?|équipe|accueil|aucune?|jours?|heures?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/i

/** Everything one can see or hear on the page, in English but for the switch itself and what names the languages. */
async function expectEnglish(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const seen = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    )
    for (const details of document.querySelectorAll('details')) details.open = true
    return [document.title, document.body.innerText, ...named].join('\n')
  })
  const ours = seen.replaceAll('Français', '').replaceAll('La Remise des Tilleuls', '')
  const found = ours.split('\n').filter((line) => FRENCH.test(line))
  expect(found, `French on ${page.url()}`).toEqual([])
}

test('the whole journey of a vote in English, pages and mails', async ({ visit }) => {
  const board = await newBoard('Workshop', 'Emma', [
    { name: 'Tom' },
    { name: 'Ruth' },
    { name: 'Ada', kind: 'staff' },
  ])
  const number = await written(board, 'Emma', BIKES)
  const address = `/${board.slug}/p/${number}`
  const stranger = await (await visit(undefined, ENGLISH)).newPage()
  const emma = await (await visit(board.people.get('Emma')?.personId, ENGLISH)).newPage()

  await test.step('a browser that asks for English is answered in English', async () => {
    for (const place of [
      '/',
      '/sign-in',
      '/new',
      '/nothing-here',
      '/v/nothing',
      '/mailbox',
      `/${board.slug}`,
      address,
    ]) {
      await stranger.goto(place)
      if (place === '/mailbox') await expect(stranger.locator('html')).toHaveAttribute('lang', 'en')
      else await expectEnglish(stranger)
    }
  })

  await test.step('whoever reads in French has a switch, which stays', async () => {
    await emma.goto(address)
    await expect(emma.getByText('Passer au vote…')).toBeVisible()
    await emma.getByRole('button', { name: 'English' }).click()
    await expect(emma).toHaveURL(new RegExp(`${address}$`))
    await expect(emma.getByText('✓ Saved')).toBeVisible()
    await expectEnglish(emma)
    for (const place of ['', '/members', '/charter', '/more', '/propose', '/log', '/log/history']) {
      await emma.goto(`/${board.slug}${place}`)
      if (place === '/log') await expect(emma.getByText('Consistent, first visit')).toBeVisible()
      await expectEnglish(emma)
    }
  })

  await test.step('opening the vote', async () => {
    await emma.goto(address)
    await emma.getByRole('link', { name: 'Move to a vote…' }).click()
    await expectEnglish(emma)
    await expect(emma.getByRole('group', { name: 'Closing date' })).toContainText(
      /\w+ \d+ \w+ at [68]\u00a0pm/,
    )
    await emma.getByRole('button', { name: 'Freeze the text and open the vote' }).click()
    await expect(emma.getByText('The vote is open. The e-mails are leaving.')).toBeVisible()
    await expectEnglish(emma)
  })

  await test.step('each mail is in the language of who reads it', async () => {
    const { text } = await mailTo(board.people.get('Emma')?.email ?? '', /^To vote on: Lend out the bicycles/)
    expect(text.split('\n').filter((line) => FRENCH.test(line))).toEqual([])
    await mailTo(board.people.get('Tom')?.email ?? '', /^À voter : Lend out the bicycles/)
  })

  await test.step('voting by link', async () => {
    const page = await (await visit(undefined, { ...ENGLISH, javaScriptEnabled: false })).newPage()
    await page.goto(await ballotLink(board, 'Tom', BIKES.title))
    await expectEnglish(page)
    await page.getByRole('radio', { name: 'I have an objection' }).check()
    await page.getByRole('button', { name: 'Send my vote' }).click()
    await expect(page.getByText('Say why, in a few words').first()).toBeVisible()
    await page.getByLabel('What problem?').fill('The locks are weak.')
    await page.getByRole('button', { name: 'Send my vote' }).click()
    await expect(
      page.getByText(/^Your vote is recorded\. You can change it until \w+ \d+ \w+ at [68]\u00a0pm\.$/),
    ).toBeVisible()
    await expectEnglish(page)
    await page.getByRole('radio', { name: /^Fine with me Even/ }).check()
    await page.getByRole('button', { name: 'Change my vote' }).click()
    await expect(page.getByText('Your vote is recorded.')).toBeVisible()
  })

  await emma.getByRole('radio', { name: /^Fine with me Even/ }).check()
  await emma.getByRole('button', { name: 'Send my vote' }).click()
  await expect(emma.getByText('Your vote is recorded.')).toBeVisible()
  await pastTheClose(board)

  await test.step('the outcome, the register, and the discussion reopened', async () => {
    await emma.goto(address)
    await expect(emma.getByRole('heading', { name: 'Adopted, by consent' })).toBeVisible()
    await expect(emma.getByRole('img', { name: 'Fine with me: 2, No answer: 2' })).toBeVisible()
    await expectEnglish(emma)
    const { text } = await mailTo(board.people.get('Emma')?.email ?? '', /^Adopted: Lend out the bicycles/)
    expect(text.split('\n').filter((line) => FRENCH.test(line))).toEqual([])
    await emma.goto(`/${board.slug}/log`)
    await expect(
      emma.getByText(/✓ Nothing that was sealed has changed since your visit of \d+ \w+/),
    ).toBeVisible()
    await expectEnglish(emma)
    await emma.goto(address)
    await emma.getByLabel('What is new?').fill('The trailers are free now.')
    await emma.getByRole('button', { name: 'Ask to reopen' }).click()
    await expect(emma.getByText('2 more people are needed.')).toBeVisible()
    await expectEnglish(emma)
    await joined(board, number, ['Tom', 'Ada'])
    await emma.goto(`${address}?done=reopened`)
    await expect(
      emma.getByText('The discussion is open again. Decision no. 1 applies meanwhile.'),
    ).toBeVisible()
    await expectEnglish(emma)
    const reopened = await mailTo(board.people.get('Ruth')?.email ?? '', /^Rouverte/)
    expect(reopened.text).toContain('Emma rouvre la discussion')
  })
})

test('what several ask for, cancelling, withdrawing and looking again, in English', async ({ visit }) => {
  const board = await newBoard('Workshop', 'Emma', [{ name: 'Tom' }, { name: 'Ruth' }, { name: 'Ada' }])
  const ours = [...board.people.values()].map(({ personId }) => personId)
  await database().updateTable('person').set({ language: 'en' }).where('id', 'in', ours).execute()
  const { asked, blocked, reviewed, unanswered, cancelling, cancelled, roundId, withdrawn } =
    await everyRequest(board, BIKES)
  const seen: [string, string, string?][] = [
    ['Ruth', '', 'Request to reopen'],
    ['Ruth', `/p/${asked}`, 'With you there will be enough people'],
    ['Tom', `/p/${asked}`, 'Ask for it no more'],
    ['Emma', `/p/${asked}?done=asked`, 'Take my request back'],
    ['Ruth', `/p/${blocked}`, 'Amend and vote again'],
    ['Emma', `/p/${blocked}`, 'Withdraw this proposal'],
    ['Ruth', `/p/${reviewed}`, 'The time has come to look at it again'],
    ['Emma', `/p/${unanswered}`, 'Cancel this vote'],
    ['Ruth', `/p/${unanswered}`, 'Cancel this vote'],
    ['Ruth', `/p/${cancelling}`, 'Emma asks to cancel this vote'],
    ['Ruth', `/p/${cancelled}?done=cancelled`, 'Why the vote was cancelled'],
    ['Ruth', `/p/${withdrawn}`, 'Take this proposal over'],
  ]
  for (const [name, place, said = ''] of seen) {
    const page = await (
      await visit(board.people.get(name)?.personId, { ...ENGLISH, javaScriptEnabled: false })
    ).newPage()
    await page.goto(`/${board.slug}${place}`)
    await expect(page.getByText(said).first(), `${name} at ${place}`).toBeVisible()
    await expectEnglish(page)
    await page.context().close()
  }
  const link = await mintBallotLink(database(), {
    roundId,
    memberId: board.people.get('Tom')?.memberId ?? '',
  })
  const byLink = await (await visit(undefined, { ...ENGLISH, javaScriptEnabled: false })).newPage()
  await byLink.goto(`/v/${link}`)
  await expect(byLink.getByText('This vote was cancelled.')).toBeVisible()
  await expectEnglish(byLink)

  const email = board.people.get('Tom')?.email ?? ''
  await sql`select graphile_worker.add_job('review', '{}')`.execute(database())
  for (const subject of [
    /^Emma asks to reopen/,
    /^Emma asks to cancel/,
    /^Vote cancelled/,
    /^To look at again/,
  ]) {
    const { text } = await mailTo(email, subject)
    expect(text.split('\n').filter((line) => FRENCH.test(line))).toEqual([])
  }
})

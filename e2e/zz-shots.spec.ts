import { mintBallotLink } from '#lib/commands/mint-ballot-link.ts'
import { type RuleName, wholeCharter } from '#lib/decision/charter.ts'
import { opened, written } from './before.ts'
import { database, newBoard, test } from './board.ts'

test('shots', async ({ visit }) => {
  test.setTimeout(200_000)
  const board = await newBoard(
    'Atelier',
    'Inès',
    [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Sophie', kind: 'staff' }],
    wholeCharter,
  )
  const phone = await (
    await visit(undefined, {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled: false,
    })
  ).newPage()
  const desk = await (
    await visit(board.people.get('Abdel')?.personId, { viewport: { width: 1200, height: 800 } })
  ).newPage()
  const only = process.env.ONLY?.split(',')
  for (const rule of [
    'judgment',
    'schulze',
    'stv',
    'approval',
    'score',
    'dots',
    'consensus',
    'lazy',
    'advice',
  ] as RuleName[]) {
    if (only && !only.includes(rule)) continue
    const number = await written(board, 'Inès')
    const options = ['Le mercredi', 'Le samedi matin, une semaine sur deux', 'Le dimanche'].map((label) => ({
      label,
    }))
    const { roundId } = await opened(board, 'Inès', number, rule, {
      options,
      seats: 2,
      decider: board.people.get('Noor')?.memberId,
      ...(rule === 'schulze' ? { none: 'Aucune de ces options' } : {}),
    })
    const link = `/v/${await mintBallotLink(database(), { roundId, memberId: board.people.get('Abdel')?.memberId ?? '' })}`
    await phone.goto(link)
    await phone.getByRole('radio').first().check()
    if (rule === 'consensus') await phone.getByLabel('Je bloque').check()
    await phone.locator('#vote').screenshot({ path: `/tmp/shots/p3-${rule}-320.png` })
    await desk.goto(`/${board.slug}/p/${number}`)
    await desk.getByRole('radio').first().check()
    if (rule === 'score') for (const n of ['4', '0']) await desk.getByText(n, { exact: true }).first().click()
    if (rule === 'dots') {
      await desk.getByLabel('Le mercredi').fill('7')
      await desk.getByLabel('Le dimanche').fill('1')
    }
    await desk.screenshot({ path: `/tmp/shots/p3-${rule}-desk.png`, fullPage: true })
    if (rule === 'judgment' || rule === 'score' || rule === 'dots') {
      if (rule === 'judgment') await desk.getByLabel('Assez bien').first().check()
      await desk.getByRole('button', { name: 'Envoyer mon vote' }).click()
      await desk.getByText('Vous avez répondu').waitFor()
      await desk.emulateMedia({ colorScheme: 'dark' })
      await desk.locator('#vote').screenshot({ path: `/tmp/shots/p3-${rule}-dark.png` })
      await desk.emulateMedia({ colorScheme: 'light' })
    }
  }
})

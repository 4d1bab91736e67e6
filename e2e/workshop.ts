import type { Page } from 'playwright/test'
import { lastBallots } from '#db/votes/ballots.ts'
import { opened } from '#lib/commands/testing.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { type RuleName, wholeCharter } from '#lib/rules/charter/charter.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { written } from './before.ts'
import { database, newBoard, type TestBoard } from './board.ts'

/* A board that votes on anything, and the hands of somebody who answers. */

export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
export const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false }

export const SATURDAY = 'Le samedi <b>matin</b>, une semaine sur deux'
const DAYS: Chosen = {
  options: ['Le mercredi', SATURDAY, 'Le dimanche'].map((label) => ({ label })),
  seats: 2,
}

export const newWorkshop = (charter = wholeCharter) =>
  newBoard(
    'Atelier',
    'Inès',
    [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Sophie', kind: 'staff' }],
    charter,
  )

export async function openVoteBy(board: TestBoard, rule: RuleName, chosen: Chosen = DAYS) {
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number, rule, chosen)
  return { number, roundId, address: `/${board.slug}/p/${number}` }
}

export async function linkFor(board: TestBoard, name: string, roundId: string): Promise<string> {
  const memberId = board.people.get(name)?.memberId ?? ''
  return `/v/${await mintBallotLink(database(), { roundId, memberId })}`
}

/** The ballots that count, by name. */
export async function counted(board: TestBoard, roundId: string) {
  const names = new Map([...board.people].map(([name, { memberId }]) => [memberId, name]))
  const ballots = await lastBallots(database(), roundId)
  return Object.fromEntries(
    ballots.map(({ member_id, choice, answer, reason }) => [
      names.get(member_id),
      [choice, answer ?? reason?.toString() ?? null],
    ]),
  )
}

/** Sends the ballot; the status of the answer, which leads to a page whether it was taken or refused. */
export async function send(page: Page, button = /^(Envoyer|Changer) mon vote$/): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: button }).click()
  return (await answer).status()
}

export const inGroup = (page: Page, option: string) => page.getByRole('group', { name: option, exact: true })
export const rank = (page: Page, option: string) => page.getByRole('combobox', { name: option })

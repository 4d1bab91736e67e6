import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright/test'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { editBrief } from '#lib/commands/proposals/edit-brief.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { expect, newBoard, type TestBoard } from './board.ts'

/* People at the text of a proposal. */

export type OpenVisit = (personId?: string, options?: BrowserContextOptions) => Promise<BrowserContext>

/** A board with a proposal ready to be written, and its address. */
export async function newText(title: string): Promise<{ board: TestBoard; number: number; address: string }> {
  const board = await newBoard('Les Amis du Canal', 'Maud', [
    { name: 'Inès' },
    { name: 'Abdel' },
    { name: 'Noor', kind: 'staff' },
  ])
  const maud = await board.as('Maud')
  const { number } = expectAccepted(
    await createProposal(maud, { title, sections: ['Pourquoi', 'Ce que nous proposons'] }),
  )
  expectAccepted(await editBrief(maud, { number, title, brief: 'Un cabanon de plus, près de l’écluse.' }))
  return { board, number, address: `/${board.slug}/p/${number}` }
}

export async function open(
  visit: OpenVisit,
  board: TestBoard,
  name: string,
  address: string,
  options = {},
): Promise<Page> {
  const page = await (await visit(board.people.get(name)?.personId, options)).newPage()
  await page.goto(address)
  return page
}

export const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Texte de la proposition' })
export const saved = (page: Page): Locator => page.getByText('✓ Enregistré')

/** Someone who writes: their caret stands at the end of the text. */
export async function writer(
  visit: OpenVisit,
  board: TestBoard,
  name: string,
  address: string,
): Promise<Page> {
  const page = await open(visit, board, name, address)
  await expect(saved(page)).toBeVisible()
  await text(page).click()
  await page.keyboard.press('Control+End')
  return page
}

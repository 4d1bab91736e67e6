import type { Page } from 'playwright/test'
import { expect } from './board.ts'
import type { Table } from './set-table.ts'

export interface PageKind {
  name: string
  at(table: Table): string
  /** The person who looks; a visitor where none is given. */
  who?(table: Table): string | undefined
  /** What the tab is called. */
  title: RegExp
  /** What is still to be done, or to be waited for, once the address is open. */
  settle?(page: Page): Promise<void>
}

/** Claire is a steward, Noor has not voted yet, Odile only reads. */
const as =
  (name: 'Claire' | 'Noor' | 'Odile') =>
  ({ board }: Table) =>
    board.people.get(name)?.personId
const on =
  (rest = '') =>
  ({ board }: Table) =>
    `/${board.slug}${rest}`
const proposal =
  (which: 'adopted' | 'blocked' | 'reopened' | 'withdrawn' | 'voting' | 'drafting', rest = '') =>
  (table: Table) =>
    `/${table.board.slug}/p/${table[which]}${rest}`

/** Every kind of page there is, as those who see it see it. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'arrival', at: () => '/', title: /^Tour de table$/ },
  { name: 'arrival of someone known', who: as('Claire'), at: () => '/', title: /^Tour de table$/ },
  { name: 'a new board', at: () => '/new?key=abc', title: /^Créer un tableau/ },
  { name: 'signing in', at: () => '/sign-in', title: /^Se connecter/ },
  { name: 'mail sent', at: () => '/sign-in/sent?email=noor@exemple.fr', title: /^Regardez vos courriels/ },
  {
    name: 'mailed link',
    at: () => '/sign-in/confirm?email=noor@exemple.fr&token=t',
    title: /^C’est bien vous/,
  },
  { name: 'mailbox', at: () => '/mailbox', title: /^Boîte/ },
  {
    name: 'a mail',
    at: () => '/mailbox',
    // Its subject, whichever mail is the last.
    title: /\S{3,}/,
    settle: async (page) => {
      await page.getByRole('main').getByRole('link').first().click()
      await expect(page.getByRole('link', { name: 'Tous les courriels' })).toBeVisible()
    },
  },
  { name: 'the example', at: ({ exampleSlug }) => `/example?board=${exampleSlug}`, title: /Tilleuls/ },
  { name: 'an example board', at: ({ exampleSlug }) => `/${exampleSlug}`, title: /Tilleuls/ },
  { name: 'board', who: as('Claire'), at: on(), title: /Tilleuls/ },
  { name: 'board with a vote awaiting', who: as('Noor'), at: on(), title: /Tilleuls/ },
  { name: 'board seen by a visitor', at: on(), title: /Tilleuls/ },
  {
    name: 'board without content',
    who: ({ emptyBoard }) => emptyBoard.people.get('Claire')?.personId,
    at: ({ emptyBoard }) => `/${emptyBoard.slug}`,
    title: /Canal/,
  },
  { name: 'proposing', who: as('Claire'), at: on('/propose'), title: /^Proposer une décision/ },
  { name: 'proposing as a reader', who: as('Odile'), at: on('/propose'), title: /^Proposer une décision/ },
  { name: 'members', who: as('Claire'), at: on('/members'), title: /^Membres/ },
  {
    name: 'a member',
    who: as('Claire'),
    at: on('/members?name=noor'),
    title: /^(Membres|Noor)/,
    settle: async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Noor', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'Noor', level: 1 })).toBeVisible()
      await page.getByText('Retirer du tableau').first().click()
    },
  },
  { name: 'members seen by a visitor', at: on('/members'), title: /^Membres/ },
  { name: 'charter', at: on('/charter'), title: /^Charte/ },
  {
    name: 'changing the charter',
    who: as('Claire'),
    at: on('/charter/change?from=whole'),
    title: /^Proposer un changement/,
  },
  {
    name: 'meetings, a time sought',
    who: as('Noor'),
    at: on('/meetings?minutes=90'),
    title: /^Réunions/,
    settle: (page) => expect(page.getByRole('radio').first()).toBeVisible(),
  },
  { name: 'meetings seen by a visitor', at: on('/meetings'), title: /^Réunions/ },
  {
    name: 'saying when one can',
    who: as('Noor'),
    at: () => '/availability',
    title: /^Quand pouvez-vous/,
    settle: async (page) => {
      for (const fold of [
        'Des heures plus précises',
        'D’autres absences',
        /^Fuseau horaire/,
        'Importer un agenda',
      ])
        await page.getByText(fold).first().click()
    },
  },
  { name: 'holidays', who: as('Claire'), at: on('/calendar'), title: /^Jours fériés/ },
  { name: 'holidays seen by a visitor', at: on('/calendar'), title: /^Jours fériés/ },
  { name: 'more', who: as('Noor'), at: on('/more'), title: /^Plus/ },
  {
    name: 'draft, writing',
    who: as('Claire'),
    at: proposal('drafting'),
    title: /^Modifier l’article 12/,
    settle: async (page) => {
      await expect(page.getByText('✓ Enregistré')).toBeVisible()
      const edit = page.getByRole('button', { name: 'Modifier', exact: true })
      if (await edit.isVisible()) await edit.click()
      await expect(page.getByRole('textbox', { name: 'Texte de la proposition' })).toBeVisible()
      await page.getByText('Modifier le titre et l’En bref').click()
    },
  },
  { name: 'draft, reading', at: proposal('drafting'), title: /^Modifier l’article 12/ },
  {
    name: 'discussion',
    who: as('Claire'),
    at: proposal('drafting', '?tab=discussion'),
    title: /^Modifier l’article 12/,
  },
  { name: 'opening a vote', who: as('Claire'), at: proposal('drafting', '/open'), title: /^Jusqu’à quand/ },
  {
    name: 'opening a vote too early',
    who: as('Claire'),
    at: proposal('reopened', '/open'),
    title: /^(Avant de voter|Jusqu’à quand)/,
  },
  { name: 'voting', who: as('Noor'), at: proposal('voting'), title: /^Ouvrir l’atelier/ },
  {
    name: 'a vote with proxies, a conflict of interest, an objection to judge',
    who: ({ forOthers }) => forOthers.board.people.get('Noor')?.personId,
    at: ({ forOthers }) => `/${forOthers.board.slug}/p/${forOthers.number}`,
    title: /^Ouvrir l’atelier/,
    settle: async (page) => {
      for (const fold of [
        'Ce n’est pas une objection au sens de la charte',
        'Cette décision me touche de trop près',
      ])
        await page.getByText(fold).click()
    },
  },
  {
    name: 'a vote in which one’s answer was brought in',
    who: ({ forOthers }) => forOthers.board.people.get('Yvonne')?.personId,
    at: ({ forOthers }) => `/${forOthers.board.slug}/p/${forOthers.number}`,
    title: /^Ouvrir l’atelier/,
  },
  {
    name: 'bringing an answer in',
    who: ({ forOthers }) => forOthers.board.people.get('Noor')?.personId,
    at: ({ forOthers }) => `/${forOthers.board.slug}/p/${forOthers.number}/relay`,
    title: /^Transmettre une réponse/,
  },
  {
    name: 'an answer to confirm',
    who: ({ forOthers }) => forOthers.board.people.get('Noor')?.personId,
    at: ({ forOthers }) => `/${forOthers.board.slug}/p/${forOthers.number}/relay/${forOthers.relayed}`,
    title: /^La réponse de Yvonne/,
  },
  {
    name: 'members with proxies',
    who: ({ forOthers }) => forOthers.board.people.get('Noor')?.personId,
    at: ({ forOthers }) => `/${forOthers.board.slug}/members`,
    title: /^Membres/,
  },
  { name: 'vote seen by a visitor', at: proposal('voting'), title: /^Ouvrir l’atelier/ },
  { name: 'ballot link', at: ({ openLink }) => `/v/${openLink}`, title: /^Ouvrir l’atelier/ },
  {
    name: 'a refused ballot',
    at: ({ openLink }) => `/v/${openLink}`,
    title: /^Ouvrir l’atelier/,
    settle: async (page) => {
      await page.getByText('J’ai une objection', { exact: true }).click()
      await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
      await expect(page.getByText('sans cela, personne ne peut y répondre').first()).toBeVisible()
    },
  },
  {
    name: 'ballot link after the close',
    at: ({ closedLink }) => `/v/${closedLink}`,
    title: /^Prêter les outils/,
  },
  { name: 'broken ballot link', at: () => '/v/nothing', title: /^Cette page n’existe pas/ },
  {
    name: 'adopted',
    who: as('Claire'),
    at: proposal('adopted'),
    title: /^Prêter les outils/,
    settle: async (page) => {
      for (const fold of ['Qui a répondu quoi', 'Recompter pas à pas'])
        await page.getByText(fold).first().click()
    },
  },
  { name: 'blocked', who: as('Claire'), at: proposal('blocked'), title: /^Remplacer la chaudière/ },
  { name: 'decision seen by a visitor', at: proposal('blocked'), title: /^Remplacer la chaudière/ },
  {
    name: 'reopened',
    who: as('Noor'),
    at: proposal('reopened'),
    title: /^Ouvrir l’atelier/,
    settle: (page) => page.getByText('Tour 1').click(),
  },
  { name: 'withdrawn', who: as('Claire'), at: proposal('withdrawn'), title: /^Qui peut dépenser/ },
  {
    name: 'register',
    at: on('/log'),
    title: /^Décisions/,
    settle: (page) =>
      expect(
        page.getByText('Cohérent, première visite').or(page.getByText('Rien de scellé n’a changé')),
      ).toBeVisible(),
  },
  {
    name: 'history',
    at: on('/log/history'),
    title: /^Tout l’historique/,
    settle: (page) => page.getByText('Détail technique').first().click(),
  },
  { name: 'nothing there', at: () => '/nothing/here', title: /^Cette page n’existe pas/ },
  { name: 'no such proposal', who: as('Claire'), at: on('/p/999'), title: /^Cette page n’existe pas/ },
]

import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { roundsOf } from '#db/votes/rounds.ts'
import { createBoard } from '#lib/commands/board/create-board.ts'
import { BOILER, LENDING, SATURDAYS, SPENDING } from '#lib/commands/example/proposals.ts'
import { stage, type WrittenProposal } from '#lib/commands/example/stage.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { database, newBoard, served, shiftClock, type TestBoard } from './board.ts'
import { type ForOthersTable, setVotingForOthers } from './set-for-others.ts'

/** A board with a proposal at every stage of its life, and what stands around it. */
export interface Table {
  board: TestBoard
  emptyBoard: TestBoard
  exampleSlug: string
  adopted: number
  blocked: number
  reopened: number
  withdrawn: number
  voting: number
  drafting: number
  forOthers: ForOthersTable
  openLink: string
  closedLink: string
}

/** Words that find no room on a phone must not push the page wider. */
const WIDE: WrittenProposal = {
  ...SPENDING,
  title: 'Modifier l’article 12 du règlement : anticonstitutionnellementhyperprolongéjusquàlabsurde',
  brief: `Le nouvel article, à relire : https://exemple.fr/${'reglement'.repeat(9)}`,
}

export async function setTable(): Promise<Table> {
  const board = await newBoard('La Remise des Tilleuls', 'Claire', [
    { name: 'Inès', kind: 'staff', standing: 'steward' },
    { name: 'Samir' },
    { name: 'Noor' },
    { name: 'Marie-Antoinette de la Rochefoucauld' },
    { name: 'Odile', standing: 'reader' },
  ])
  const emptyBoard = await newBoard('Les Amis du Canal', 'Claire', [])
  const past = await live(board, decide)
  expectAccepted(await withdraw(await board.as('Claire'), { number: past.withdrawn }))
  const closedLink = await linkOf(board, 'Noor', past.adopted)
  const wait = (await boardNow(database())).until(past.close).total('seconds') + 1
  await shiftClock(`${wait} seconds`)
  await live(board, ({ close }) => close())
  const today = await live(board, (people, now) => goOn(people, now, past.reopened))
  const openLink = await linkOf(board, 'Noor', today.voting)
  return {
    board,
    emptyBoard,
    exampleSlug: await exampleBoard(),
    ...past,
    ...today,
    forOthers: await setVotingForOthers(),
    openLink,
    closedLink,
  }
}

type People = ReturnType<typeof stage>

async function live<T>(
  board: TestBoard,
  play: (people: People, now: Temporal.Instant) => Promise<T>,
): Promise<T> {
  const now = await boardNow(database())
  return database()
    .transaction()
    .execute((tx) => play(stage(tx, board.slug), now))
}

/** Three votes until the same instant: one that passes, one that will be reopened, one that is blocked. */
async function decide({ propose, write, open, vote, say }: People, now: Temporal.Instant) {
  const made = async (written: WrittenProposal) => {
    const number = await propose('Claire', written)
    await write(['Claire', 'Samir'], number, written)
    return number
  }
  const voted = async (number: number) => {
    const close = await open('Claire', number, 'light', now)
    await vote('Claire', number, { choice: 'consent', word: 'Merci à celles et ceux qui ont écrit.' })
    await vote('Inès', number, { choice: 'concern', reason: 'Il faudra une caution pour la scie.' })
    return close
  }
  const adopted = await made(LENDING)
  const reopened = await made(SATURDAYS)
  const blocked = await made(BOILER)
  const withdrawn = await made(SPENDING)
  await voted(adopted)
  await voted(reopened)
  const close = await voted(blocked)
  await vote('Samir', blocked, {
    choice: 'objection',
    reason: 'Il ne nous resterait que deux mois de loyer.',
    change: 'Demander un second devis.',
  })
  await say('Inès', blocked, 'Le second devis arrive jeudi.')
  return { adopted, reopened, blocked, withdrawn, close }
}

async function goOn({ propose, write, open, vote, say, reopen }: People, now: Temporal.Instant, old: number) {
  await reopen('Samir', old, 'Qui travaille en journée ne vient jamais.', ['Noor', 'Inès'])
  const voting = await propose('Samir', SATURDAYS)
  await write(['Samir'], voting, SATURDAYS)
  await open('Samir', voting, 'ordinary', now)
  await vote('Samir', voting, {
    choice: 'objection',
    reason: 'Deux bénévoles ne suffisent pas pour fermer la caisse.',
    change: 'Une troisième personne à partir de 16 h.',
  })
  const drafting = await propose('Claire', WIDE)
  await write(['Claire'], drafting, WIDE)
  await say('Inès', drafting, 'Une photo suffit à la comptable, je lui ai demandé.')
  await say('Claire', drafting, `Voir aussi https://exemple.fr/${'compte-rendu'.repeat(8)}`)
  return { voting, drafting }
}

async function linkOf({ boardId, people }: TestBoard, name: string, number: number): Promise<string> {
  const proposal = await findProposal(database(), boardId, number)
  const round = (await roundsOf(database(), proposal?.id ?? '')).at(-1)
  const memberId = people.get(name)?.memberId ?? ''
  return mintBallotLink(database(), { roundId: round?.id ?? '', memberId })
}

async function exampleBoard(): Promise<string> {
  const example = expectAccepted(
    await createBoard(database(), {
      permission: { example: true },
      name: 'La Remise des Tilleuls',
      yourName: 'Claire',
      yourEmail: '',
      others: '',
      language: 'fr',
      timeZone: 'Europe/Paris',
      charterText: 'Charte légère',
      host: new URL(served()).host,
    }),
  )
  return example.slug
}

import { type BoardSize, type LargeBoard, largeBoard } from '#lib/commands/testing-large-board.ts'
import { mintBallotLink } from '#lib/commands/votes/mint-ballot-link.ts'
import { signedIn } from '../testing-sessions.ts'
import { countedWay } from '../web/counted-way.ts'
import { ask, type Target } from '../web/load.ts'
import { startOurs } from '../web/ours.ts'

/** For one page; memory is what its process has more after all of them. */
export interface PageFigures {
  bytes: number
  statements: number
  rows: number
  cpu: number
  memory: number
}

export const PAGES = [
  'home',
  'members',
  'draft',
  'dates of a vote',
  'vote',
  'ballot by link',
  'decision',
  'register',
  'history',
] as const
type PageName = (typeof PAGES)[number]

const WARMING = 12
const ASKED = 12

export async function measurePages(size: BoardSize): Promise<Record<string, PageFigures>> {
  const board = await largeBoard(size)
  const way = await countedWay(board.story.database.url)
  const { url, process: web, end } = await startOurs(way.url)
  const targets = await targetsOn(board, url)
  const found: Record<string, PageFigures> = {}
  for (const name of PAGES) {
    for (let n = 0; n < WARMING; n++) await ask(targets[name])
    const before = { ...way.passed(), cpu: web.cpu() ?? Number.NaN, memory: web.memory() }
    let bytes = 0
    for (let n = 0; n < ASKED; n++) bytes = await ask(targets[name])
    const { statements, rows } = way.passed()
    found[name] = {
      bytes,
      statements: (statements - before.statements) / ASKED,
      rows: (rows - before.rows) / ASKED,
      cpu: ((web.cpu() ?? Number.NaN) - before.cpu) / ASKED,
      memory: web.memory() - before.memory,
    }
  }
  await end()
  way.close()
  await board.close()
  return found
}

async function targetsOn(
  { story, drafting, voting, decided }: LargeBoard,
  url: string,
): Promise<Record<PageName, Target>> {
  const { db, slug } = story
  const samir = await signedIn(story, 'Samir')
  const claire = await signedIn(story, 'Claire')
  const { roundId } = voting
  const link = await mintBallotLink(db, { roundId, memberId: await story.memberId('Samir') })
  const on = (path: string, headers: Target['headers'] = samir) => ({ url: `${url}/${slug}${path}`, headers })
  return {
    home: on(''),
    members: on('/members', claire),
    draft: on(`/p/${drafting}`),
    'dates of a vote': on(`/p/${drafting}/open`),
    vote: on(`/p/${voting.number}`),
    'ballot by link': { url: `${url}/v/${link}`, headers: {} },
    decision: on(`/p/${decided.number}`),
    register: on('/log', {}),
    history: on('/log/history', {}),
  }
}

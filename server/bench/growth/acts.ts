import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BoardId } from '#db/tables/columns.ts'
import type { OpenVoteInput } from '#lib/commands/proposals/open-vote.ts'
import { bundle } from '../../bundle.ts'

/** What is done on a board, once or to many; `spare` is a proposal that may be withdrawn. */
export type Act =
  | { act: 'cast'; slug: string; roundId: string; people: readonly string[] }
  | { act: 'open'; slug: string; opener: string; spare: number; vote: OpenVoteInput }
  | { act: 'close'; slug: string; opener: string; spare: number; boardId: BoardId }
  | { act: 'mail'; mails: readonly string[] }

/** For one of them: milliseconds, and those of a core; bytes that the process took at most beyond what it had, for all. */
export interface ActFigures {
  ms: number
  cpu: number
  statements: number
  rows: number
  memory: number
}

/** In a process of its own, whose memory is nobody else's. */
export async function actApart(databaseUrl: string, act: Act): Promise<ActFigures> {
  const file = await bundle('server/bench/growth/act.ts')
  const env = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl }
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(act)], { env })
  return JSON.parse(stdout)
}

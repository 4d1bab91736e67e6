import { freePort } from '#db/embedded.ts'
import { bundle } from '../../bundle.ts'
import { type ServerProcess, startProcess } from '../process.ts'
import { BARE_APP } from './bare-app.ts'
import type { Target } from './load.ts'
import { startOurs } from './ours.ts'
import type { PageName, Place } from './testing-board.ts'

export const BARE_NEXT = 'bare Next page'
export const BARE_NODE = 'bare Node handler'

/** A page, and the process that answers for it. */
export interface Contender extends Target {
  name: PageName | typeof BARE_NEXT | typeof BARE_NODE
  process: ServerProcess
}

export interface Contenders {
  all: readonly Contender[]
  end(): Promise<void>
}

/** The bare ones first. All on this database, each as its build is run. */
export async function startContenders(
  databaseUrl: string,
  pages: Readonly<Record<PageName, Place>>,
): Promise<Contenders> {
  const bareNext = await serve('server/bench/web/bare-next.ts', { DATABASE_URL: databaseUrl, BARE_APP })
  const bareNode = await serve('server/bench/web/bare-node.ts', { DATABASE_URL: databaseUrl })
  const ours = await startOurs(databaseUrl)
  const bare = { headers: {} }
  return {
    all: [
      { name: BARE_NEXT, ...bareNext, ...bare },
      { name: BARE_NODE, ...bareNode, ...bare },
      ...Object.entries(pages).map(([name, { path, headers = {} }]) => ({
        ...{ name: name as PageName, process: ours.process, url: `${ours.url}${path}`, headers },
      })),
    ],
    end: async () => {
      await Promise.all([bareNext.process.kill(), bareNode.process.kill(), ours.end()])
    },
  }
}

async function serve(source: string, env: Record<string, string>) {
  const port = await freePort()
  const process = await startProcess(await bundle(source), { ...env, PORT: String(port) })
  return { url: `http://127.0.0.1:${port}`, process }
}

import { freePort } from '#db/embedded.ts'
import { type ServerProcess, startProcess } from '../process.ts'

export interface Ours {
  url: string
  /** The one that answers for pages. */
  process: ServerProcess
  end(): Promise<void>
}

/** Pages as they were built, and the room that a writer's page is joined to. */
export async function startOurs(databaseUrl: string): Promise<Ours> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    ROOM_PORT: String(await freePort()),
    INTERNAL_SECRET: 'between processes',
    AUTH_SECRET: 'a secret of at least thirty-two characters',
  }
  const room = await startProcess('.next/processes/room.mjs', env)
  const web = await startProcess('.next/processes/web.mjs', env)
  return {
    url,
    process: web,
    end: async () => {
      await Promise.all([room.kill(), web.kill()])
    },
  }
}

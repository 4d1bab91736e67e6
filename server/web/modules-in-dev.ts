import { context } from 'esbuild'
import { browserModules } from '../build/browser-modules.ts'
import type { StaticFiles } from './static-files.ts'

const BASE = '/browser/'

/** The modules of `app/browser` as they are when a page asks for them. Next answers for all other files. */
export async function modulesInDev(): Promise<StaticFiles> {
  const builder = await context(browserModules({ dev: true }))
  let built: ReturnType<typeof builder.rebuild> | undefined
  return {
    addressOf: (module) => `${BASE}${module}.js`,
    answer: async (request, response) => {
      const name = request.url?.startsWith(BASE) ? request.url.slice(BASE.length) : undefined
      if (name === undefined) return false
      // What several modules share belongs to those that were just built.
      if (!name.startsWith('part-')) built = builder.rebuild()
      const file = (await built)?.outputFiles?.find(({ path }) => path.endsWith(`/${name}`))
      response.writeHead(file ? 200 : 404, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-store',
      })
      response.end(file?.contents)
      return true
    },
  }
}

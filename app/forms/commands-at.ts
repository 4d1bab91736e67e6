import { current } from '../session.ts'
import { localPath } from './local-path.ts'

type Run<P> = (request: Request, params: P) => Promise<Response>

/**
 * The commands one page posts to, each at an address of its own that no deployment changes. Someone who opens such
 * an address is led back to the page.
 */
export function commandsAt<P extends { command: string }>(commands: Record<string, Run<P>>) {
  return {
    POST: async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
      const given = await params
      const run = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined
      try {
        return run ? await run(request, given) : await nothingHere()
      } catch (error) {
        if (isNotFound(error)) return nothingHere()
        throw error
      }
    },
    GET: (request: Request): Response => {
      const page = new URL(request.url).pathname.replace(/\/do\/.*$/, '')
      return leadTo(localPath(page || '/'))
    },
  }
}

/** For who opens the address that a form posts to. */
export function leadTo(page: string): Response {
  return new Response(null, { status: 303, headers: { location: page } })
}

/** What `notFound()` throws: to a form Next itself would answer without a word. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).endsWith(';404')
}

async function nothingHere(): Promise<Response> {
  const { say } = await current()
  return new Response(`${say('refusal.not_found')}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

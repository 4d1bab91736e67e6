import { notFound } from 'next/navigation'
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
      return run ? run(request, given) : notFound()
    },
    GET: (request: Request): Response => {
      const page = new URL(request.url).pathname.replace(/\/do\/.*$/, '')
      return new Response(null, { status: 303, headers: { location: localPath(page || '/') } })
    },
  }
}

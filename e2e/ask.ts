import { request as send } from 'node:http'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { expect, newBoard, served, type TestBoard } from './board.ts'

export interface HttpAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** A request as no browser writes it: to this very address, with these very headers. */
export function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<HttpAnswer> {
  const { hostname, port } = new URL(served())
  const form = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  return new Promise((resolve, reject) => {
    const length =
      method === 'POST' && !headers['transfer-encoding']
        ? { 'content-length': String(Buffer.byteLength(body)) }
        : {}
    const sent = send(
      { hostname, port, method, path, headers: { 'accept-language': 'fr', ...form, ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks)
              .toString('utf8')
              .replaceAll(/[\u00a0\u202f]/g, ' '),
          }),
        )
      },
    )
    // A body that is refused while it is sent may end the connection; the answer has come by then.
    sent.on('error', reject)
    sent.end(body)
  })
}

export const ours = () => ({ origin: served() })
export const get = (path: string, headers = {}) => ask('GET', path, headers)
export const post = (path: string, form: Record<string, string>, headers: Record<string, string> = ours()) =>
  ask('POST', path, headers, new URLSearchParams(form).toString())

/** A form that is refused, and the page a browser shows then: where the answer leads, asked for with its cookie. */
export async function refusedBy(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string>,
): Promise<HttpAnswer> {
  const answer = await post(path, form, headers)
  expect(answer.status, path).toBe(303)
  const [given] = String(answer.headers['set-cookie']).split(';')
  return get(String(answer.headers.location), { cookie: [headers.cookie, given].filter(Boolean).join('; ') })
}

/** A board with a proposal, and the cookie of its steward. */
export async function newPlace(
  visit: (personId?: string) => Promise<{ cookies(): Promise<{ name: string; value: string }[]> }>,
): Promise<{ board: TestBoard; number: number; cookie: string }> {
  const board = await newBoard('Les Amis du Canal', 'Maud', [{ name: 'Inès' }])
  const { number } = expectAccepted(
    await createProposal(await board.as('Maud'), { title: 'Un vélo', sections: [] }),
  )
  const [session] = await (await visit(board.people.get('Maud')?.personId)).cookies()
  return { board, number, cookie: `${session?.name}=${session?.value}` }
}

/** Every address that a form posts to. */
export function forms(slug: string, number: number): string[] {
  return [
    '/new/do',
    '/sign-in/do/request',
    '/sign-in/do/code',
    '/sign-in/do/link',
    '/api/language',
    '/api/sign-out',
    '/api/example',
    '/api/example/enter',
    `/${slug}/do/create-proposal`,
    ...['add', 'change', 'remove', 'leave'].map((command) => `/${slug}/members/do/${command}`),
    ...[
      'edit-brief',
      'message',
      'open-vote',
      'vote',
      'reopen',
      'withdraw',
      'ticket',
      'cancel-round',
      'join-request',
      'take-back',
      'take-over',
    ].map((command) => `/${slug}/p/${number}/do/${command}`),
    '/v/jeton/do/vote',
    '/v/jeton/do/leave',
  ]
}

export function expectWebRules(where: string, { headers }: HttpAnswer): void {
  const policy = String(headers['content-security-policy'])
  expect(policy, where).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/)
  expect(policy, where).not.toContain('unsafe-eval')
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy, where).toContain(part)
  expect(headers['referrer-policy'], where).toBe('same-origin')
  expect(headers['x-content-type-options'], where).toBe('nosniff')
  expect(headers['x-powered-by'], where).toBeUndefined()
}

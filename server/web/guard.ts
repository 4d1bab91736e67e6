import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageOf } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'

export interface Rules {
  publicUrl: string
  dev: boolean
  /** Only this machine may ask, under a name of its own: another site's name that leads here is refused. */
  local: boolean
  /** Shared by our own processes: a request that carries it comes from one of them. */
  secret: string
}

const LOOPBACK = /^(::1|127\.|::ffff:127\.)/

const LONGEST_BODY = 256 * 1024
/** Where who is signed in may send a file. The page behind says what is too long for it; this is what no page reads. */
const LONGEST_FILE = 6 * 1024 * 1024
const TAKES_A_FILE = /^\/(availability|[^/?]+\/calendar)\/do\/import-file$/
const SESSION = /(^|;\s*)(__Secure-)?authjs\.session-token=[^;]/
/** How much of what is refused is still read, and for how long: who sends hears why rather than a broken line. */
const LONGEST_REST = 64 * 1024 * 1024
const LONGEST_WAIT_MS = 30_000
/** Set by our own processes alone; from outside they are dropped. */
const INTERNAL_HEADERS = ['x-middleware-subrequest', 'x-nonce', 'x-path', 'x-client-ip', 'x-direct']
/** What Next's own scripts ask with, of which none runs in our pages: it breaks on what they would never say. */
const ROUTER_HEADERS = [
  'rsc',
  'next-action',
  'next-url',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
]
/** What a proxy says of itself: whoever asks may be anywhere. */
const FORWARDED = /^(x-forwarded-|x-original-|x-real-ip$|forwarded$|via$)/

/** The web rules of every page, 404 and 500 included. False where the request was answered here: it was refused. */
export function guard(request: IncomingMessage, response: ServerResponse, rules: Rules): boolean {
  const internal = comesFromUs(request, rules.secret)
  if (!internal) for (const name of INTERNAL_HEADERS) delete request.headers[name]
  for (const name of ROUTER_HEADERS) delete request.headers[name]
  setHeaders(request, response, rules)
  if (!internal && rules.local && !isOwnName(request.headers.host))
    return refuse(request, response, 421, 'web.foreign_host')
  if (!internal && sendToPublicUrl(request, response, rules.publicUrl)) return false

  if (request.method === 'GET' || request.method === 'HEAD') return true
  if (request.headers.origin !== new URL(rules.publicUrl).origin)
    return refuse(request, response, 403, 'web.foreign_origin')
  const length = request.headers['transfer-encoding']
    ? Number.POSITIVE_INFINITY
    : Number(request.headers['content-length'] ?? 0)
  const file = TAKES_A_FILE.test(request.url ?? '') && SESSION.test(request.headers.cookie ?? '')
  const longest = file ? LONGEST_FILE : LONGEST_BODY
  if (length > longest) return refuse(request, response, 413, 'web.too_large')
  return true
}

function comesFromUs(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(String(request.headers['x-internal'] ?? ''))
  const expected = Buffer.from(secret)
  delete request.headers['x-internal']
  return given.length === expected.length && given.length > 0 && timingSafeEqual(given, expected)
}

function setHeaders(request: IncomingMessage, response: ServerResponse, { publicUrl, dev }: Rules): void {
  // The page of an error is asked for by us, and shown under the policy of the first answer.
  const nonce = String(request.headers['x-nonce'] ?? randomBytes(16).toString('base64'))
  const socket = publicUrl.replace(/^http/, 'ws')
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? ` 'unsafe-eval'` : ''}`,
    dev ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `connect-src 'self' ${socket}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  // Next reads the nonce from the request's own policy.
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  request.headers['x-path'] ??= request.url ?? '/'
  request.headers['x-client-ip'] = clientIp(request, publicUrl)
  if (comesStraightFromHere(request)) request.headers['x-direct'] = 'yes'
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
  if (publicUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

/** From this machine, under a name that means it, and through nobody else: a careless proxy on it has neither. */
function comesStraightFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    isOwnName(headers.host) &&
    !Object.keys(headers).some((name) => FORWARDED.test(name))
  )
}

/** Behind a proxy on this machine, the address that the proxy saw; nobody else is believed. */
function clientIp(request: IncomingMessage, publicUrl: string): string {
  const peer = request.socket.remoteAddress ?? ''
  const throughProxy = LOOPBACK.test(peer) && !/\/\/(localhost|127\.|\[::1\])/.test(publicUrl)
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return throughProxy && forwarded ? forwarded : peer
}

function isOwnName(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\]|autre\.localhost)(:\d+)?$/.test(host)
}

/** One name for one place: 127.0.0.1 and localhost would each keep cookies of their own. */
function sendToPublicUrl(request: IncomingMessage, response: ServerResponse, publicUrl: string): boolean {
  const { host, hostname } = new URL(publicUrl)
  const asked = request.headers.host ?? ''
  const bothLocal =
    /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(asked) &&
    /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  if (asked === host || !bothLocal || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  response
    .writeHead(307, { location: `${publicUrl}${request.url?.startsWith('/') ? request.url : '/'}` })
    .end()
  return true
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  key: 'web.foreign_origin' | 'web.foreign_host' | 'web.too_large',
): false {
  const say = words(languageOf(request.headers.cookie, request.headers['accept-language']))
  const sentence = `${say(key)}\n`
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(sentence),
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.write(sentence)
  readTheRest(request, () => response.end())
  return false
}

/** A connection closed while its request still arrives takes the answer along (RFC 9112, §9.6). */
function readTheRest(request: IncomingMessage, then: () => void): void {
  let read = 0
  const timer = setTimeout(() => request.destroy(), LONGEST_WAIT_MS)
  request.on('data', (chunk: Buffer) => {
    read += chunk.length
    if (read > LONGEST_REST) request.destroy()
  })
  request.on('end', then)
  request.on('close', () => clearTimeout(timer))
}

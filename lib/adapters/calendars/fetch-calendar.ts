import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { isPublicAddress } from './public-address.ts'
import { MEGABYTES } from './read-in-worker.ts'

interface Host {
  readonly address: string
  readonly family: number
}

export interface Policy {
  readonly resolve: (name: string) => Promise<readonly Host[]>
  readonly mayAsk: (address: string) => boolean
  readonly ports: readonly string[] | 'any'
  readonly milliseconds: number
  readonly bytes: number
}

const REDIRECTS = 3
const PUBLIC: Policy = {
  resolve: (name) => lookup(name, { all: true }),
  mayAsk: isPublicAddress,
  ports: ['', '80', '443'],
  milliseconds: 10_000,
  bytes: MEGABYTES * 1024 * 1024,
}

/**
 * What is at an address someone typed. This server stands inside a network and must not be sent to look around in it:
 * each name is resolved here, every address it has is checked, and the connection is made to the address that was checked,
 * again at each redirection.
 */
export async function fetchCalendar(address: string, policy: Policy = PUBLIC): Promise<Uint8Array | Refusal> {
  const late = AbortSignal.timeout(policy.milliseconds)
  let next = address.trim().replace(/^webcals?:\/\//i, 'https://')
  for (let turn = 0; turn <= REDIRECTS; turn++) {
    const url = readAddress(next, policy)
    if (isRefusal(url)) return url
    const hosts = await resolved(url, policy, late)
    if (isRefusal(hosts)) return hosts
    const answer = await ask(url, hosts, late)
    if (isRefusal(answer)) return answer
    const { statusCode = 0, headers } = answer
    if (statusCode < 300 || statusCode >= 400 || !headers.location) return bodyOf(answer, policy, late)
    answer.destroy()
    if (!URL.canParse(headers.location, url)) return refuse('address_failed')
    next = new URL(headers.location, url).href
  }
  return refuse('address_failed')
}

function readAddress(text: string, { ports }: Policy): URL | Refusal {
  if (!URL.canParse(text)) return refuse('address_invalid')
  const url = new URL(text)
  const plain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  return plain && (ports === 'any' || ports.includes(url.port)) ? url : refuse('address_invalid')
}

async function resolved(
  { hostname }: URL,
  { mayAsk, resolve }: Policy,
  late: AbortSignal,
): Promise<readonly Host[] | Refusal> {
  const name = hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(name)
  const found = family ? [{ address: name, family }] : await inTime(resolve(name), late)
  if (found === undefined) return refuse(late.aborted ? 'address_slow' : 'address_failed')
  if (found.length === 0) return refuse('address_failed')
  return found.every(({ address }) => mayAsk(address)) ? found : refuse('address_failed')
}

/** Undefined where it fails, or takes too long. */
async function inTime<T>(work: Promise<T>, late: AbortSignal): Promise<T | undefined> {
  const over = new Promise<undefined>((settle) => {
    if (late.aborted) settle(undefined)
    late.addEventListener('abort', () => settle(undefined), { once: true })
  })
  return Promise.race([work.catch(() => undefined), over])
}

/** Handed every address that was checked, the connection is made to the first that answers. */
function ask(url: URL, hosts: readonly Host[], late: AbortSignal): Promise<IncomingMessage | Refusal> {
  const known: LookupFunction = (_name, { all }, done) =>
    all ? done(null, [...hosts]) : done(null, hosts[0]?.address ?? '', hosts[0]?.family)
  const options = {
    lookup: known,
    agent: false,
    signal: late,
    headers: { accept: 'text/calendar, text/plain;q=0.5', 'accept-encoding': 'identity' },
  } as const
  return new Promise((settle) => {
    const sent = url.protocol === 'https:' ? overHttps(url, options) : overHttp(url, options)
    sent.once('response', settle)
    sent.on('error', () => settle(refuse(late.aborted ? 'address_slow' : 'address_failed')))
    sent.end()
  })
}

async function bodyOf(
  answer: IncomingMessage,
  { bytes }: Policy,
  late: AbortSignal,
): Promise<Uint8Array | Refusal> {
  const tooBig = refuse('calendar_too_big', { megabytes: MEGABYTES })
  const chunks: Buffer[] = []
  let size = 0
  try {
    if (answer.statusCode !== 200 || answer.headers['content-encoding']) return refuse('address_failed')
    if (Number(answer.headers['content-length'] ?? 0) > bytes) return tooBig
    for await (const chunk of answer) {
      size += (chunk as Buffer).length
      if (size > bytes) return tooBig
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks)
  } catch {
    return refuse(late.aborted ? 'address_slow' : 'address_failed')
  } finally {
    answer.destroy()
  }
}

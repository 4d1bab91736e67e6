import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { acceptedEncoding, type Encoding } from './compression.ts'

const BASE = '/_next/static/'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** Made at the build, beside the file. */
const COPIES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

interface StaticFile {
  path: string
  type: string
  tag: string
  copies: ReadonlySet<Encoding>
}

export interface StaticFiles {
  /** False where something else is asked for. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Where a module of `app/browser` is served. */
  addressOf(module: string): string
  /**
   * A `Link` that has every page ask for its font before the style that names it has come: over a slow line it is there
   * at the first paint, and the lines do not move.
   */
  fontLink?: string
}

/** What the build has left to be served, under names that change with what they hold: kept by browsers for good. */
export function staticFiles(folder: string): StaticFiles {
  const files = filesIn(folder)
  const modules = new Map(
    [...files.keys()].flatMap((address) => {
      const name = /\/browser\/([a-z-]+)-[A-Z0-9]{8}\.js$/.exec(address)?.[1]
      return name ? [[name, address] as const] : []
    }),
  )
  const font = [...files.keys()].find((address) => /\/media\/french-english\.[^/]+\.woff2$/.test(address))
  return {
    ...(font ? { fontLink: `<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin` } : {}),
    addressOf: (module) => {
      const address = modules.get(module)
      if (!address) throw new Error(`there is no module ${module}`)
      return address
    },
    answer: async (request, response) => {
      const [address = ''] = (request.url ?? '').split('?')
      if (!address.startsWith(BASE)) return false
      const file = files.get(decoded(address))
      if (!file) sayNothingThere(response)
      else if (request.method !== 'GET' && request.method !== 'HEAD')
        response.writeHead(405, { allow: 'GET, HEAD' }).end()
      else await send(file, request, response)
      return true
    },
  }
}

/** Only what was found at the start is served: no address leads anywhere else. */
function filesIn(folder: string): ReadonlyMap<string, StaticFile> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = new Set(found.map(({ parentPath, name }) => join(parentPath, name)))
  const isCopy = (path: string) =>
    Object.values(COPIES).some((end) => path.endsWith(end) && paths.has(path.slice(0, -end.length)))
  const encodings = Object.keys(COPIES) as Encoding[]
  return new Map(
    [...paths]
      .filter((path) => !isCopy(path))
      .map((path) => [
        `${BASE}${relative(folder, path).split(sep).join('/')}`,
        {
          path,
          type: TYPES[extname(path)] ?? 'application/octet-stream',
          tag: createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 16),
          copies: new Set(encodings.filter((encoding) => paths.has(`${path}${COPIES[encoding]}`))),
        },
      ]),
  )
}

async function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const accepted = acceptedEncoding(request)
  const encoding = accepted && file.copies.has(accepted) ? accepted : undefined
  const tag = `"${file.tag}${encoding ? `-${encoding}` : ''}"`
  response.setHeader('cache-control', 'public, max-age=31536000, immutable')
  response.setHeader('etag', tag)
  if (file.copies.size > 0) response.setHeader('vary', 'Accept-Encoding')
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    response.writeHead(304).end()
    return
  }
  const body = await readFile(encoding ? `${file.path}${COPIES[encoding]}` : file.path)
  response.setHeader('content-type', file.type)
  response.setHeader('content-length', body.length)
  if (encoding) response.setHeader('content-encoding', encoding)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function sayNothingThere(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end('not found\n')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return ''
  }
}

import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml)|image\/svg)/
/** Shorter than this, headers cost more than is gained. */
const WORTHWHILE = 1_024
/** Of 11: those above take many times as long for a hundredth less. */
const QUALITY = 6

/** What is of no use compressed again, like fonts and pictures, is not. */
export function isCompressible(type: unknown): boolean {
  return COMPRESSIBLE.test(String(type))
}

/** The best that the browser takes, `br;q=0` meaning that it does not. */
export function acceptedEncoding({ headers }: IncomingMessage): Encoding | undefined {
  const taken = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.split(';')[0])
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding))
}

/** Undefined where it is sent as it is. */
export async function compressed(body: Buffer, encoding: Encoding | undefined): Promise<Buffer | undefined> {
  if (!encoding || body.length < WORTHWHILE) return undefined
  if (encoding === 'gzip') return promisify(gzip)(body)
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Of bytes that are sent no more. */
const OF_THE_FIRST_BYTES = ['content-length', 'transfer-encoding', 'etag']

/**
 * Keeps an answer back until all of it is there. `holds` is asked once, when the first of it comes; `finish` says which
 * bytes are sent in the place of those that came, and may change status and headers.
 */
export function holdAnswer(
  response: ServerResponse,
  { holds, finish }: { holds(): boolean; finish(body: Buffer): Promise<Buffer> },
): void {
  const { writeHead, flushHeaders, write, end } = response
  const chunks: Buffer[] = []
  let decided: boolean | undefined
  let ended = false
  const held = () => {
    decided ??= !response.headersSent && holds()
    return decided
  }
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (decided === false) return writeHead.call(response, status, ...(rest as [OutgoingHttpHeaders?]))
    response.statusCode = status
    const headers = rest.find((one): one is OutgoingHttpHeaders => typeof one === 'object')
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value)
    return held() ? response : writeHead.call(response, status)
  }) as typeof writeHead
  response.flushHeaders = () => {
    if (!held()) flushHeaders.call(response)
  }
  response.write = ((...given: Parameters<typeof write>) => {
    if (!held()) return write.apply(response, given)
    keep(given[0], given[1])
    return true
  }) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    if (!held()) return end.apply(response, given)
    if (ended) return response
    ended = true
    keep(given[0], given[1])
    finish(Buffer.concat(chunks)).then(
      (body) => {
        for (const name of OF_THE_FIRST_BYTES) response.removeHeader(name)
        response.setHeader('content-length', body.length)
        writeHead.call(response, response.statusCode)
        end.call(response, body, 'utf8')
      },
      () => response.destroy(),
    )
    return response
  }) as typeof end
}

import { Agent, get } from 'node:http'

export interface Target {
  url: string
  headers: Readonly<Record<string, string>>
}

/** As many of this page as a few connections get, each asking again once it was answered. Returns how many, and in what time. */
export async function load(
  target: Target,
  { connections, ms }: { connections: number; ms: number },
): Promise<{ pages: number; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const start = performance.now()
  let pages = 0
  const connection = async () => {
    while (performance.now() - start < ms) {
      await ask(target, agent)
      pages++
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return { pages, seconds }
}

/** One answer, read to its end: how many bytes, compressed as they are for a browser. */
export function ask({ url, headers }: Target, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = { headers: { 'accept-encoding': 'gzip, deflate, br', ...headers }, ...(agent && { agent }) }
    get(url, asked, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('error', reject)
      answer.on('end', () => resolve(bytes))
      if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}`))
    }).on('error', reject)
  })
}

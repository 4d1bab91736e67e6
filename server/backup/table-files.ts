import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** Where the rows of a table are in a copy. */
export function tableFile(name: string): string {
  return `tables/${name}.gz`
}

/** Writes the lines of a table, on disk when this returns; how many there were. */
export async function writeLines(
  folder: string,
  name: string,
  lines: AsyncIterable<string>,
): Promise<number> {
  let count = 0
  const counted = async function* () {
    for await (const line of lines) {
      count++
      yield `${line}\n`
    }
  }
  const file = createWriteStream(join(folder, tableFile(name)), { mode: 0o600, flush: true })
  await pipeline(Readable.from(counted()), createGzip(), file)
  return count
}

/** A line a row. Throws where the file is not whole. */
export async function* readLines(folder: string, name: string): AsyncGenerator<string> {
  const text = createGunzip()
  const unzipped = pipeline(createReadStream(join(folder, tableFile(name))), text)
  // What breaks is thrown to whoever reads.
  unzipped.catch(() => undefined)
  let begun: string[] = []
  for await (const chunk of text.setEncoding('utf8')) {
    // Not what Node takes for the end of a line, which a text may hold.
    const [end = '', ...lines] = String(chunk).split('\n')
    begun.push(end)
    for (const line of lines) {
      yield begun.join('')
      begun = [line]
    }
  }
  if (begun.join('') !== '') throw new Error(`${tableFile(name)} ends in the middle of a line.`)
}

export async function hashOf(file: string): Promise<string> {
  const sum = createHash('sha256')
  await pipeline(createReadStream(file), sum)
  return sum.digest('hex')
}

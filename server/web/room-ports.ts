import { createHash } from 'node:crypto'

/** Of several rooms, the one where a text is opened, by the name in its address: everybody who has it open is in one place. */
export function roomFor(url: string, ports: readonly number[]): number {
  const name = url.split('?')[0] ?? ''
  const first = createHash('sha256').update(name).digest().readUInt32BE(0)
  return ports[first % ports.length] ?? 0
}

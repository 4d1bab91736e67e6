import { sameBytes } from '#lib/tlog/bytes.ts'
import { openCheckpoint } from '#lib/tlog/checkpoint.ts'
import { appendLeaf, type Edge, emptyEdge, leafHash, rootOfEdge } from '#lib/tlog/merkle.ts'
import { parseVkey } from '#lib/tlog/note.ts'
import { damagedIn, type Manifest } from './manifest.ts'
import { readLines } from './table-files.ts'

/** The register of a board in a copy, made anew from the bytes of its entries. */
export interface CopiedRegister {
  readonly board: string
  readonly vkey: string
  /** The hash of each entry, in their order. */
  readonly leaves: readonly Uint8Array[]
}

/** Every register of the copy in `folder`. Throws where one is not what its checkpoint seals, and the manifest does not say so. */
export async function registersIn(folder: string, manifest: Manifest): Promise<CopiedRegister[]> {
  const leaves = new Map<string, Map<number, Uint8Array>>()
  for await (const entry of rowsIn(folder, manifest, 'log_entry')) {
    const board = entry('board_id')
    const known = leaves.get(board) ?? new Map<number, Uint8Array>()
    leaves.set(board, known.set(Number(entry('idx')), leafHash(bytesOf(entry('bytes')))))
  }
  const registers: CopiedRegister[] = []
  for await (const head of rowsIn(folder, manifest, 'log_head')) {
    const board = head('board_id')
    const ordered = inOrder(leaves.get(board) ?? new Map())
    const sealed = {
      origin: head('origin'),
      vkey: head('vkey'),
      size: Number(head('size')),
      checkpoint: head('checkpoint'),
    }
    if (!isDamaged(manifest, board) && !isSealed(ordered, sealed))
      throw new Error(`The register of board ${board} in ${folder} is not what its checkpoint seals.`)
    const listed = manifest.registers.find((one) => one.board === board)
    if (listed?.size !== sealed.size || listed.checkpoint !== sealed.checkpoint)
      throw new Error(
        `The manifest in ${folder} has another checkpoint for board ${board} than its register.`,
      )
    registers.push({ board, vkey: sealed.vkey, leaves: ordered })
  }
  for (const board of damagedIn(manifest))
    if (!registers.some((one) => one.board === board))
      registers.push({ board, vkey: '', leaves: inOrder(leaves.get(board) ?? new Map()) })
  if (registers.length !== manifest.registers.length || registers.length < leaves.size)
    throw new Error(`The manifest in ${folder} has other registers than the copy.`)
  return registers
}

function isDamaged(manifest: Manifest, board: string): boolean {
  return damagedIn(manifest).includes(board)
}

/** What a register of these leaves hashes to. */
export function rootOfLeaves(leaves: readonly Uint8Array[]): Uint8Array {
  let edge: Edge = emptyEdge
  for (const leaf of leaves) edge = appendLeaf(edge, leaf)
  return rootOfEdge(edge)
}

function inOrder(leaves: ReadonlyMap<number, Uint8Array>): Uint8Array[] {
  return Array.from({ length: leaves.size }, (_, i) => leaves.get(i)).filter((leaf) => leaf !== undefined)
}

function isSealed(
  leaves: readonly Uint8Array[],
  { origin, vkey, size, checkpoint }: { origin: string; vkey: string; size: number; checkpoint: string },
): boolean {
  const key = parseVkey(vkey)
  const sealed = key.ok ? openCheckpoint(checkpoint, origin, key.value.publicKey) : undefined
  if (!sealed?.ok || sealed.value.size !== size || leaves.length !== size) return false
  return sameBytes(rootOfLeaves(leaves), sealed.value.root)
}

/** The rows of a table, each as what gives the value of a column. */
async function* rowsIn(folder: string, { tables }: Manifest, name: string) {
  const columns = tables.find((table) => table.name === name)?.columns ?? []
  for await (const line of readLines(folder, name)) {
    const values: (string | null)[] = JSON.parse(line)
    yield (column: string) => values[columns.indexOf(column)] ?? ''
  }
}

/** As PostgreSQL writes bytes: `\x` and hexadecimal. */
function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
}

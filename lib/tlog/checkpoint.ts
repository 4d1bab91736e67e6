import { base64, base64Bytes } from './bytes.ts'
import { type Hash, isHash, isSize } from './merkle.ts'
import { type NoteRefusal, openNote, signNote } from './note.ts'
import { accept, type Reading, reject } from './refusal.ts'
import type { Signer } from './signature.ts'

/*
 * C2SP tlog-checkpoint 1.0 (https://c2sp.org/tlog-checkpoint@v1.0.0), the text of a signed note:
 *
 *   tourdetable.example/log/01JWA7G4…            origin: which register, for ever
 *   214                                          size: how many entries, decimal
 *   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= root: base64 of 32 bytes
 *
 * Further lines are extensions, which ours never have and which say nothing to this reader. The key that signs
 * bears the origin as its name.
 */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash }

/** `foreign`: signed by the right key, but about another register. */
export type CheckpointRefusal = NoteRefusal | 'foreign'

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new TypeError('an origin is one line')
  if (!isSize(size) || !isHash(root)) throw new RangeError(`not a tree head: ${size} leaves`)
  return `${origin}\n${size}\n${base64(root)}\n`
}

export function parseCheckpoint(text: string): Reading<Checkpoint, 'malformed'> {
  const [origin, decimal, encoded, ...extensions] = text.split('\n')
  if (!origin || !decimal || !encoded || extensions.pop() !== '' || extensions.includes('')) {
    return reject('malformed')
  }
  const size = Number(decimal)
  const root = base64Bytes(encoded)
  if (!/^(0|[1-9][0-9]*)$/.test(decimal) || !isSize(size) || !root || !isHash(root))
    return reject('malformed')
  return accept({ origin, size, root })
}

export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  return signNote(formatCheckpoint(checkpoint), checkpoint.origin, signer)
}

/** What the note says of the register `origin`, once its signature is checked. */
export function openCheckpoint(
  note: string,
  origin: string,
  publicKey: Uint8Array,
): Reading<Checkpoint, CheckpointRefusal> {
  const opened = openNote(note, [{ name: origin, publicKey }])
  if (!opened.ok) return opened
  const checkpoint = parseCheckpoint(opened.value.text)
  if (checkpoint.ok && checkpoint.value.origin !== origin) return reject('foreign')
  return checkpoint
}

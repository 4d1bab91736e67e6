import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { base64, base64Bytes, sameBytes, utf8 } from './bytes.ts'
import { accept, type Reading, reject } from './refusal.ts'
import { isSignedBy, type Signer } from './signature.ts'

/*
 * C2SP signed-note 1.0 (https://c2sp.org/signed-note@v1.0.0), with Ed25519 keys alone:
 *
 *   <text, any lines, the last ends in a newline>
 *   <empty line: the last of the note; the text may have its own>
 *   — <key name> <base64(key id ‖ signature)>
 *   …
 *
 *   key id = SHA-256(key name ‖ 0x0A ‖ 0x01 ‖ public key)[:4]
 *   vkey   = <key name>+<key id in hex>+<base64(0x01 ‖ public key)>
 *
 * UTF-8, no control character but the newline. The signature covers the text with its last newline.
 */
const ED25519 = Uint8Array.of(0x01)
const SIGNATURE_START = '— '
const MAX_SIGNATURES = 100

/** `name` holds no blank and no plus; `publicKey` is 32 bytes. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array }

/** `malformed`: not a note. `unsigned`: by no known key. `forged`: signed in the name of a known key, wrongly. */
export type NoteRefusal = 'malformed' | 'unsigned' | 'forged'

/** A text that cannot be a note's is a bug. */
export function signNote(text: string, name: string, { publicKey, sign }: Signer): string {
  if (!isNoteText(text) || !text.endsWith('\n')) throw new TypeError('not the text of a note')
  if (!isKeyName(name)) throw new TypeError(`not a key name: ${name}`)
  const id = keyId({ name, publicKey })
  const signature = sign(utf8(text))
  return `${text}\n${SIGNATURE_START}${name} ${base64(concatBytes(id, signature))}\n`
}

/**
 * The text of the note and which of the known keys signed it: at least one. Signatures of unknown keys are
 * passed over, but one failing under a known key condemns the note.
 */
export function openNote(
  note: string,
  known: readonly NoteKey[],
): Reading<{ text: string; signedBy: NoteKey[] }, NoteRefusal> {
  const parts = splitNote(note)
  if (!parts) return reject('malformed')
  const message = utf8(parts.text)
  const signedBy = new Set<NoteKey>()
  for (const { name, id, signature } of parts.signatures) {
    for (const key of known) {
      if (key.name !== name || !sameBytes(keyId(key), id)) continue
      if (!isSignedBy(key.publicKey, message, signature)) return reject('forged')
      signedBy.add(key)
    }
  }
  return signedBy.size > 0 ? accept({ text: parts.text, signedBy: [...signedBy] }) : reject('unsigned')
}

export function formatVkey(key: NoteKey): string {
  return `${key.name}+${bytesToHex(keyId(key))}+${base64(concatBytes(ED25519, key.publicKey))}`
}

export function parseVkey(vkey: string): Reading<NoteKey, 'malformed'> {
  // Base64 may hold a plus of its own: only the first two separate.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? []
  const bytes = base64Bytes(encoded ?? '')
  if (!name || !isKeyName(name) || bytes?.length !== 33 || bytes[0] !== ED25519[0]) return reject('malformed')
  const key = { name, publicKey: bytes.slice(1) }
  return bytesToHex(keyId(key)) === id ? accept(key) : reject('malformed')
}

function keyId({ name, publicKey }: NoteKey): Uint8Array {
  return sha256(concatBytes(utf8(`${name}\n`), ED25519, publicKey)).slice(0, 4)
}

function splitNote(note: string) {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !isNoteText(note) || !note.endsWith('\n')) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MAX_SIGNATURES) return undefined
  const signatures = []
  for (const line of lines) {
    const [name, encoded, ...rest] = line.slice(SIGNATURE_START.length).split(' ')
    const bytes = base64Bytes(encoded ?? '')
    if (!line.startsWith(SIGNATURE_START) || !name || !isKeyName(name) || rest.length > 0) return undefined
    if (!bytes || bytes.length < 5) return undefined
    signatures.push({ name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) })
  }
  return { text: note.slice(0, end + 1), signatures }
}

function isNoteText(text: string): boolean {
  return text.isWellFormed() && !Array.from(text).some((character) => character < ' ' && character !== '\n')
}

function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)
}

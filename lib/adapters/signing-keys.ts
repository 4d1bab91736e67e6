import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { base64, base64Bytes } from '#lib/tlog/bytes.ts'
import { type Checkpoint, formatCheckpoint, signCheckpoint } from '#lib/tlog/checkpoint.ts'
import { formatVkey } from '#lib/tlog/note.ts'
import type { Signer } from '#lib/tlog/signature.ts'
import { signerOf } from './ed25519.ts'

/*
 * One Ed25519 key a board, never in the database: `LOG_KEYS_DIR/<board>.ed25519`, readable by the server alone, or the
 * environment's `LOG_KEY_<board>`. Either holds the base64 of the 32-byte seed.
 */
const signers = new Map<string, Signer>()
/** The last note of each board: what was signed before a line is added is looked at before the next. */
const signed = new Map<string, { readonly text: string; readonly note: string }>()

/** Makes the key of a new board, on disk before anything it signs; returns the key that checks its signatures. */
export function createSigningKey(boardId: string, origin: string): string {
  const folder = keysFolder()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const seed = new Uint8Array(randomBytes(32))
  const file = openSync(keyFile(folder, boardId), 'wx', 0o600)
  try {
    writeSync(file, `${base64(seed)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  signers.set(boardId, signerOf(seed))
  return ownVkey(boardId, origin)
}

/** The checkpoint as a signed note. Throws where the board's key is missing: nothing may be recorded without it. */
export function signFor(boardId: string, checkpoint: Checkpoint): string {
  const text = formatCheckpoint(checkpoint)
  const known = signed.get(boardId)
  if (known?.text === text) return known.note
  const note = signCheckpoint(checkpoint, signerFor(boardId))
  signed.set(boardId, { text, note })
  return note
}

/** The key that checks what this installation signs for a board. */
export function ownVkey(boardId: string, origin: string): string {
  return formatVkey({ name: origin, publicKey: signerFor(boardId).publicKey })
}

function signerFor(boardId: string): Signer {
  const known = signers.get(boardId)
  if (known) return known
  const given = process.env[`LOG_KEY_${boardId}`] ?? readFileSync(keyFile(keysFolder(), boardId), 'utf8')
  const seed = base64Bytes(given.trim())
  if (seed?.length !== 32) throw new Error(`the signing key of board ${boardId} cannot be read`)
  const signer = signerOf(seed)
  signers.set(boardId, signer)
  return signer
}

function keyFile(folder: string, boardId: string): string {
  return join(folder, `${boardId}.ed25519`)
}

/** Where keys are, and what their signer remembers. */
export function keysFolder(): string {
  const folder = process.env.LOG_KEYS_DIR
  if (!folder) throw new Error('LOG_KEYS_DIR must name the folder of the signing keys')
  return folder
}

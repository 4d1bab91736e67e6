import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base64, utf8 } from './bytes.ts'

/*
 * What stands in an entry for personal data. It says nothing of the bytes without the salt, and binds whoever
 * made it to them: deleting the disclosure (salt and bytes) erases the data and leaves every proof valid.
 *
 *   base64(SHA-256("decision-log/v1/" ‖ field ‖ 0x00 ‖ salt, 32 random bytes ‖ bytes))
 *
 * The field keeps a commitment to one thing (a name) from being shown as one to another (a reason).
 */
const SALT_BYTES = 32

/** A fresh random `salt` for each commitment: a second use would tell which ones hold the same bytes. */
export function commit(field: string, salt: Uint8Array, bytes: Uint8Array): string {
  if (field === '' || field.includes('\0')) throw new TypeError('a field is a name without a NUL')
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt is ${SALT_BYTES} bytes, not ${salt.length}`)
  return base64(sha256(concatBytes(utf8(`decision-log/v1/${field}\0`), salt, bytes)))
}

export function opens(commitment: string, field: string, salt: Uint8Array, bytes: Uint8Array): boolean {
  return salt.length === SALT_BYTES && commit(field, salt, bytes) === commitment
}

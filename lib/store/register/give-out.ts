import type { LogHead } from '#db/register/log.ts'
import { rememberGivenOut } from '#lib/adapters/signer-memory.ts'
import { ownVkey } from '#lib/adapters/signing-keys.ts'
import { sealedBy } from './why-register-waits.ts'

/** The register's checkpoint, for anyone to keep: the signer remembers it first, and signs nothing that does not extend it. */
export function checkpointToGiveOut(head: LogHead): string {
  const sealed = isOwn(head) ? sealedBy(head) : undefined
  if (sealed) rememberGivenOut(head.board_id, sealed)
  return head.checkpoint
}

/**
 * Whether it is checked by our own key. What whoever owns the tables signed, and put beside a key of theirs, is none of
 * ours: remembered, it would keep the register from being added to once it is as it was. Without the key nothing is signed.
 */
function isOwn({ board_id, origin, vkey }: LogHead): boolean {
  try {
    return vkey === ownVkey(board_id, origin)
  } catch {
    return false
  }
}

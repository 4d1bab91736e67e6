import type { LogHead } from '#db/register/log.ts'
import { rememberGivenOut } from '#lib/adapters/signer-memory.ts'
import { sealedBy } from './why-register-waits.ts'

/** The register's checkpoint, for anyone to keep: the signer remembers it first, and signs nothing that does not extend it. */
export function checkpointToGiveOut(head: LogHead): string {
  const sealed = sealedBy(head)
  if (sealed) rememberGivenOut(head.board_id, sealed)
  return head.checkpoint
}

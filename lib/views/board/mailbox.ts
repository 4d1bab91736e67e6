import type { Db } from '#db/client.ts'
import { findHeldMail, heldMails } from '#db/running/mails.ts'

/** Mails that were held instead of sent, newest first. Only a server in local mode shows them. */
export function mailbox(db: Db) {
  return heldMails(db)
}

export function heldMail(db: Db, id: string) {
  return findHeldMail(db, id)
}

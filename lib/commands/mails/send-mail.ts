import type { Db } from '#db/client.ts'
import { findPendingMail, markSent } from '#db/running/mails.ts'
import { compose } from '#lib/mail/compose.ts'
import { deliver, type Post } from '#lib/mail/deliver.ts'
import { mintBallotLink } from '../votes/mint-ballot-link.ts'

/**
 * Writes one mail and sends it, once. What dies between a mail server's "taken" and our mark makes one more copy leave,
 * under the same Message-ID: the other order could lose it.
 */
export async function sendMail(db: Db, post: Post, id: string): Promise<void> {
  const mail = await findPendingMail(db, id)
  if (!mail?.email) return
  const message = await compose(
    db,
    {
      publicUrl: post.publicUrl,
      mintBallotLink: (roundId, memberId) => mintBallotLink(db, { roundId, memberId }),
    },
    mail,
  )
  if (!message) return
  await deliver(db, post, { id, recipient: mail.email, example: mail.example, message })
  await markSent(db, id)
}

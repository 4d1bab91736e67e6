import type { Db } from '#db/client.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { addedMail } from './added.ts'
import { askedMail } from './asked.ts'
import { ballotMail } from './ballot.ts'
import { callMeMail } from './call-me.ts'
import { cancelledMail } from './cancelled.ts'
import { closeChangedMail } from './close-changed.ts'
import { followUpMail } from './follow-up.ts'
import { type Links, type Mail, type PendingMail, writeMail } from './mail.ts'
import { meetingCancelledMail, meetingMail } from './meeting.ts'
import type { MailMessage } from './message.ts'
import { openByMail } from './open-by.ts'
import { outcomeMail } from './outcome.ts'
import { proxyAnswerMail, proxyMail } from './proxy.ts'
import { registerWaitsMail } from './register-waits.ts'
import { relayedMail } from './relayed.ts'
import { reopenedMail } from './reopened.ts'
import { reviewMail } from './review.ts'

/*
 * To add a mail: write its file here, a `Mail` that finds what it tells and composes its blocks; name its kind in
 * `db/tables/columns.ts`, and in a new migration that widens `mail_kind_check`; put both in the table below, which does not
 * compile without; give its words, `mail.<kind>.…`, in French and in English. The command that causes it calls
 * `enqueueMails` in its own transaction, with the id of what it is about: the mail is written when it leaves, and tells
 * what holds then. Have `everyKindOfMail` (lib/commands/testing-mails.ts) send it.
 * The greeting, the text and the HTML are made for all in `mail.ts` and `message.ts`.
 */
export const MAILS: Readonly<Record<MailKind, Mail<unknown>>> = {
  added: addedMail,
  ballot: ballotMail,
  outcome: outcomeMail,
  reopened: reopenedMail,
  relayed: relayedMail,
  proxy: proxyMail,
  proxy_answer: proxyAnswerMail,
  extended: closeChangedMail,
  brought_forward: closeChangedMail,
  asked: askedMail,
  cancelled: cancelledMail,
  review: reviewMail,
  meeting: meetingMail,
  meeting_cancelled: meetingCancelledMail,
  follow_up: followUpMail,
  open_by: openByMail,
  call_me: callMeMail,
  register_waits: registerWaitsMail,
}

/** The mail as it is to be read now; undefined where what it would tell is over, or its reader has left. */
export async function compose(db: Db, links: Links, mail: PendingMail): Promise<MailMessage | undefined> {
  const kind = MAILS[mail.kind]
  const data = await kind.find(db, mail, links)
  const { name, language, time_zone: timeZone } = mail
  return data === undefined ? undefined : writeMail(kind, { name, language, timeZone }, data)
}

import type { TaskList } from 'graphile-worker'
import type { Logger } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Db } from '#db/client.ts'
import { deleteExpired } from '#db/running/expired.ts'
import { keysFolder } from '#lib/adapters/signing-keys.ts'
import { notifyDueReviews } from '#lib/commands/mails/notify-due-reviews.ts'
import { remindOfFollowUps } from '#lib/commands/mails/remind-of-follow-ups.ts'
import { remindToOpenVotes } from '#lib/commands/mails/remind-to-open-votes.ts'
import { sendMail } from '#lib/commands/mails/send-mail.ts'
import { sendSignIn } from '#lib/commands/mails/send-sign-in.ts'
import {
  checkRegisters,
  checkWaiting,
  goneRegisters,
  rememberCheckpoints,
} from '#lib/commands/register/check-registers.ts'
import { adjustEarlyClose } from '#lib/commands/votes/adjust-early-close.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { NotDelivered, type Post } from '#lib/mail/deliver.ts'
import { RegisterWaits, whatIsGone } from '#lib/rules/entries/register-waits.ts'
import { copyNightly } from '#server/backup/nightly.ts'

interface Tools {
  db: Db
  post: Post
  authSecret: string
  log: Logger
  /** Where a copy is put each night; nowhere where the database is the operator's own. */
  copies: string | undefined
}

const mailPayload = z.object({ mail: z.string() })
const roundPayload = z.object({ round: z.string() })
const signInPayload = z.object({ signIn: z.string() })

/** What happens later, each by the name it was enqueued under. What throws is tried again, later and later. */
export function tasksWith({ db, post, authSecret, log, copies }: Tools): TaskList {
  return {
    'send-mail': (payload) => unlessFinal(log, sendMail(db, post, mailPayload.parse(payload).mail)),
    'send-sign-in': (payload) =>
      unlessFinal(log, sendSignIn(db, post, authSecret, signInPayload.parse(payload).signIn)),
    'close-due-votes': () => closeAll(db, log),
    'settle-round': (payload) => adjustEarlyClose(db, roundPayload.parse(payload).round),
    review: () => notifyDueReviews(db),
    'follow-up': () => remindOfFollowUps(db),
    'open-by': () => remindToOpenVotes(db),
    'check-registers': () => checkAll(db, log),
    'remember-checkpoints': () => rememberCheckpoints(db).then(() => checkWaiting(db)),
    'sweep-expired': () => deleteExpired(db),
    'copy-nightly': () => copyTonight(db, copies, log),
  }
}

/**
 * Rounds due while no one looked are closed within the minute, reviews and follow-ups told within the hour; the job at the
 * instant itself is quicker.
 */
export const CRONTAB = `
* * * * * close-due-votes ?jobKey=close-due-votes&max=3
* * * * * remember-checkpoints ?jobKey=remember-checkpoints&max=1
7 * * * * review ?jobKey=review&max=3
9 * * * * follow-up ?jobKey=follow-up&max=3
12 * * * * open-by ?jobKey=open-by&max=3
23 2 * * * check-registers ?jobKey=check-registers&max=3
17 * * * * sweep-expired ?jobKey=sweep-expired&max=3
37 3 * * * copy-nightly ?jobKey=copy-nightly&max=3
`

/** One vote that cannot be closed keeps none of the others open; each is named. */
async function closeAll(db: Db, log: Logger): Promise<void> {
  try {
    await closeDueVotes(db)
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error
    for (const one of error.errors) log.error(String(one))
    const waiting = error.errors.filter((one) => one instanceof RegisterWaits)
    if (waiting.length > 0) await checkRegisters(db, new Set(waiting.map(({ boardId }) => boardId)))
    throw error
  }
}

/** Each night, and at every start: a register that is not what it had sealed is named to the operator and to its stewards. */
async function checkAll(db: Db, log: Logger): Promise<void> {
  for (const { boardId, wait } of await checkRegisters(db))
    log.error(String(new RegisterWaits(boardId, wait)))
  for (const gone of await goneRegisters(db)) log.error(whatIsGone(gone))
}

async function copyTonight(db: Db, copies: string | undefined, log: Logger): Promise<void> {
  if (!copies) return
  const day = Temporal.Now.plainDateISO('UTC').toString()
  for (const board of await copyNightly(db, keysFolder(), copies, day))
    log.error(`the copy of ${day} has the register of board ${board} as it is: damaged`)
}

/** A mailbox that does not exist is not asked for again. */
async function unlessFinal(log: Logger, sending: Promise<void>): Promise<void> {
  try {
    await sending
  } catch (error) {
    if (!(error instanceof NotDelivered && error.final)) throw error
    log.warn(error.message)
  }
}

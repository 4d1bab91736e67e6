import { createTransport, type Transporter } from 'nodemailer'
import type { Db } from '#db/client.ts'
import { holdMail } from '#db/running/mails.ts'
import type { Config } from '#lib/adapters/config.ts'
import type { MailMessage } from './message.ts'

export interface Letter {
  /** Names the mail for life: a second copy of it carries the same Message-ID, by which mail programs know it. */
  readonly id: string
  readonly recipient: string
  /** To an invented person: never leaves this machine. */
  readonly example: boolean
  readonly message: MailMessage
}

/** Where mails go: to a mail server, or to the mailbox of this machine. */
export interface Post {
  readonly publicUrl: string
  readonly from: string
  readonly smtp: Transporter | undefined
}

export function openPost({ publicUrl, mailFrom, smtpUrl }: Config): Post {
  const smtp = smtpUrl
    ? createTransport({
        url: smtpUrl,
        connectionTimeout: 15_000,
        greetingTimeout: 15_000,
        socketTimeout: 60_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    : undefined
  return { publicUrl, from: mailFrom, smtp }
}

interface SmtpFailure {
  code?: string
  responseCode?: number
  response?: string
}

/** A mail server did not take a mail. Says nothing that came from it: servers repeat addresses. */
export class NotDelivered extends Error {
  /** Whether trying again is of no use: there is no such mailbox (RFC 3463). Other refusals may be ours to mend. */
  readonly final: boolean
  constructor(id: string, { code, responseCode, response }: SmtpFailure) {
    super(`mail ${id} was not taken: ${[code, responseCode].filter(Boolean).join(' ') || 'unknown reason'}`)
    this.final = /^55\d[ -]5\.1\.(1|2|3|6|10)\b/.test(response ?? '')
  }
}

export async function deliver(db: Db, post: Post, letter: Letter): Promise<void> {
  const { id, recipient, message } = letter
  if (!post.smtp || letter.example) {
    await db.transaction().execute((tx) => holdMail(tx, { id, recipient, ...message }))
    return
  }
  try {
    await post.smtp.sendMail({
      ...message,
      from: post.from,
      to: { name: '', address: recipient },
      messageId: `<${id.toLowerCase()}@${new URL(post.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
  } catch (error) {
    throw new NotDelivered(id, error as SmtpFailure)
  }
}

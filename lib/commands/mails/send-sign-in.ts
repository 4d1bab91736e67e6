import type { Db } from '#db/client.ts'
import { armSignIn, deleteSignIn, findAccount, findSignIn } from '#db/people/sign-ins.ts'
import { codeToken, mintCode, mintLinkToken, tokenHash } from '#lib/adapters/one-time-secrets.ts'
import { deliver, type Post } from '#lib/mail/deliver.ts'
import { noAccountMail, signInMail } from '#lib/mail/sign-in.ts'

/**
 * Mints a link and a code, keeps their hashes, mails them. An address without an account gets secrets as well, that
 * nobody is told: what answers a wrong code must not tell who has an account. Trying again after a mail that did not
 * leave mints anew.
 */
export async function sendSignIn(db: Db, post: Post, authSecret: string, id: string): Promise<void> {
  const request = await findSignIn(db, id)
  if (!request) return
  if (request.stale) return deleteSignIn(db, id)
  const { email } = request
  const token = mintLinkToken()
  const digits = mintCode()
  const armed = await armSignIn(db, {
    id,
    linkHash: tokenHash(token, authSecret),
    codeHash: tokenHash(codeToken(email, digits), authSecret),
  })
  if (!armed) return
  const person = await findAccount(db, email)
  const url = `${post.publicUrl}/sign-in/confirm?${new URLSearchParams({ email, token })}`
  const message = person
    ? signInMail(person.language, { name: person.name, url, digits })
    : noAccountMail(request.language, { email, site: new URL(post.publicUrl).host })
  await deliver(db, post, { id, recipient: email, example: person?.example ?? false, message })
}

import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { insertSignIn } from '#db/people/sign-ins.ts'
import { enqueue } from '#db/running/jobs.ts'
import { consume, type Limit, networkOf } from '#lib/adapters/rate-limit.ts'
import type { Language } from '#lib/i18n/language.ts'
import { readAddress } from '#lib/rules/base/addresses.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { newId } from '#lib/store/register/disclosure.ts'

/** A mail each: enough for someone who mistypes or waits. Of each network, so that none keeps the others out. */
const FOR_ADDRESS: Limit = { name: 'sign-in', tries: 5, seconds: 900 }
/** From wherever: too little to flood anybody's mailbox. */
const FOR_ADDRESS_IN_ALL: Limit = { name: 'sign-in-all', tries: 15, seconds: 900 }
/** A whole association may sign in from its own hall at once. */
const FROM_NETWORK: Limit = { name: 'sign-in-from', tries: 60, seconds: 900 }

export interface SignInRequest {
  email: string
  language: Language
  returnTo?: string | undefined
  ip?: string | undefined
}

/**
 * Has a mail sent with a link and a code; `asked` lets the browser that asked type the code. Does the same whether or not
 * there is an account: who it is for is only looked up where the mail is written.
 */
export async function requestSignIn(
  db: Db,
  { email: typed, language, returnTo, ip }: SignInRequest,
): Promise<{ email: string; asked: string } | RefusalOf<'invalid' | 'rate_limited'>> {
  const email = readAddress(typed)
  if (!email) return refuse('invalid', { field: 'email' })
  const network = networkOf(ip)
  const tooMany =
    (network ? await consume(db, FROM_NETWORK, network) : undefined) ??
    (await consume(db, FOR_ADDRESS, `${email} ${network ?? ''}`)) ??
    (await consume(db, FOR_ADDRESS_IN_ALL, email))
  if (tooMany) return tooMany
  const asked = await db.transaction().execute(async (tx) => {
    const id = newId(await boardNow(tx))
    await insertSignIn(tx, { id, email, language, returnTo: returnTo ?? null })
    await enqueue(tx, 'send-sign-in', { signIn: id })
    return id
  })
  return { email, asked }
}

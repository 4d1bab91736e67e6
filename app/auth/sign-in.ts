import type { Db } from '#db/client.ts'
import { deleteSession } from '#db/people/sessions.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { codeToken } from '#lib/adapters/one-time-secrets.ts'
import { consume, type Limit, networkOf } from '#lib/adapters/rate-limit.ts'
import { readAddress } from '#lib/rules/base/addresses.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { SignedIn } from '#lib/store/scope.ts'
import type { ConfirmationKind } from './adapter.ts'
import { askLibrary, type Settings } from './library.ts'
import { personOfCookie, sessionHash, sessionTokenIn } from './session.ts'

export interface Entered {
  readonly person: SignedIn
  /** The page of this site that asked for signing in. */
  readonly returnTo: string | null
  readonly setCookie: string[]
}

export type NotEntered = RefusalOf<'link_used' | 'link_expired' | 'code_wrong' | 'rate_limited'>

const CONFIRMATIONS: Limit = { name: 'confirmation', tries: 60, seconds: 900 }

/** Enters by the token of a mailed link, which works once. */
export async function confirmByLink(
  db: Db,
  request: Request,
  input: { email: string; token: string; ip?: string | undefined },
  settings: Settings = runningConfig(),
): Promise<Entered | NotEntered> {
  const email = readAddress(input.email) ?? ''
  const tooMany = await tooManyFrom(db, input.ip)
  if (tooMany) return tooMany
  // The library would break on it.
  if (!input.token) return refuse('link_used')
  return confirm(db, request, { kind: 'link', email, token: input.token }, settings)
}

/** Enters by the mailed code, in the browser that asked for it. Each mail allows five attempts. */
export async function confirmByCode(
  db: Db,
  request: Request,
  input: { email: string; code: string; asked: string; ip?: string | undefined },
  settings: Settings = runningConfig(),
): Promise<Entered | NotEntered> {
  const email = readAddress(input.email) ?? ''
  const tooMany = await tooManyFrom(db, input.ip)
  const token = codeToken(email, input.code.replace(/\D/g, ''))
  return tooMany ?? confirm(db, request, { kind: 'code', email, token, asked: input.asked }, settings)
}

/** Ends the session of this request. */
export async function signOut(
  db: Db,
  request: Request,
  settings: Settings = runningConfig(),
): Promise<{ setCookie: string[] }> {
  const { setCookie } = await askLibrary(db, request, { kind: 'link', action: 'signout' }, settings)
  return { setCookie }
}

async function tooManyFrom(db: Db, ip: string | undefined) {
  const network = networkOf(ip)
  return network ? await consume(db, CONFIRMATIONS, network) : undefined
}

/**
 * One transaction, so that a link is not used up where the session could not be written. A wrong code is no failure:
 * its attempt is committed.
 */
async function confirm(
  db: Db,
  request: Request,
  { kind, email, token, asked }: { kind: ConfirmationKind; email: string; token: string; asked?: string },
  settings: Settings,
): Promise<Entered | NotEntered> {
  return db.transaction().execute(async (tx) => {
    const query = { email, token }
    const found = await askLibrary(tx, request, { kind, action: `callback/${kind}`, query, asked }, settings)
    if (found.refusal) return found.refusal
    const { setCookie, returnTo } = found
    const person = await personOfCookie(tx, setCookie[0]?.split(';')[0], settings.publicUrl)
    if (!person) throw new Error('the sign-in library opened no session')
    const earlier = sessionTokenIn(request.headers.get('cookie'), settings.publicUrl)
    if (earlier) await deleteSession(tx, sessionHash(earlier))
    return { person, returnTo: returnTo ?? null, setCookie }
  })
}

import type { Adapter, AdapterUser } from '@auth/core/adapters'
import type { Db } from '#db/client.ts'
import { deleteSession, findPersonOfSession, insertSession } from '#db/people/sessions.ts'
import { findAccount, takeCode, takeLink } from '#db/people/sign-ins.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { SESSION_SECONDS, sessionHash } from './session.ts'

export type ConfirmationKind = 'link' | 'code'

/** What came out of one confirmation: the library itself only tells right from wrong. */
export interface Findings {
  returnTo?: string | null
  refusal?: RefusalOf<'link_used' | 'link_expired' | 'code_wrong'>
}

/**
 * The library's view of our tables. Every instant is judged by the database's clock: dates handed to the library say
 * "later", so that its own clock decides nothing.
 */
export function adapterOn(db: Db, kind: ConfirmationKind, findings: Findings, asked: string): Adapter {
  const later = () => new Date(Date.now() + 60_000)
  return {
    useVerificationToken: async ({ identifier, token }) => {
      Object.assign(findings, await take(db, kind, { id: asked, email: identifier }, token))
      return findings.refusal ? null : { identifier, token, expires: later() }
    },
    createVerificationToken: () => {
      throw new Error('links and codes are minted by the job that mails them')
    },
    getUserByEmail: async (email) => {
      const person = await findAccount(db, email)
      return person ? userOf(person) : null
    },
    // The library notes here that an address was proved, which a person's row has no need to say.
    updateUser: async (user) => ({ email: '', emailVerified: null, ...user }),
    createSession: async (session) => {
      await insertSession(db, {
        tokenHash: sessionHash(session.sessionToken),
        personId: session.userId,
        seconds: SESSION_SECONDS,
      })
      return session
    },
    getSessionAndUser: async (sessionToken) => {
      const person = await findPersonOfSession(db, sessionHash(sessionToken))
      if (!person) return null
      return { session: { sessionToken, userId: person.id, expires: later() }, user: userOf(person) }
    },
    deleteSession: (sessionToken) => deleteSession(db, sessionHash(sessionToken)),
  }
}

/** Addresses without an account are mailed too, and must fail here as a wrong guess does. */
async function take(
  db: Db,
  kind: ConfirmationKind,
  request: { id: string; email: string },
  hash: string,
): Promise<Findings> {
  const { email } = request
  const taken = kind === 'link' ? await takeLink(db, email, hash) : await takeCode(db, request, hash)
  if ('returnTo' in taken && (await findAccount(db, email))) return taken
  if (kind === 'code')
    return {
      refusal: refuse('code_wrong', { attemptsLeft: 'attemptsLeft' in taken ? taken.attemptsLeft : 0 }),
    }
  return { refusal: refuse('refused' in taken && taken.refused === 'expired' ? 'link_expired' : 'link_used') }
}

function userOf({ id, name, email }: { id: string; name: string; email: string | null }): AdapterUser {
  return { id, name, email: email ?? '', emailVerified: null }
}

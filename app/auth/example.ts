import type { Db } from '#db/client.ts'
import { findExamplePerson, insertSession } from '#db/people/sessions.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { mintSessionToken, SESSION_SECONDS, sessionCookie, sessionHash } from './session.ts'

/** Enters as one of the example's invented people, without proof: on this machine alone, and as nobody real. */
export async function signInAsExample(
  db: Db,
  personId: string,
  settings: { publicUrl: string; local: boolean } = runningConfig(),
): Promise<{ setCookie: string[] } | RefusalOf<'not_found'>> {
  const person = settings.local ? await findExamplePerson(db, personId) : undefined
  if (!person) return refuse('not_found', { what: 'page' })
  const token = mintSessionToken()
  await insertSession(db, {
    tokenHash: sessionHash(token),
    personId: person.id,
    seconds: SESSION_SECONDS,
  })
  const secure = settings.publicUrl.startsWith('https:') ? '; Secure' : ''
  return {
    setCookie: [`${sessionCookie(settings.publicUrl)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure}`],
  }
}

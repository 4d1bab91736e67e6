import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { findPersonOfEndedSession, findPersonOfSession } from '#db/people/sessions.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import type { SignedIn } from '#lib/store/scope.ts'

/** The names @auth/core gives: browsers keep `__Secure-` cookies from sites that are not encrypted. */
export function sessionCookie(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Secure-authjs.session-token' : 'authjs.session-token'
}

/** How long a session lasts: thirty days. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

export function mintSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Sessions are 256 random bits: their plain hash cannot be searched. */
export function sessionHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The session's token in a Cookie header. */
export function sessionTokenIn(cookies: string | null | undefined, publicUrl: string): string | undefined {
  const name = `${sessionCookie(publicUrl)}=`
  const pair = cookies?.split(';').find((part) => part.trimStart().startsWith(name))
  return pair?.trim().slice(name.length) || undefined
}

/** Who sent this Cookie header, as long as their session lasts. */
export async function personOfCookie(
  db: Db,
  cookies: string | undefined,
  publicUrl: string = runningConfig().publicUrl,
): Promise<SignedIn | undefined> {
  const token = sessionTokenIn(cookies, publicUrl)
  const row = token ? await findPersonOfSession(db, sessionHash(token)) : undefined
  if (!row) return undefined
  const { time_zone: timeZone, ...person } = row
  return { ...person, timeZone }
}

/** The id of whose session this Cookie header was sent with, though it is over. */
export async function personOfEndedSession(db: Db, cookies: string | null): Promise<string | undefined> {
  const token = sessionTokenIn(cookies, runningConfig().publicUrl)
  return token ? (await findPersonOfEndedSession(db, sessionHash(token)))?.person_id : undefined
}

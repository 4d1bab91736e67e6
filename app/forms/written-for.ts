import type { Db } from '#db/client.ts'
import { personOfEndedSession } from '../auth/session.ts'
import type { Pairs } from './read-form.ts'

/*
 * Whose words a form holds. Several people may share a browser: who is signed in when a form is sent is not always who typed
 * it. Each form therefore says who its page was made for (`server/web/light-pages.ts`).
 *
 *   made for who is signed in, or sent by a link   theirs: it is done, or shown to them again where it is refused
 *   made for another, or for one whose session is  nothing is done; kept for that person alone, who finds it in this browser
 *   over                                           once they are signed in
 *   made for nobody, and signing in is asked for   of who signs in from there
 *   it does not say: a page from before it did     of whose session cookie comes with it, ended or not; where that is known
 *                                                  no more nothing is kept, and who sent it is shown at once what they typed
 */
export const READER = 'reader'

/** Who the page of a form was made for: '' for nobody; undefined where it does not say. */
export interface WrittenFor {
  readonly reader: string | undefined
  /** The form without that. */
  readonly pairs: Pairs
}

export function writtenFor(pairs: Pairs): WrittenFor {
  return {
    reader: pairs.findLast(([field]) => field === READER)?.[1],
    pairs: pairs.filter(([field]) => field !== READER),
  }
}

/** Their forms ask nothing of a session: whoever holds the link, the key or the mail. */
const BY_ANYONE = /^\/(?:v|new|sign-in|example)?(?:[/?]|$)/

/** Whether it was typed by another than who would do it now. */
export function isOfAnother(page: string, reader: string | undefined, personId: string | undefined): boolean {
  return Boolean(reader && personId && reader !== personId) && !BY_ANYONE.test(page)
}

/** Whose a form is that was sent without their session; null of who signs in next, undefined where nobody can tell. */
export async function whoTyped(
  db: Db,
  request: Request,
  reader: string | undefined,
): Promise<string | null | undefined> {
  if (reader !== undefined) return reader || null
  return personOfEndedSession(db, request.headers.get('cookie'))
}

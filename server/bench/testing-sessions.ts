import { mintSessionToken, SESSION_SECONDS, sessionHash } from '#app/auth/session.ts'
import { insertSession } from '#db/people/sessions.ts'
import type { Story } from '#lib/commands/testing.ts'

/** The headers of a browser in which someone is signed in. */
export async function signedIn(story: Story, name: string): Promise<{ cookie: string }> {
  const { actor } = (await story.as(name)).scope
  if (actor.type !== 'member') throw new Error(`${name} is no member`)
  const { personId } = actor.member
  const token = mintSessionToken()
  await insertSession(story.db, { tokenHash: sessionHash(token), personId, seconds: SESSION_SECONDS })
  return { cookie: `authjs.session-token=${token}` }
}

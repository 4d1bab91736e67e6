import { Auth, skipCSRFCheck } from '@auth/core'
import type { EmailConfig } from '@auth/core/providers'
import type { Db } from '#db/client.ts'
import { adapterOn, type ConfirmationKind, type Findings } from './adapter.ts'
import { mintSessionToken, SESSION_SECONDS, sessionCookie, sessionTokenIn } from './session.ts'

export interface Settings {
  readonly publicUrl: string
  readonly authSecret: string
}

interface Question {
  kind: ConfirmationKind
  /** `callback/link`, `signout` */
  action: string
  query?: Record<string, string>
  /** The request of this browser that a code answers. */
  asked?: string | undefined
}

const BASE = '/api/auth'

/**
 * Asks @auth/core to confirm or to sign out. It never answers the web itself: one of our pages was posted to before,
 * from our own origin, so that its CSRF token has nothing to add. It sees nothing of the browser's request but the
 * session. Returns the session's Set-Cookie, or what was found instead; throws where something broke.
 */
export async function askLibrary(
  db: Db,
  request: Request,
  { kind, action, query, asked = '' }: Question,
  { publicUrl, authSecret }: Settings,
): Promise<Findings & { setCookie: string[] }> {
  const findings: Findings = {}
  let failure: Error | undefined
  const cookie = sessionCookie(publicUrl)
  const session = sessionTokenIn(request.headers.get('cookie'), publicUrl)
  const question = new Request(`${publicUrl}${BASE}/${action}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: session ? { cookie: `${cookie}=${session}` } : {},
  })
  const answer = await Auth(question, {
    adapter: adapterOn(db, kind, findings, asked),
    providers: [provider(kind)],
    secret: authSecret,
    basePath: BASE,
    trustHost: true,
    useSecureCookies: publicUrl.startsWith('https:'),
    skipCSRFCheck,
    session: { strategy: 'database', maxAge: SESSION_SECONDS, generateSessionToken: mintSessionToken },
    logger: {
      error: (error) => {
        failure ??= error
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  })
  if (failure && !findings.refusal) throw failure
  const setCookie = answer.headers.getSetCookie().filter((header) => header.startsWith(`${cookie}=`))
  return { ...findings, setCookie }
}

function provider(kind: ConfirmationKind): EmailConfig {
  return {
    id: kind,
    type: 'email',
    name: kind,
    sendVerificationRequest: () => {
      throw new Error('mails leave from their job')
    },
  }
}

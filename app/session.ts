import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Db, openDatabase } from '#db/client.ts'
import { runningConfig } from '#lib/adapters/config.ts'
import { retryWhileDatabaseRestarts } from '#lib/adapters/retry.ts'
import { closeBeforeShowing } from '#lib/commands/votes/close-due-votes.ts'
import type { Reader } from '#lib/i18n/dates.ts'
import { type Language, languageOf } from '#lib/i18n/language.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import { slugIn } from '#lib/rules/base/slug.ts'
import { type BoardScope, enterBoard, enterByLink, enterBySession, type SignedIn } from '#lib/store/scope.ts'
import { recogniseLink } from '#lib/views/vote/ballot-link.ts'
import { personOfCookie, sessionHash, sessionTokenIn } from './auth/session.ts'

const open = globalThis as { tourDatabase?: Db }

/** The pool of this process: opened at the first use, since a build loads pages without a database. */
export function database(): Db {
  open.tourDatabase ??= openDatabase(runningConfig().databaseUrl)
  return open.tourDatabase
}

export interface Visit {
  person: SignedIn | undefined
  language: Language
  /** How dates are told: by the clock on the reader's wall, Paris's where it is not known. */
  reader: Reader
  say: Say
  nonce: string
  /** The address being shown. */
  path: string
}

/** Who sent this, and the board that its address is on, if it is: asked for together. */
const arrival = cache(async (): Promise<{ person: SignedIn | undefined; scope?: BoardScope }> => {
  const asked = await headers()
  const cookies = asked.get('cookie') ?? undefined
  const slug = slugIn(asked.get('x-path') ?? '/')
  const token = sessionTokenIn(cookies, runningConfig().publicUrl)
  return retryWhileDatabaseRestarts(async () => {
    const found = slug && token ? await enterBySession(database(), slug, sessionHash(token)) : undefined
    return found ?? { person: await personOfCookie(database(), cookies) }
  })
})

/** Who is reading, in which language. */
export const current = cache(async (): Promise<Visit> => {
  const asked = await headers()
  const cookies = asked.get('cookie') ?? undefined
  const { person } = await arrival()
  const chosen = /(?:^|;\s*)language=/.test(cookies ?? '')
  const language =
    chosen || !person ? languageOf(cookies, asked.get('accept-language') ?? undefined) : person.language
  return {
    person,
    language,
    reader: { language, timeZone: person?.timeZone ?? 'Europe/Paris' },
    say: words(language),
    nonce: asked.get('x-nonce') ?? '',
    path: asked.get('x-path') ?? '/',
  }
})

/** The board at this address for whoever is reading, its due votes closed; the not-found page where there is none. */
export const boardAt = cache(async (slug: string): Promise<BoardScope> => {
  const { person, scope: entered } = await arrival()
  const enter = () => enterBoard(database(), slug, person?.id)
  const first = entered?.board.slug === slug ? entered : undefined
  const scope = /^[a-z0-9-]{1,60}$/.test(slug)
    ? await retryWhileDatabaseRestarts(() => enterOnceClosed(enter, first))
    : undefined
  // The example exists in local mode alone, also where it was made before.
  if (!scope || isRefusal(scope) || (scope.board.example && !runningConfig().local)) notFound()
  return scope
})

/** The board as the holder of this ballot link may see it: their own round, nothing else. */
export async function linkScope(
  token: string,
): Promise<{ scope: BoardScope; roundId: string } | RefusalOf<'not_found'>> {
  const link = await recogniseLink(database(), token)
  if (isRefusal(link)) return link
  const scope = await enterOnceClosed(() => enterByLink(database(), link))
  return isRefusal(scope) ? scope : { scope, roundId: link.roundId }
}

/** Closes what is due before a board is shown or acted on; what a close changed of the board itself is read again. `entered`: as
 * it was read already. */
async function enterOnceClosed(
  enter: () => Promise<BoardScope | RefusalOf<'not_found'>>,
  entered?: BoardScope,
): Promise<BoardScope | RefusalOf<'not_found'>> {
  const scope = entered ?? (await enter())
  if (isRefusal(scope)) return scope
  return scope.hasDue && (await closeBeforeShowing(database(), scope.board.id)) ? enter() : scope
}

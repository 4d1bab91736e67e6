import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import { runningConfig } from '#lib/adapters/config.ts'
import { consume, type Limit, networkOf } from '#lib/adapters/rate-limit.ts'
import type { RefusalOf } from '#lib/rules/base/refusal.ts'
import {
  type FormPlace,
  forgetRefusedForm,
  giveRefusedForm,
  keepRefusedForm,
  type RefusedForm,
  refusedFormAt,
} from '#lib/store/refused-forms.ts'
import { current, database } from '../session.ts'
import { pageAddress } from './local-path.ts'

/*
 * A refused form is stored for ten minutes, sealed with a key that only this browser's cookie gives, and its page is
 * asked for again: it shows what was typed and why it was refused, after a reload as well, until the form is accepted.
 */

const TEN_MINUTES = 600
const TOKEN = /^[\w-]{43}$/
/** Anyone may be refused: what one network can have stored is bounded. */
const STORED: Limit = { name: 'refused-form', tries: 100, seconds: TEN_MINUTES }
/** Of everybody together, where this machine is all that is known of who asks: nobody is locked out by it. */
const STORED_FROM_HERE: Limit = { name: 'refused-form-here', tries: 1000, seconds: TEN_MINUTES }

/** The form that was refused just now, on the page that shows it again. */
export async function readRefusedForm(): Promise<RefusedForm | undefined> {
  const token = await sentToken()
  if (!token) return undefined
  const { path, person } = await current()
  return refusedFormAt(database(), placeOf(token, path, person?.id))
}

/** Stores the refused form of a person, or of who is not signed in, for its page. Returns the Set-Cookie that lets this
 * browser read it. */
export async function storeRefusedForm(
  page: string,
  form: RefusedForm,
  personId: string | undefined,
): Promise<{ setCookie: string } | RefusalOf<'rate_limited'>> {
  const network = networkOf((await headers()).get('x-client-ip') ?? undefined)
  const tooMany = await (network
    ? consume(database(), STORED, network)
    : consume(database(), STORED_FROM_HERE, 'everybody'))
  if (tooMany) return tooMany
  // Another tab may have had a form refused on another page: one token finds both.
  const token = (await sentToken()) ?? randomBytes(32).toString('base64url')
  await keepRefusedForm(database(), placeOf(token, page, personId), form)
  return { setCookie: cookieOf(token) }
}

/** Someone signed in to go back to a page whose form they had sent without a session. */
export async function giveFormOf(page: string, personId: string): Promise<{ setCookie?: string }> {
  const token = await sentToken()
  const given = token && (await giveRefusedForm(database(), { token, page: pageAddress(page), personId }))
  return given ? { setCookie: cookieOf(token) } : {}
}

function cookieOf(token: string): string {
  const secure = runningConfig().publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName()}=${token}; Path=/; Max-Age=${TEN_MINUTES}; HttpOnly; SameSite=Lax${secure}`
}

/** A form of this page was accepted. */
export async function forgetFormOf(page: string): Promise<void> {
  const token = await sentToken()
  if (token) await forgetRefusedForm(database(), placeOf(token, page, (await current()).person?.id))
}

function placeOf(token: string, page: string, personId: string | undefined): FormPlace {
  // What Next adds where a script asks for the page again.
  return { token, page: pageAddress(page.replace(/[?&]_rsc=[^&]*$/, '')), personId }
}

/** No other site beside ours can set a `__Host-` cookie; browsers keep those from sites that are encrypted alone. */
function cookieName(): string {
  return runningConfig().publicUrl.startsWith('https:') ? '__Host-refused-form' : 'refused-form'
}

async function sentToken(): Promise<string | undefined> {
  const cookies = (await headers()).get('cookie') ?? ''
  const name = `${cookieName()}=`
  const pair = cookies.split(';').find((part) => part.trimStart().startsWith(name))
  const token = pair?.trim().slice(name.length) ?? ''
  return TOKEN.test(token) ? token : undefined
}

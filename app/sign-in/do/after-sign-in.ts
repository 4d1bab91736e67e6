import type { Entered } from '#app/auth/sign-in.ts'
import { attempt } from '#app/forms/form.ts'
import { localPath } from '#app/forms/local-path.ts'
import { giveFormOf } from '#app/forms/refused-form.ts'
import { database } from '#app/session.ts'
import { arrival } from '#lib/views/board/arrival.ts'

/** On to the page that asked for signing in, else to the person's only board, else to their boards. */
export async function afterSignIn({
  person,
  returnTo,
  setCookie,
}: Entered): Promise<{ to: string; headers: Headers }> {
  const headers = new Headers(setCookie.map((cookie) => ['set-cookie', cookie] as [string, string]))
  if (returnTo) {
    const page = localPath(returnTo)
    // They are in, whether or not a form can be given back to them.
    const given = await attempt(() => giveFormOf(page, person.id))
    if ('setCookie' in given) headers.append('set-cookie', given.setCookie)
    return { to: page, headers }
  }
  const { boards } = await arrival(database(), person.id)
  return { to: boards.length === 1 ? `/${boards[0]?.slug}` : '/', headers }
}

import { leadTo } from '#app/forms/commands-at.ts'
import { localPath } from '#app/forms/local-path.ts'
import { readValues } from '#app/forms/read-form.ts'
import { current, database } from '#app/session.ts'
import { chooseLanguage } from '#lib/commands/board/choose-language.ts'

/** Switches the language and back to the page. Kept for a year, in a cookie that says nothing else; of someone signed in
 * their mails follow. */
export async function POST(request: Request): Promise<Response> {
  const { back, language } = await readValues(request)
  const headers = new Headers({ location: localPath(back) })
  if (language === 'fr' || language === 'en') {
    const { person } = await current()
    if (person) await chooseLanguage(database(), person.id, language)
    headers.set('set-cookie', `language=${language}; Path=/; Max-Age=31536000; SameSite=Lax`)
  }
  return new Response(null, { status: 303, headers })
}

export const GET = () => leadTo('/')

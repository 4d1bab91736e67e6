import { languageOf } from '#lib/words/language.ts'
import { leadTo } from '../../commands-at.ts'
import { readValues } from '../../form.ts'
import { localPath } from '../../local-path.ts'

/** Switches to the other language and back to the page. Kept for a year, in a cookie that says nothing else. */
export async function POST(request: Request): Promise<Response> {
  const { language: asked, back } = await readValues(request)
  const now = languageOf(
    request.headers.get('cookie') ?? undefined,
    request.headers.get('accept-language') ?? undefined,
  )
  const next = asked === 'fr' || asked === 'en' ? asked : now === 'fr' ? 'en' : 'fr'
  return new Response(null, {
    status: 303,
    headers: {
      location: localPath(back),
      'set-cookie': `language=${next}; Path=/; Max-Age=31536000; SameSite=Lax`,
    },
  })
}

export const GET = () => leadTo('/')

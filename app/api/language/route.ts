import { languageOf } from '#lib/words/language.ts'
import { localPath } from '../../local-path.ts'

/** Switches to the other language and back to the page. Kept for a year, in a cookie that says nothing else. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const now = languageOf(
    request.headers.get('cookie') ?? undefined,
    request.headers.get('accept-language') ?? undefined,
  )
  const asked = form.get('language')
  const next = asked === 'fr' || asked === 'en' ? asked : now === 'fr' ? 'en' : 'fr'
  return new Response(null, {
    status: 303,
    headers: {
      location: localPath(form.get('back')),
      'set-cookie': `language=${next}; Path=/; Max-Age=31536000; SameSite=Lax`,
    },
  })
}

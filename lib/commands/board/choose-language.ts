import type { Db } from '#db/client.ts'
import { setLanguage } from '#db/people/people.ts'
import type { Language } from '#lib/i18n/language.ts'

/** The language someone reads from now on: of the pages where they are signed in, and of their mails. */
export async function chooseLanguage(db: Db, personId: string, language: Language): Promise<void> {
  await setLanguage(db, personId, language)
}

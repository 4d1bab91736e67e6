import { current } from '#app/session.ts'
import { LOCALE } from '#lib/i18n/dates.ts'
import type { RegisterSeal } from '#lib/views/register/log.ts'
import { checkWords } from './check-words.ts'
import { RegisterCheck } from './register-check.tsx'
import type { CheckedPage } from './register-files.ts'

/** Has the reader's device hold this page against the register. */
export async function PageCheck({ seal, page }: { seal: RegisterSeal; page: CheckedPage }) {
  const { say, language } = await current()
  return (
    <RegisterCheck
      base={seal.base}
      vkey={seal.vkey}
      size={seal.size}
      page={page}
      locale={LOCALE[language]}
      words={checkWords(say, seal.size)}
    />
  )
}

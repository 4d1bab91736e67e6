import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import { button, code, type MailMessage, paragraph, small, toMessage } from './message.ts'

/** A link and a code: either one signs in. */
export function signInMail(
  language: Language,
  { name, url, digits }: { name: string; url: string; digits: string },
): MailMessage {
  const say = words(language)
  return toMessage(language, say('mail.sign_in.subject'), [
    paragraph(say('mail.hello', { name })),
    paragraph(say('mail.sign_in.intro')),
    button(say('mail.sign_in.go'), url),
    paragraph(say('mail.sign_in.code')),
    code(digits),
    small(say('mail.sign_in.once')),
    small(say('mail.sign_in.not_you')),
  ])
}

/** For an address nobody has an account with: without this mail, a person who mistook theirs would wait for ever. */
export function noAccountMail(
  language: Language,
  { email, site }: { email: string; site: string },
): MailMessage {
  const say = words(language)
  return toMessage(language, say('mail.no_account.subject'), [
    paragraph(say('mail.no_account.intro', { email, site })),
    paragraph(say('mail.no_account.other')),
    paragraph(say('mail.no_account.ask')),
    small(say('mail.no_account.not_you')),
  ])
}

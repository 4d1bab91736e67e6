import { IntlMessageFormat } from 'intl-messageformat'
import { en } from './en.ts'
import { type Dictionary, fr } from './fr.ts'
import { frenchSpaces, type Language } from './language.ts'

export type WordKey = keyof Dictionary
export type WordValues = Record<string, string | number>
export type Say = (key: WordKey, values?: WordValues) => string

const dictionaries: Record<Language, Dictionary> = { fr, en }
const compiled = new Map<string, IntlMessageFormat>()

/** The sentences of one language: `say('board.greeting', { name })`. */
export function words(language: Language): Say {
  return (key, values) => {
    const id = `${language}:${key}`
    let message = compiled.get(id)
    if (!message) {
      const text = dictionaries[language][key]
      message =
        language === 'fr'
          ? new IntlMessageFormat(frenchSpaces(text), 'fr-FR', undefined, { ignoreTag: true })
          : new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true })
      compiled.set(id, message)
    }
    return String(message.format(values))
  }
}

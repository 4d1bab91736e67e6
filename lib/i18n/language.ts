export type Language = 'fr' | 'en'

/** The switch's cookie first, then the browser's preferences in their order; French where nothing is said. */
export function languageOf(cookies: string | undefined, acceptLanguage: string | undefined): Language {
  const chosen = /(?:^|;\s*)language=(fr|en)(?:;|$)/.exec(cookies ?? '')?.[1]
  if (chosen === 'fr' || chosen === 'en') return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language, weight }) => weight > 0 && (language === 'fr' || language === 'en'))
  return wanted?.language === 'en' ? 'en' : 'fr'
}

/** French puts a space before ? ! : ; » € % and after «, at which no line may break. */
export function frenchSpaces(text: string): string {
  return text.replaceAll(/ (?=[?!:;»€%])/g, '\u00a0').replaceAll('« ', '«\u00a0')
}

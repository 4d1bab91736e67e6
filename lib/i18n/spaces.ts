/** French puts a space before ? ! : ; » € % and after «, at which no line may break. */
export function frenchSpaces(text: string): string {
  return text.replaceAll(/ (?=[?!:;»€%])/g, '\u00a0').replaceAll('« ', '«\u00a0')
}

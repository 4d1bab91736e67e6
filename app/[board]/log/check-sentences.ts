import type { Difference } from '#lib/rules/entries/shown.ts'
import type { Checked } from './check.ts'
import type { CheckWords } from './check-words.ts'

/** Why it is red. */
export function reasonSentence(checked: Extract<Checked, { state: 'red' }>, words: CheckWords): string {
  if (checked.index !== null && checked.reason !== 'shrunk') {
    const sentence = checked.reason === 'rewritten' ? words.redKept : words.redIndex
    return sentence.replace('{index}', String(checked.index))
  }
  switch (checked.reason) {
    case 'shown':
      return words.redShown
    case 'broken':
      return words.redBroken
    case 'shrunk':
      return words.redShrunk
    case 'rewritten':
      return words.redChanged
    case 'entries_missing':
    case 'entries_surplus':
    case 'entries_changed':
      return words.redEntries
    default:
      return words.redSignature
  }
}

/** The decision by its number and title, and all that differs of it. */
export function differenceSentence({ index, decision, title, parts }: Difference, words: CheckWords): string {
  const ofDecision = title === null ? words.redUntitled : words.redDecision
  const ofOther = title === null ? words.redLine : words.redTitled
  const values: Record<string, string> = {
    index: String(index),
    number: String(decision),
    title: title ?? '',
    parts: parts.map((part) => words.parts[part]).join(' ; '),
  }
  return (decision === null ? ofOther : ofDecision).replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  )
}

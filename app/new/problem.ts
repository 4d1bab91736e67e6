import type { Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import { sentence } from '../forms/refusal-text.ts'

/** Why the board was not made, with the lines of the pasted list that could not be read. */
export function problemOf(say: Say, refusal: Refusal, reader: Reader): string {
  if (refusal.code === 'not_found') return say('new.key_bad')
  if (refusal.code === 'invalid' && 'lines' in refusal)
    return say('new.lines', { lines: refusal.lines.join(' · ') })
  return sentence(say, refusal, reader)
}

import { LOCALE } from '#lib/i18n/dates.ts'
import type { Language } from '#lib/i18n/language.ts'
import { gradeWords } from '#lib/i18n/phrases/grade.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { ONE_VOTE } from '#lib/rules/methods/counting/stv-stages.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'

/** Who counts votes aloud: in one language, with the words that one round gave its options and grades. */
export interface CountFormatter {
  readonly say: Say
  readonly rule: Rule
  option(id: OptionId): string
  /** 0 is the best grade. */
  grade(grade: number): string
  /** A, B and C, each by its label. */
  options(ids: readonly OptionId[]): string
  /** A, B and C. */
  list(items: readonly string[]): string
  /** A; B; C: where the items have commas of their own. */
  series(items: readonly string[]): string
  /** Hundred-thousandths of a vote, exactly: 2 · 1,33333 · 0.5 */
  votes(hundredThousandths: number): string
}

export function countFormatter(
  language: Language,
  rule: Rule,
  terms: Pick<Terms, 'options' | 'grades'>,
): CountFormatter {
  const say = words(language)
  const lists = new Intl.ListFormat(LOCALE[language], { type: 'conjunction' })
  const labels = new Map(terms.options.map(({ id, label }) => [id, label]))
  const grades = rule.id === 'judgment/1' ? gradeWords(say, rule, terms) : []
  const option = (id: OptionId) => labels.get(id) ?? id
  const list = (items: readonly string[]) => lists.format(items)
  return {
    say,
    rule,
    option,
    grade: (grade) => grades[grade] ?? `${grade}`,
    options: (ids) => list(ids.map(option)),
    list,
    series: (items) => items.join(language === 'fr' ? '\u00a0; ' : '; '),
    votes: (votes) => decimals(votes, language === 'fr' ? ',' : '.'),
  }
}

/** Whole numbers all the way, so that five decimals are five decimals. */
function decimals(votes: number, mark: string): string {
  const rest = votes % ONE_VOTE
  const whole = String((votes - rest) / ONE_VOTE)
  const shown = String(rest).padStart(5, '0').replace(/0+$/, '')
  return shown ? `${whole}${mark}${shown}` : whole
}

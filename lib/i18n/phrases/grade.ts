import type { Say } from '#lib/i18n/words.ts'
import type { JudgmentRule } from '#lib/rules/methods/judgment.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'

const SEVEN = [
  'grade.best',
  'grade.very_good',
  'grade.good',
  'grade.fairly_good',
  'grade.passable',
  'grade.insufficient',
  'grade.to_reject',
] as const

/** What the grades of a majority judgment are called, best first: as the charter has it, or else the usual seven. */
export function gradeWords(say: Say, { params }: JudgmentRule, { grades }: Pick<Terms, 'grades'>): string[] {
  const of = params.grades
  if (grades?.length === of) return [...grades]
  if (of === SEVEN.length) return SEVEN.map((key) => say(key))
  return Array.from({ length: of }, (_, at) => {
    if (at === 0) return say('grade.numbered_best', { of })
    return at === of - 1 ? say('grade.numbered_worst', { of }) : say('grade.numbered', { n: at + 1, of })
  })
}

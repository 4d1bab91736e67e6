import type { Say } from '#lib/i18n/words.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import type { ExportProblem } from '#lib/rules/entries/export.ts'
import type { BrokenSeal, Problem } from './recounting.ts'
import type { Vouched } from './seal.ts'

const LONGEST = 60

/** One thing that is wrong with a file, and where: "ballots[3].answer.grades.b : 9 n’est pas une mention (0 à 6)". */
export function problemWords(say: Say, problem: Problem): string {
  return say('recount.problem', {
    at: problem.at || say('recount.whole_file'),
    what: whatIsWrong(say, problem, short(problem.value)),
  })
}

function whatIsWrong(say: Say, problem: Problem, value: string): string {
  switch (problem.code) {
    case 'missing':
      return say('recount.missing')
    case 'unknown_fields':
      return say('recount.unknown_fields', { fields: problem.fields.map((field) => short(field)).join(', ') })
    case 'wanted':
      return problem.known
        ? say('recount.not_one_of', { value, known: problem.known.join(', ') })
        : say('recount.not_wanted', { value, wanted: problem.wanted })
    case 'refused':
      return refusedWords(say, problem.refusal, problem, value)
    case 'not_on_roll':
    case 'twice':
    case 'own_objection':
    case 'not_an_objection':
    case 'not_secret':
    case 'not_named':
    case 'options_differ':
      return say(`recount.${problem.code}`, { value })
    default:
      return problem satisfies never
  }
}

function refusedWords(
  say: Say,
  refusal: Refusal,
  { most }: Extract<ExportProblem, { code: 'refused' }>,
  value: string,
): string {
  switch (refusal.code) {
    case 'grade_unknown':
      return say('recount.grade_unknown', { value, max: most ?? 0 })
    case 'option_unknown':
    case 'option_twice':
      return say(`recount.${refusal.code}`, { option: short(refusal.option) })
    case 'score_out_of_range':
      return say('recount.score_out_of_range', { value, min: refusal.min, max: refusal.max })
    case 'too_many_points':
      return say('recount.too_many_points', { used: refusal.used, points: refusal.points })
    case 'nothing_chosen':
      return say('recount.nothing_chosen')
    case 'choice_unknown':
      return say('recount.choice_unknown', { value, known: refusal.known.join(', ') })
    case 'urn_differs':
      return say('recount.urn_differs', { slips: refusal.slips, voters: refusal.voters })
    case 'rule_unfit':
    case 'options_too_few':
    case 'options_too_many':
      return say('recount.rule_unfit')
    default:
      return say('recount.not_an_answer', { value })
  }
}

/** What vouches for the line: how far the file is to be believed. */
export function vouchedWords(say: Say, vouched: Vouched): string {
  switch (vouched.state) {
    case 'sealed':
      return say('recount.vouched_sealed', { size: vouched.size })
    case 'own_key':
      return say('recount.vouched_own_key', { size: vouched.size, vkey: vouched.vkey })
    case 'claimed':
      return say('recount.vouched_claimed')
    case 'broken':
      return say(`recount.vouched_broken_${vouched.why}`)
    default:
      return vouched satisfies never
  }
}

/** Which of the two sets is not the one that was sealed. */
export function brokenWords(say: Say, { set, found, recorded }: BrokenSeal): string {
  return say(`recount.broken_${set}`, { found, recorded })
}

/** As it is in the file, cut where it is long: it may be anything. */
function short(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

import type { IndirectChannel, Recount } from '#lib/rules/methods/recount.ts'
import { methodFor } from '#lib/rules/methods/rule.ts'
import type { SchulzeTally } from '#lib/rules/methods/schulze.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'
import type { CountFormatter } from './count-formatter.ts'
import { requirementIn } from './duels.ts'
import { splitIn } from './judgment.ts'

/** What nobody who reads an outcome should have to look for: why there is none, who settled a tie, what was left out,
 * whose answers came by others or count otherwise. */
export function notesOf(formatter: CountFormatter, { tally, apart, conflicts }: Recount): string[] {
  return [
    ...missingIn(formatter, tally),
    ...castingIn(formatter, tally),
    ...leftOutIn(formatter, tally),
    ...toldApartIn(formatter, tally),
    ...indirectAnswers(formatter, apart ?? {}),
    ...conflictsIn(formatter, conflicts ?? { abstained: 0, left: 0 }),
  ]
}

function missingIn({ say }: CountFormatter, tally: Tally): string[] {
  if (tally.outcome !== 'no_quorum') return []
  for (const step of tally.steps) {
    if ((step.step !== 'quorum' && step.step !== 'answers') || step.met === 'yes') continue
    const { n: given, of, needed } = step
    return [say('note.missing', { what: quorumUnit(step), n: needed - given, given, of, needed })]
  }
  return 'chosen' in tally ? [say('note.nothing_expressed')] : []
}

/** What is counted against a quorum: any answer at all, those present, or votes for something. */
function quorumUnit(step: { step: 'answers' } | { step: 'quorum'; base: string }): string {
  if (step.step === 'answers' || step.base === 'ballots') return 'answers'
  return step.base === 'present' ? 'present' : 'expressed'
}

function castingIn({ say, options }: CountFormatter, tally: Tally): string[] {
  if (tally.method === 'majority/1') {
    return tally.steps.flatMap((step) => {
      if (step.step !== 'casting') return []
      const settled = step.choice === 'for' || step.choice === 'against'
      const answer = step.choice === 'none' ? '' : say(`answer.${step.choice}`)
      return [say('note.casting', { settled: settled ? 'yes' : 'no', answer })]
    })
  }
  if (tally.method !== 'schulze/1') return []
  return tally.steps.flatMap((step) => {
    if (step.step !== 'casting') return []
    const settled = step.chosen.length > 0 ? 'yes' : 'no'
    return [say('note.casting', { settled, answer: options(step.chosen) })]
  })
}

function leftOutIn(formatter: CountFormatter, tally: Tally): string[] {
  const { say } = formatter
  if (tally.method === 'schulze/1') return droppedIn(tally).map((step) => requirementIn(formatter, step))
  if (tally.method !== 'consent/1') return []
  return tally.steps.flatMap((step) =>
    step.step === 'not_qualified' && step.n > 0 ? [say('note.not_qualified', { n: step.n })] : [],
  )
}

/** The options that did not get what they needed against the default. */
export function droppedIn({ steps }: SchulzeTally) {
  return steps.filter((step) => step.step === 'requirement').filter(({ fails }) => fails.length > 0)
}

/** Where the best were equal at first: what told them apart. In an election, who had a seat before the tie. */
function toldApartIn(formatter: CountFormatter, tally: Tally): string[] {
  if (tally.method === 'judgment/1') {
    const best = tally.chosen[0]
    return tally.steps.flatMap((step) =>
      step.step === 'split' && step.removed !== '0' && best && step.parts[0]?.options.includes(best)
        ? [splitIn(formatter, step)]
        : [],
    )
  }
  if (tally.method !== 'stv/1' || tally.counts.elected.length === 0) return []
  const options = formatter.options(tally.counts.elected.map(({ option }) => option))
  if (tally.outcome === 'undetermined') return [formatter.say('note.elected_sure', { options })]
  return tally.outcome === 'tie' ? [formatter.say('note.elected_before', { options })] : []
}

const INDIRECT = ['paper', 'phone', 'proxy'] as const satisfies readonly IndirectChannel[]

function indirectAnswers(
  { say, list }: CountFormatter,
  apart: Readonly<Partial<Record<IndirectChannel, number>>>,
): string[] {
  const told = INDIRECT.flatMap((how) => {
    const n = apart[how]
    return n ? [say(`note.${how}`, { n })] : []
  })
  return told.length > 0 ? [say('note.apart', { list: list(told) })] : []
}

function conflictsIn(
  { say, rule }: CountFormatter,
  { abstained, left }: NonNullable<Recount['conflicts']>,
): string[] {
  const choice = methodFor(rule).abstention?.choice
  const as = choice === 'abstain' ? 'abstention' : choice === 'stand_aside' ? 'aside' : (choice ?? 'none')
  return [
    ...(abstained > 0 ? [say('note.abstained', { n: abstained, as })] : []),
    ...(left > 0 ? [say('note.left', { n: left })] : []),
  ]
}

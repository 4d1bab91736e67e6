import type { DecisionLine } from '#lib/views/decision.ts'
import type { Say, WordKey } from '#lib/words/words.ts'
import type { Part } from './ui/bar.tsx'

const TONES: Record<string, Part['tone']> = {
  consent: 'full',
  for: 'full',
  concern: 'half',
  blank: 'half',
  objection: 'against',
  against: 'against',
  abstain: 'none',
}
/** From agreement to none, as the picture is read. */
const ORDER = ['consent', 'concern', 'objection', 'for', 'blank', 'against', 'abstain']
type Counted = Pick<DecisionLine, 'tally' | 'answered' | 'roll'>

/** The count as a picture's parts: what was answered, then who did not. */
export function barOf(say: Say, round: Counted): Part[] {
  const counts = round.tally.counts as Record<string, number>
  const part = (answer: string, count: number, tone: Part['tone']): Part => {
    return { label: say('step.count', { answer, n: count }), count, tone }
  }
  const parts = ORDER.filter((choice) => choice in counts).map((choice) =>
    part(say(`vote.${choice}` as WordKey), counts[choice] ?? 0, TONES[choice] ?? 'none'),
  )
  return [...parts, part(say('outcome.silent'), silentIn(round), 'none')]
}

/** The count as a sentence. */
export function countsOf(say: Say, round: Counted): string {
  const key = round.tally.method === 'consent/1' ? 'outcome.consent_counts' : 'outcome.majority_counts'
  return say(key, { ...(round.tally.counts as Record<string, number>), silent: silentIn(round) })
}

/** The count step by step, as the receipt has it. */
export function stepsOf(say: Say, { tally }: Counted): string[] {
  return tally.steps.map((step) =>
    step.step === 'count'
      ? say('step.count', { answer: say(`vote.${step.choice}` as WordKey), n: step.n })
      : say(`step.${step.step}` as WordKey, { ...step } as unknown as Record<string, string | number>),
  )
}

function silentIn({ answered, roll }: Counted): number {
  return roll.volunteers + roll.staff - answered.volunteers - answered.staff
}

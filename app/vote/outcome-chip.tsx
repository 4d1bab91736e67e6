import { outcomeLabel } from '#lib/i18n/count/outcome.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import type { DecisionLine } from '#lib/views/vote/decision.ts'
import { Chip, type Tone } from '../ui/chip.tsx'

export const OUTCOME_TONE: Record<Outcome, Tone> = {
  adopted: 'leaf',
  chosen: 'leaf',
  rejected: 'clay',
  blocked: 'clay',
  tie: 'stone',
  undetermined: 'stone',
  no_quorum: 'stone',
}

/** An outcome in a word; a decision that was replaced says by which. */
export function OutcomeChip({ say, decision }: { say: Say; decision: DecisionLine }) {
  const { outcome, effect, tally } = decision
  if (effect.state === 'superseded') return <Chip>{say('outcome.superseded', { number: effect.by })}</Chip>
  return <Chip tone={OUTCOME_TONE[outcome]}>{say(outcomeLabel(tally))}</Chip>
}

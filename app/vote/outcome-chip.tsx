import { outcomeLabel } from '#lib/i18n/count/outcome.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { DecisionLine } from '#lib/views/vote/decision.ts'
import { Chip } from '../ui/chip.tsx'
import { OUTCOME_TONE } from './outcome-tone.ts'

/** An outcome in a word; a decision that was replaced says by which. */
export function OutcomeChip({ say, decision }: { say: Say; decision: DecisionLine }) {
  const { outcome, effect, tally } = decision
  if (effect.state === 'superseded') return <Chip>{say('outcome.superseded', { number: effect.by })}</Chip>
  return <Chip tone={OUTCOME_TONE[outcome]}>{say(outcomeLabel(tally))}</Chip>
}

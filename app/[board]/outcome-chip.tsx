import type { Outcome } from '#lib/decision/tally.ts'
import { wordOf } from '#lib/receipt/outcome.ts'
import type { DecisionLine } from '#lib/views/decision.ts'
import type { Say } from '#lib/words/words.ts'
import { Chip, type Tone } from '../ui/chip.tsx'

const TONES: Record<Outcome, Tone> = {
  adopted: 'leaf',
  chosen: 'leaf',
  rejected: 'clay',
  blocked: 'clay',
  tie: 'stone',
  no_quorum: 'stone',
}

/** An outcome in a word; a decision that was replaced says by which. */
export function OutcomeChip({ say, decision }: { say: Say; decision: DecisionLine }) {
  const { outcome, standing, tally } = decision
  if (standing.state === 'superseded')
    return <Chip>{say('outcome.superseded', { number: standing.by })}</Chip>
  return <Chip tone={TONES[outcome]}>{say(wordOf(tally))}</Chip>
}

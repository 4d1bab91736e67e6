import type { Outcome } from '#lib/decision/tally.ts'
import type { Standing } from '#lib/views/decision.ts'
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
export function OutcomeChip({ say, outcome, standing }: { say: Say; outcome: Outcome; standing?: Standing }) {
  if (standing?.state === 'superseded')
    return <Chip>{say('outcome.superseded', { number: standing.by })}</Chip>
  return <Chip tone={TONES[outcome]}>{say(`outcome.${outcome}`)}</Chip>
}

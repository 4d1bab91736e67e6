import type { Outcome } from '#lib/rules/methods/tally.ts'
import type { Tone } from '../ui/chip.tsx'

export const OUTCOME_TONE: Record<Outcome, Tone> = {
  adopted: 'leaf',
  chosen: 'leaf',
  rejected: 'clay',
  blocked: 'clay',
  tie: 'stone',
  undetermined: 'stone',
  no_quorum: 'stone',
}

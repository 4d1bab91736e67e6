import type { Kept } from '../form.ts'

/** The reader's own ballot, where that is what was refused: not one they cast for another, nor another form. */
export function ownBallot(kept: Kept | undefined, roundId?: string): Kept | undefined {
  if (!kept || kept.values.giver || (roundId && kept.values.round !== roundId)) return undefined
  return 'choice' in kept.values || 'word' in kept.values ? kept : undefined
}

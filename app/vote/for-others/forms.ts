import { z } from 'zod'
import { typed } from '#app/forms/form.ts'
import type { DeclareConflictInput } from '#lib/commands/votes/declare-conflict.ts'
import type { JudgeObjectionInput } from '#lib/commands/votes/judge-objection.ts'

/* What stands on a proposal's page and on a ballot link alike. A link has its own round, whatever the form says. */

/** A ballot for whoever gave their proxy. */
export const ballotFor = z.object({ round: typed, giver: z.string().min(1).max(100) }).catchall(typed)

export function votedFor({ giver }: { giver: string }): string {
  return `?done=voted_for#for-${encodeURIComponent(giver)}`
}

export const conflict = z.object({ round: typed, interest: typed, understood: typed })

export function conflictIn(
  { round, interest, understood }: z.infer<typeof conflict>,
  roundId = round,
): DeclareConflictInput {
  return { roundId, reason: interest, understood: understood === 'yes' }
}

export const judgement = z.object({ round: typed, objection: typed, finding: z.enum(['yes', 'no']) })

export function judgementIn(
  { round, objection, finding }: z.infer<typeof judgement>,
  roundId = round,
): JudgeObjectionInput {
  return { roundId, ballotId: objection, notQualified: finding === 'yes' }
}

import { may } from './permission.ts'
import type { StageName } from './refusal.ts'
import type { Standing } from './standing.ts'

/** Whether the text can still be changed: before its first vote, or between two. */
export function isWritten(stage: StageName): stage is 'draft' | 'reopened' {
  return stage === 'draft' || stage === 'reopened'
}

export type Permission = 'none' | 'read' | 'write'

/** What a member may do with one draft. Only the current text of a proposal that is being written is written to. */
export function draftPermission(seat: {
  standing: Standing
  left: boolean
  stage: StageName
  outdated: boolean
  frozen: boolean
}): Permission {
  if (seat.left || !may(seat.standing, 'read')) return 'none'
  const beingWritten = isWritten(seat.stage) && !seat.outdated && !seat.frozen
  return beingWritten && may(seat.standing, 'write') ? 'write' : 'read'
}

import { may } from '#lib/rules/base/permission.ts'
import type { Standing } from '#lib/rules/base/standing.ts'

export type Permission = 'none' | 'read' | 'write'

/** What a member may do with one draft. Only the current text of a proposal that is being written is written to. */
export function draftPermission(seat: {
  standing: Standing
  left: boolean
  stage: 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
  outdated: boolean
  frozen: boolean
}): Permission {
  if (seat.left || !may(seat.standing, 'read')) return 'none'
  const beingWritten = (seat.stage === 'draft' || seat.stage === 'reopened') && !seat.outdated && !seat.frozen
  return beingWritten && may(seat.standing, 'write') ? 'write' : 'read'
}

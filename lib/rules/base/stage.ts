import type { StageName } from './refusal.ts'

/** Whether the text can still be changed: before its first vote, or between two. */
export function isWritten(stage: StageName): stage is 'draft' | 'reopened' {
  return stage === 'draft' || stage === 'reopened'
}

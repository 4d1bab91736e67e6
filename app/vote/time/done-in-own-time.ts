import type { WordKey } from '#lib/i18n/words.ts'

const DONE: Readonly<Record<string, WordKey>> = {
  call: 'call.asked_done',
  call_back: 'call.back_done',
  how_long: 'feedback.done',
}

/** A word on what was just said of one's own time. */
export function doneInOwnTime(done: unknown): WordKey | undefined {
  return typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
}

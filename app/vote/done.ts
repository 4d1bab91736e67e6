import type { WordKey } from '#lib/i18n/words.ts'

const DONE: Readonly<Record<string, WordKey>> = {
  relayed: 'for_others.relay.done',
  confirmed: 'for_others.confirmed',
  set_aside: 'for_others.set_aside',
  brought: 'for_others.mine.done',
  voted_for: 'for_others.proxy.recorded',
  judged: 'for_others.objection.judged',
  call: 'call.asked_done',
  call_back: 'call.back_done',
  how_long: 'feedback.done',
}

/** A word on what was just done in a vote, beside one's own ballot. */
export function doneInVote(done: unknown): WordKey | undefined {
  return typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
}

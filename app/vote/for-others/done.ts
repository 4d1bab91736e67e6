import type { WordKey } from '#lib/i18n/words.ts'

const DONE: Readonly<Record<string, WordKey>> = {
  relayed: 'hands.relay.done',
  confirmed: 'hands.confirmed',
  set_aside: 'hands.set_aside',
  brought: 'hands.mine.done',
  voted_for: 'hands.proxy.recorded',
  judged: 'hands.objection.judged',
}

/** A word on what was just done for another, or said of oneself. */
export function handsDone(done: unknown): WordKey | undefined {
  return typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
}

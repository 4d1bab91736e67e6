import type { Say } from '#lib/i18n/words.ts'
import type { CheckWords } from './check.client.tsx'

/** What the check says on the reader's device, for a register of `size` lines. */
export function checkWords(say: Say, size: number): CheckWords {
  return {
    noScript: say('check.no_script'),
    running: say('check.running'),
    green: say('check.green', { date: '{date}' }),
    greenHelp: say('check.green_help', { n: size }),
    amber: say('check.amber'),
    amberHelp: say('check.amber_help', { n: size }),
    red: say('check.red'),
    redIndex: say('check.red_index', { index: '{index}' }),
    redSignature: say('check.red_signature'),
    redShrunk: say('check.red_shrunk'),
    redChanged: say('check.red_changed'),
    redHelp: say('check.red_help'),
    away: say('check.away'),
  }
}

import type { Say } from '#lib/i18n/words.ts'
import type { ShownPart } from '#lib/rules/entries/shown.ts'

export interface CheckWords {
  noScript: string
  running: string
  now: string
  green: string
  greenHelp: string
  resumedHelp: string
  amber: string
  amberHelp: string
  red: string
  redIndex: string
  redSignature: string
  redShrunk: string
  redChanged: string
  redKept: string
  redEntries: string
  redBroken: string
  redShown: string
  redDecision: string
  redUntitled: string
  redTitled: string
  redLine: string
  parts: Readonly<Record<ShownPart, string>>
  redHelp: string
  away: string
}

/** What the check says on the reader's device, for a register of `size` lines. */
export function checkWords(say: Say, size: number): CheckWords {
  return {
    noScript: say('check.no_script'),
    running: say('check.running'),
    now: say('check.now'),
    green: say('check.green', { date: '{date}' }),
    greenHelp: say('check.green_help', { n: size }),
    resumedHelp: say('check.resumed_help', { n: size }),
    amber: say('check.amber'),
    amberHelp: say('check.amber_help', { n: size }),
    red: say('check.red'),
    redIndex: say('check.red_index', { index: '{index}' }),
    redSignature: say('check.red_signature'),
    redShrunk: say('check.red_shrunk'),
    redChanged: say('check.red_changed'),
    redKept: say('check.red_kept', { index: '{index}' }),
    redEntries: say('check.red_entries'),
    redBroken: say('check.red_broken'),
    redShown: say('check.red_shown'),
    redDecision: say('check.red_decision', { number: '{number}', title: '{title}', parts: '{parts}' }),
    redUntitled: say('check.red_untitled', { number: '{number}', parts: '{parts}' }),
    redTitled: say('check.red_titled', { title: '{title}', parts: '{parts}' }),
    redLine: say('check.red_line', { index: '{index}', parts: '{parts}' }),
    parts: partWords(say),
    redHelp: say('check.red_help'),
    away: say('check.away'),
  }
}

function partWords(say: Say): CheckWords['parts'] {
  return {
    outcome: say('check.part.outcome'),
    count: say('check.part.count'),
    number: say('check.part.number'),
    date: say('check.part.date'),
    title: say('check.part.title'),
    text: say('check.part.text'),
    roll: say('check.part.roll'),
    answers: say('check.part.answers'),
    method: say('check.part.method'),
    window: say('check.part.window'),
    reasons: say('check.part.reasons'),
    replaced: say('check.part.replaced'),
    line: say('check.part.line'),
  }
}

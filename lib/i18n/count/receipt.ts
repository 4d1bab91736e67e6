import type { Tally } from '#lib/rules/methods/tally.ts'
import { schulzeLines } from './duels.ts'
import { judgmentLines } from './judgment.ts'
import { type Line, line } from './line.ts'
import { irvLines, stvLines } from './stages.ts'
import { sumLines } from './sums.ts'
import type { Teller } from './teller.ts'
import { adviceSteps, consensusSteps, consentSteps, lazySteps, majoritySteps } from './yes-or-no.ts'

/** The steps of a count in words, in their order: enough to redo it by hand. */
export function receiptOf(teller: Teller, tally: Tally): Line[] {
  const lines = linesOf(teller, tally)
  const nothing = 'chosen' in tally && tally.counts.vote === 0
  return nothing ? [...lines, line(teller.say('step.nothing_expressed'))] : lines
}

function linesOf(teller: Teller, tally: Tally): Line[] {
  switch (tally.method) {
    case 'consent/1':
      return plain(consentSteps(teller, tally))
    case 'consensus/1':
      return plain(consensusSteps(teller, tally))
    case 'majority/1':
      return plain(majoritySteps(teller, tally))
    case 'lazy/1':
      return plain(lazySteps(teller, tally))
    case 'advice/1':
      return plain(adviceSteps(teller, tally))
    case 'approval/1':
    case 'score/1':
    case 'dots/1':
      return sumLines(teller, tally)
    case 'judgment/1':
      return judgmentLines(teller, tally)
    case 'schulze/1':
      return schulzeLines(teller, tally)
    case 'irv/1':
      return irvLines(teller, tally)
    case 'stv/1':
      return stvLines(teller, tally)
    default:
      return tally satisfies never
  }
}

const plain = (texts: readonly string[]) => texts.map((text) => line(text))

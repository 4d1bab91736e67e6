import type { Tally } from '#lib/rules/methods/tally.ts'
import type { CountFormatter } from './count-formatter.ts'
import { schulzeLines } from './duels.ts'
import { judgmentLines } from './judgment.ts'
import { type Line, line } from './line.ts'
import { irvLines, stvLines } from './stages.ts'
import { sumLines } from './sums.ts'
import { adviceSteps, consensusSteps, consentSteps, lazySteps, majoritySteps } from './yes-or-no.ts'

/** The steps of a count in words, in their order: enough to redo it by hand. */
export function receiptOf(formatter: CountFormatter, tally: Tally): Line[] {
  const lines = linesOf(formatter, tally)
  const nothing = 'chosen' in tally && tally.counts.vote === 0
  return nothing ? [...lines, line(formatter.say('step.nothing_expressed'))] : lines
}

function linesOf(formatter: CountFormatter, tally: Tally): Line[] {
  switch (tally.method) {
    case 'consent/1':
      return plain(consentSteps(formatter, tally))
    case 'consensus/1':
      return plain(consensusSteps(formatter, tally))
    case 'majority/1':
      return plain(majoritySteps(formatter, tally))
    case 'lazy/1':
      return plain(lazySteps(formatter, tally))
    case 'advice/1':
      return plain(adviceSteps(formatter, tally))
    case 'approval/1':
    case 'score/1':
    case 'dots/1':
      return sumLines(formatter, tally)
    case 'judgment/1':
      return judgmentLines(formatter, tally)
    case 'schulze/1':
      return schulzeLines(formatter, tally)
    case 'irv/1':
      return irvLines(formatter, tally)
    case 'stv/1':
      return stvLines(formatter, tally)
    default:
      return tally satisfies never
  }
}

const plain = (texts: readonly string[]) => texts.map((text) => line(text))

import { byPicture, type Tally } from '#lib/rules/methods/rule.ts'
import type { CountFormatter } from './count-formatter.ts'
import { schulzeLines } from './duels.ts'
import { judgmentLines } from './judgment.ts'
import { type Line, line } from './line.ts'
import { irvLines, stvLines } from './stages.ts'
import { sumLines } from './sums.ts'
import { yesOrNoLines } from './yes-or-no.ts'

/** The steps of a count in words, in their order: enough to redo it by hand. */
export function receiptOf(formatter: CountFormatter, tally: Tally): Line[] {
  const lines = linesOf(formatter, tally)
  const nothing = 'chosen' in tally && tally.counts.vote === 0
  return nothing ? [...lines, line(formatter.say('step.nothing_expressed'))] : lines
}

function linesOf(formatter: CountFormatter, tally: Tally): Line[] {
  return byPicture(tally, {
    answers: (answered) => yesOrNoLines(formatter, answered),
    bars: (sums) => sumLines(formatter, sums),
    grades: (judged) => judgmentLines(formatter, judged),
    duels: (fought) => schulzeLines(formatter, fought),
    stages: (staged) =>
      staged.method === 'irv/1' ? irvLines(formatter, staged) : stvLines(formatter, staged),
  })
}

import type { ReactNode } from 'react'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { byPicture } from '#lib/rules/methods/rule.ts'
import { Answers } from './answers.tsx'
import { DuelMatrix } from './duels.tsx'
import { MeritProfile } from './merit-profile.tsx'
import { OptionBars } from './option-bars.tsx'
import { Stages } from './stages.tsx'

/** A count as people would rather look at it. */
export function Picture({ formatter, count }: { formatter: CountFormatter; count: Recount }) {
  const { tally } = count
  if ('chosen' in tally && tally.counts.vote === 0) return null
  return byPicture<ReactNode>(tally, {
    answers: (answered) => <Answers formatter={formatter} count={{ ...count, tally: answered }} />,
    bars: (sums) => <OptionBars formatter={formatter} tally={sums} />,
    grades: (judged) => <MeritProfile formatter={formatter} tally={judged} />,
    duels: (fought) => <DuelMatrix formatter={formatter} tally={fought} />,
    stages: (staged) => <Stages formatter={formatter} tally={staged} />,
  })
}

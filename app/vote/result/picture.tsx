import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { Answers } from './answers.tsx'
import { DuelMatrix } from './duels.tsx'
import { MeritProfile } from './merit-profile.tsx'
import { OptionBars } from './option-bars.tsx'
import { Stages } from './stages.tsx'

/** A count as people would rather look at it. */
export function Picture({ formatter, count }: { formatter: CountFormatter; count: Recount }) {
  const { tally } = count
  if ('chosen' in tally && tally.counts.vote === 0) return null
  switch (tally.method) {
    case 'consent/1':
    case 'consensus/1':
    case 'majority/1':
    case 'lazy/1':
    case 'advice/1':
      return <Answers formatter={formatter} count={{ ...count, tally }} />
    case 'approval/1':
    case 'score/1':
    case 'dots/1':
      return <OptionBars formatter={formatter} tally={tally} />
    case 'judgment/1':
      return <MeritProfile formatter={formatter} tally={tally} />
    case 'schulze/1':
      return <DuelMatrix formatter={formatter} tally={tally} />
    case 'irv/1':
    case 'stv/1':
      return <Stages formatter={formatter} tally={tally} />
    default:
      return tally satisfies never
  }
}

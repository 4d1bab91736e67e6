import type { Teller } from '#lib/i18n/count/teller.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { Answers } from './answers.tsx'
import { DuelMatrix } from './duels.tsx'
import { MeritProfile } from './merit-profile.tsx'
import { OptionBars } from './option-bars.tsx'
import { Stages } from './stages.tsx'

/** A count as people would rather look at it. */
export function Picture({ teller, count }: { teller: Teller; count: Recount }) {
  const { tally } = count
  if ('chosen' in tally && tally.counts.vote === 0) return null
  switch (tally.method) {
    case 'consent/1':
    case 'consensus/1':
    case 'majority/1':
    case 'lazy/1':
    case 'advice/1':
      return <Answers teller={teller} count={{ ...count, tally }} />
    case 'approval/1':
    case 'score/1':
    case 'dots/1':
      return <OptionBars teller={teller} tally={tally} />
    case 'judgment/1':
      return <MeritProfile teller={teller} tally={tally} />
    case 'schulze/1':
      return <DuelMatrix teller={teller} tally={tally} />
    case 'irv/1':
    case 'stv/1':
      return <Stages teller={teller} tally={tally} />
    default:
      return tally satisfies never
  }
}

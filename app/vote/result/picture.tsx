import type { ReactNode } from 'react'
import { current } from '#app/session.ts'
import { type CountFormatter, countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { outcomeHeading } from '#lib/i18n/count/outcome.ts'
import { barOf, type SumTally, sumValues } from '#lib/i18n/count/sums.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { byPicture } from '#lib/rules/methods/rule.ts'
import { chosenIn } from '#lib/rules/methods/tally.ts'
import type { DecisionLine } from '#lib/views/vote/decision.ts'
import { Answers } from './answers.tsx'
import { DuelMatrix } from './duels.tsx'
import { MeritProfile } from './merit-profile.tsx'
import { OptionName } from './option-name.tsx'
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

/** A bar for each option, the longest first; each number stands beside its bar. */
function OptionBars({ formatter, tally }: { formatter: CountFormatter; tally: SumTally }) {
  const chosen = chosenIn(tally)
  return (
    <ul className="picture grid gap-3">
      {sumValues(formatter, tally).map(({ option, value }) => (
        <li key={option}>
          <p className="flex items-baseline justify-between gap-3">
            <OptionName formatter={formatter} tally={tally} option={option} />
            <span className="shrink-0 tabular-nums">{value}</span>
          </p>
          <div aria-hidden="true" className="mt-1 h-3.5 overflow-hidden rounded-full bg-line">
            <div
              className={`h-full rounded-full ${chosen.includes(option) ? 'bg-leaf' : 'bg-half'}`}
              style={{ width: `${barOf(formatter, tally, option) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A count in a list of decisions: the answers to one text as a bar; among options, what came of it, where there is more
 * to say than its outcome in a word. */
export async function CountSummary({ line }: { line: DecisionLine }) {
  const { language } = await current()
  const formatter = countFormatter(language, line.method.rule, line.terms)
  const { tally } = line
  if ('chosen' in tally && tally.outcome === 'no_quorum') return null
  return 'chosen' in tally ? (
    <p className="font-semibold">{outcomeHeading(formatter, line.method.name, tally)}</p>
  ) : (
    <Answers formatter={formatter} count={{ ...line, tally }} />
  )
}

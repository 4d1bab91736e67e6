import { current } from '#app/session.ts'
import { countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { outcomeHeading } from '#lib/i18n/count/outcome.ts'
import type { DecisionLine } from '#lib/views/vote/decision.ts'
import { Answers } from './answers.tsx'

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

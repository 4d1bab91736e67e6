import { Bar, type BarPart } from '#app/ui/bar.tsx'
import { answersIn, silentIn } from '#lib/i18n/count/answers.ts'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { YesOrNoAnswer, YesOrNoTally } from '#lib/i18n/count/yes-or-no.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'

const TONES: Record<YesOrNoAnswer, BarPart['tone']> = {
  consent: 'full',
  concern: 'half',
  objection: 'against',
  abstain: 'none',
  agree: 'full',
  stand_aside: 'half',
  disagree: 'doubt',
  block: 'against',
  for: 'full',
  blank: 'half',
  against: 'against',
  support: 'full',
  unreasoned: 'doubt',
  favourable: 'full',
  reserved: 'half',
  unfavourable: 'doubt',
  no_advice: 'none',
  adopt: 'full',
  reject: 'against',
}

type Answered = Recount & { readonly tally: YesOrNoTally }

/** From agreement to none, as the picture is read; then those who did not answer. */
export function Answers({ formatter, count }: { formatter: CountFormatter; count: Answered }) {
  const { say } = formatter
  const part = (label: string, n: number, tone: BarPart['tone']) => {
    return { label: say('step.count', { answer: label, n }), count: n, tone }
  }
  const parts = answersIn(count.tally).map(({ answer, n }) => part(say(`answer.${answer}`), n, TONES[answer]))
  const all = [...parts, part(say('answer.silent'), silentIn(count), 'none')]
  const needed = thresholdIn(count.tally)
  const whole = all.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Bar parts={all} mark={needed && whole > 0 ? Math.min(1, needed / whole) : undefined} />
      {needed ? <p className="mt-2 text-[0.86rem] text-ink-2">{say('count.threshold', { needed })}</p> : null}
    </>
  )
}

/** How many for it took, where a share of something was asked. */
function thresholdIn(tally: YesOrNoTally): number | undefined {
  if (tally.method !== 'majority/1') return undefined
  return tally.steps.find((step) => step.step === 'threshold')?.needed
}

import { BarMark } from '#app/ui/bar.tsx'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { type Stage, type StageTally, stagesOf } from '#lib/i18n/count/stage-tally.ts'
import type { IrvTally } from '#lib/rules/methods/irv.ts'
import type { StvTally } from '#lib/rules/methods/stv.ts'

/** A count that moves votes on: how matters stand at each stage, and what moves to the next. */
export function Stages({ formatter, tally }: { formatter: CountFormatter; tally: IrvTally | StvTally }) {
  const stages = stagesOf(formatter, tally)
  const most = Math.max(
    ...stages.flatMap(({ needed, tallies }) => [needed, ...tallies.map(({ votes }) => votes)]),
  )
  const { needed = 0 } = stages[0] ?? {}
  return (
    <div className="picture">
      <p className="mb-3 text-[0.92rem] text-ink-2">
        {tally.method === 'stv/1'
          ? formatter.say('count.quota', { n: formatter.votes(needed) })
          : formatter.say('count.majority_line')}
      </p>
      <ol className="grid gap-3">
        {stages.map((stage) => (
          <StageShown
            key={stage.stage}
            formatter={formatter}
            method={tally.method}
            stage={stage}
            most={most}
          />
        ))}
      </ol>
    </div>
  )
}

type Drawn = { formatter: CountFormatter; method: 'irv/1' | 'stv/1'; most: number }

function StageShown({ stage, ...drawn }: Drawn & { stage: Stage }) {
  const { say, votes } = drawn.formatter
  const { title, before, tallies, needed, exhausted, lost, after } = stage
  return (
    <li className="rounded-lg border border-line p-3 sm:p-4">
      <h3 className="text-[1rem]">{title}</h3>
      {before.map((text) => (
        <p key={text} className="mt-0.5 text-[0.92rem]">
          {text}
        </p>
      ))}
      <ul className="mt-2 grid gap-2">
        {tallies.map((standing) => (
          <StageTallyShown key={standing.option} {...drawn} standing={standing} needed={needed} />
        ))}
      </ul>
      <p className="mt-2 text-[0.86rem] text-ink-2">
        {[
          ...(drawn.method === 'irv/1' ? [say('count.needed', { n: votes(needed) })] : []),
          ...(exhausted > 0 ? [say('count.exhausted', { n: votes(exhausted) })] : []),
          ...(lost > 0 ? [say('count.lost', { n: votes(lost) })] : []),
        ].join(' · ')}
      </p>
      {after.map((text, at) => (
        <p key={text} className={`mt-1 text-[0.92rem] ${at === 0 ? 'font-semibold' : ''}`}>
          {text}
        </p>
      ))}
    </li>
  )
}

function StageTallyShown({
  formatter,
  method,
  most,
  standing,
  needed,
}: Drawn & { standing: StageTally; needed: number }) {
  const { say, option, votes } = formatter
  const { state, moved } = standing
  const width = (part: number) => `${most > 0 ? (part / most) * 100 : 0}%`
  return (
    <li>
      <p className="flex items-baseline justify-between gap-3">
        <span className={state === 'out' ? 'text-ink-2' : 'font-semibold'}>
          {option(standing.option)}
          {state === 'elected' ? (
            <span className="text-[0.86rem] text-leaf-2">
              {' '}
              ✓&nbsp;{say(method === 'irv/1' ? 'mark.wins' : 'mark.seat')}
            </span>
          ) : null}
          {state === 'out' ? <span className="text-[0.86rem]"> ×&nbsp;{say('mark.out')}</span> : null}
        </span>
        <span className="shrink-0 tabular-nums">
          {moved > 0 ? <span className="text-[0.86rem] text-ink-2">(+ {votes(moved)}) </span> : null}
          {votes(standing.votes)}
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-1">
        <div className="flex h-3 overflow-hidden rounded-full bg-line">
          <span
            className={state === 'elected' ? 'bg-leaf' : state === 'out' ? 'bg-field' : 'bg-half'}
            style={{ width: width(standing.votes - moved) }}
          />
          <span className="hatched bg-half" style={{ width: width(moved) }} />
        </div>
        <BarMark at={most > 0 ? needed / most : 0} />
      </div>
    </li>
  )
}

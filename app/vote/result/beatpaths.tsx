import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { pathIn } from '#lib/i18n/count/duels.ts'
import type { Path } from '#lib/rules/methods/counting/beatpath.ts'
import type { SchulzeStep, SchulzeTally } from '#lib/rules/methods/schulze.ts'
import { OptionLetter } from './option-name.tsx'

type Beatpath = Extract<SchulzeStep, { step: 'beatpath' }>

/** Why each winner stands above each other option: its strongest path there, against the strongest way back. */
export function Beatpaths({ formatter, tally }: { formatter: CountFormatter; tally: SchulzeTally }) {
  const { say, option } = formatter
  const steps = tally.steps.filter((step) => step.step === 'beatpath')
  const byWinner = [...Map.groupBy(steps, ({ winner }) => winner)]
  return byWinner.map(([winner, paths]) => (
    <section key={winner} className="mt-4">
      <h3 className="text-[1.05rem]">
        {say(byWinner.length > 1 ? 'count.paths_tied' : 'count.paths', { option: option(winner) })}
      </h3>
      {paths.every(({ there, back }) => there.options.length === 2 && back.options.length === 0) ? (
        <p className="mt-1">{say('count.wins_all', { option: option(winner) })}</p>
      ) : (
        <>
          {byWinner.length > 1 ? null : (
            <p className="mt-1 text-[0.86rem] text-ink-2">{say('count.paths_help')}</p>
          )}
          <ul className="mt-1 divide-y divide-line">
            {paths.map((step) => (
              <Compared key={step.other} formatter={formatter} step={step} />
            ))}
          </ul>
        </>
      )}
    </section>
  ))
}

function Compared({
  formatter,
  step: { other, there, back },
}: {
  formatter: CountFormatter
  step: Beatpath
}) {
  const { say, option } = formatter
  return (
    <li className="py-3">
      <p className="font-semibold">{say('count.against', { option: option(other) })}</p>
      <Way formatter={formatter} path={there} none={say('count.no_way_there')} sign="→" />
      <Way formatter={formatter} path={back} none={say('count.no_way_back')} sign="←" />
    </li>
  )
}

/** A chain of won duels; the closest of them, which gives the path its strength, is framed. */
function Way({
  formatter,
  path,
  none,
  sign,
}: {
  formatter: CountFormatter
  path: Path
  none: string
  sign: string
}) {
  const { say } = formatter
  const [won, lost] = path.strength
  if (path.options.length === 0) return <p className="mt-1.5 text-ink-2">{none}</p>
  return (
    <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-4">
      <p className="sr-only">{pathIn(formatter, path)}</p>
      <p aria-hidden="true" className="flex flex-wrap items-center gap-1.5 tabular-nums">
        {path.options.map((id, at) => {
          const duel = path.duels[at - 1]
          const weakest = duel?.[0] === won && duel[1] === lost
          return (
            <span key={id} className="inline-flex items-center gap-1.5">
              {duel ? (
                <span
                  className={`inline-flex items-center rounded-md px-1.5 text-[0.86rem] ${weakest ? 'border-2 border-ink font-bold' : 'border border-line'}`}
                >
                  {duel[0]}–{duel[1]} →
                </span>
              ) : null}
              <OptionLetter id={id} />
            </span>
          )
        })}
      </p>
      <p className="text-[0.92rem]">
        {sign === '→' ? say('count.there', { won, lost }) : say('count.back', { won, lost })}
      </p>
    </div>
  )
}

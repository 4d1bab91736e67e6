import { BarMark } from '#app/ui/bar.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { Turnout } from '#lib/rules/window/prediction.ts'

const FILLS = { volunteers: 'bg-volunteer', staff: 'bg-staff', everybody: 'bg-ink-2' }

/** How many were to have had the time, and how many answered: a bar of those who answered, marked at those expected. */
export function Turnouts({ say, turnouts }: { say: Say; turnouts: readonly Turnout[] }) {
  if (turnouts.length === 0) return null
  return (
    <>
      <h3 className="mt-3 font-semibold">{say('turnout.title')}</h3>
      <p className="text-[0.86rem] text-ink-2">{say('turnout.help')}</p>
      <dl className="mt-2 grid gap-3">
        {turnouts.map(({ who, ready, answered, total }) => (
          <div key={who}>
            <dt className="font-semibold">{say(`turnout.${who}`)}</dt>
            <dd className="grid gap-1.5">
              <span aria-hidden="true" className="picture relative block h-3.5">
                <span className="block h-full overflow-hidden rounded-full bg-line">
                  <span
                    className={`block h-full ${FILLS[who]}`}
                    style={{ width: `${(answered * 100) / total}%` }}
                  />
                </span>
                <BarMark at={ready / total} />
              </span>
              <span className="text-[0.92rem]">{say('turnout.line', { ready, answered, total })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

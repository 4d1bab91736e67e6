import { Fold } from '#app/ui/fold.tsx'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { explanationWords } from '#lib/i18n/phrases/window.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { SizedPerson, Sizing } from '#lib/views/vote/sizing.ts'

interface Props {
  say: Say
  reader: Reader
  sizing: Sizing
}

/** Why a vote lasts as long: in counts for anyone, person by person for who keeps the members. */
export function SizingExplained({ say, reader, sizing }: Props) {
  const { explanation, chosen, people, agrees } = sizing
  if (!explanation && !people) return null
  return (
    <Fold title={say('window.why')}>
      {chosen ? (
        <p className="mb-2 text-[0.92rem]">
          {say('window.chosen', {
            close: formatInstant(chosen.close, reader),
            sooner: chosen.sooner ? 'yes' : 'no',
          })}
        </p>
      ) : null}
      {explanation ? <p className="text-[0.92rem]">{explanationWords(say, reader, explanation)}</p> : null}
      {people ? (
        <>
          <p className="mt-3 text-[0.92rem]">{say('window.for_stewards')}</p>
          <ul className="mt-1 list-disc pl-5 text-[0.92rem]">
            {people.map((person) => (
              <li key={person.who.id}>{personWords({ say, reader }, person)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {agrees === null ? null : (
        <p className="mt-3 text-[0.92rem]">{say(agrees ? 'window.agrees' : 'window.disagrees')}</p>
      )}
    </Fold>
  )
}

function personWords({ say, reader }: Pick<Props, 'say' | 'reader'>, person: SizedPerson): string {
  const { who, readyAt, estimated } = person
  return say('window.person', {
    name: who.name,
    ready: readyAt ? formatInstant(readyAt, reader) : say('window.never_ready'),
    estimated: estimated ? 'yes' : 'no',
  })
}

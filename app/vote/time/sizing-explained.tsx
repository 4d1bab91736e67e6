import { Fold } from '#app/ui/fold.tsx'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import { explanationWords } from '#lib/i18n/phrases/window.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { SizedPerson, Sizing } from '#lib/views/vote/sizing.ts'

interface Props {
  say: Say
  reader: Reader
  sizing: Sizing
  /** The proposal's page, beside which each person's time is; none by a link. */
  proposal: string | undefined
}

/** Why a vote lasts as long: in counts for anyone, and the way to each person's time for who keeps the members. */
export function SizingExplained({ say, reader, sizing, proposal }: Props) {
  const { roundId, explanation, chosen, byPerson } = sizing
  const people = byPerson && proposal ? `${proposal}/called/${roundId}` : undefined
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
        <p className="text-[0.92rem]">
          <a href={people} className="inline-flex min-h-[44px] items-center">
            {say('window.by_person')}
          </a>
        </p>
      ) : null}
    </Fold>
  )
}

export function personWords(
  { say, reader }: Pick<Props, 'say' | 'reader'>,
  { name, readyAt, estimated }: Pick<SizedPerson, 'name' | 'readyAt' | 'estimated'>,
): string {
  return say('window.person', {
    name,
    ready: readyAt ? formatInstant(readyAt, reader) : say('window.never_ready'),
    estimated: estimated ? 'yes' : 'no',
  })
}

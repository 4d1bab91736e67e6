import { formatDay } from '#lib/i18n/dates.ts'
import { awayWords, weekWords } from '#lib/i18n/phrases/availability.ts'
import type { Availability } from '#lib/rules/window/availability.ts'
import type { AvailabilityView } from '#lib/views/board/availability.ts'
import { current } from '../session.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

/** What was said, as it was understood, and what it changes. */
export async function Understood({
  view,
  said,
  back,
}: {
  view: AvailabilityView
  said: Availability
  back: string
}) {
  const { say, reader } = await current()
  const away = awayWords(say, reader, said.away, view.today)
  return (
    <Card edge="leaf">
      <h2>{say('availability.understood')}</h2>
      <p className="mt-1">
        {say('availability.you_can', { week: weekWords(say, reader, said.slots) })}{' '}
        {say('availability.you_come', { n: said.everyDays })}
      </p>
      {away.length > 0 ? (
        <p className="mt-1">{say('availability.you_away', { away: away.join(', ') })}</p>
      ) : null}
      <p className="mt-2 text-[0.92rem] text-ink-2">
        {view.readyAt
          ? say('availability.effect', { day: formatDay(view.readyAt, reader) })
          : say(view.readyAt === null ? 'availability.effect_never' : 'availability.effect_any')}
      </p>
      {back === '/' ? null : (
        <p className="mt-3">
          <ButtonLink href={back} look="plain">
            {say('availability.back')}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}

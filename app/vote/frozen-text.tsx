import type { Temporal } from 'temporal-polyfill'
import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { type RichNode, RichText } from '../ui/rich-text.tsx'

/** In short, then the whole text, exactly as it was frozen. */
export function FrozenTextCard({
  say,
  reader,
  brief,
  body,
  frozenAt,
  children,
}: {
  say: Say
  reader: Reader
  brief: string
  body: RichNode
  frozenAt: Temporal.Instant
  children?: React.ReactNode
}) {
  return (
    <>
      <Brief say={say} brief={brief} />
      <Card id="text">
        <p className="mb-3">
          <Chip>{say('vote.frozen', { date: formatInstant(frozenAt, reader) })}</Chip>
        </p>
        <RichText node={body} />
        {children}
      </Card>
    </>
  )
}

export function Brief({ say, brief }: { say: Say; brief: string }) {
  return (
    <Card>
      <h2 className="text-[0.86rem] font-semibold tracking-normal text-ink-2">{say('draft.brief')}</h2>
      <p className="mt-1 text-[1.1rem] whitespace-pre-line">{brief}</p>
    </Card>
  )
}

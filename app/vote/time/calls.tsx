import { Card } from '#app/ui/card.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { OwnTime } from '#lib/views/vote/own-time.ts'

/** Who asks to be called, for those who may bring an answer in. */
export function Calls({ say, calls, address }: { say: Say; calls: OwnTime['calls']; address: string }) {
  if (calls.length === 0) return null
  return (
    <Card id="calls" className="no-print">
      <h2>{say('call.title')}</h2>
      <p className="mt-1 text-[0.92rem] text-ink-2">{say('call.title_help')}</p>
      <ul className="divide-y divide-line">
        {calls.map(({ who, phone }) => (
          <li key={who.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <a
              href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
              className="inline-flex min-h-[44px] items-center"
            >
              {say('call.line', { name: who.name, phone })}
            </a>
            <a href={`${address}/relay?for=${who.id}`} className="inline-flex min-h-[44px] items-center">
              {say('call.bring')}
              <span className="sr-only"> {who.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { formatInstant } from '#lib/i18n/dates.ts'
import { mailbox } from '#lib/views/board/mailbox.ts'
import { SiteFrame } from '../frame.tsx'
import { current, database } from '../session.ts'
import { Card } from '../ui/card.tsx'
import { onlyHere } from './only-here.ts'

export default async function Mailbox() {
  await onlyHere()
  const { say, reader } = await current()
  const mails = await mailbox(database())
  return (
    <SiteFrame title={say('mailbox.title')}>
      <h1>{say('mailbox.title')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{say('mailbox.intro')}</p>
      {mails.length === 0 ? <p>{say('mailbox.empty')}</p> : null}
      <ul className="grid gap-3">
        {mails.map(({ id, subject, recipient, held_at }) => (
          <li key={id}>
            <Card>
              <a href={`/mailbox/${id}`} className="inline-block py-1 font-semibold">
                {subject}
              </a>
              <p className="text-[0.86rem] text-ink-2">
                {say('mailbox.to', { recipient })} · {formatInstant(held_at, reader)}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </SiteFrame>
  )
}

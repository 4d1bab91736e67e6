import { notFound } from 'next/navigation'
import { SiteFrame } from '#app/frame.tsx'
import { current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { heldMail } from '#lib/views/board/mailbox.ts'
import { onlyHere } from '../only-here.ts'

/** The mail as plain text, its addresses made into links: what it says is what would have left. */
export default async function HeldMail({ params }: { params: Promise<{ id: string }> }) {
  await onlyHere()
  const { say } = await current()
  const { id } = await params
  const mail = /^[0-9A-Z]{26}$/.test(id) ? await heldMail(database(), id) : undefined
  if (!mail) notFound()
  return (
    <SiteFrame title={mail.subject}>
      <p className="mb-2">
        <a href="/mailbox" className="inline-flex min-h-[44px] items-center">
          {say('mailbox.back')}
        </a>
      </p>
      <h1>{mail.subject}</h1>
      <p className="mt-1 mb-4 text-ink-2">{say('mailbox.to', { recipient: mail.recipient })}</p>
      <Card>
        <div className="whitespace-pre-wrap">
          {mail.text.split(/(https?:\/\/\S+)/).map((part, i) =>
            part.startsWith('http') ? (
              <a key={`${i}-${part}`} href={part} className="inline-block py-1 break-all">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </div>
      </Card>
    </SiteFrame>
  )
}

import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { formatDateOf } from '#lib/i18n/dates.ts'
import type { OfferedProxy, ProxiesView, ProxyLine } from '#lib/views/board/proxies.ts'

/** The reader's own: given and to take back, asked of them, and held. Those of others stand beside their names. */
export async function Proxies({ slug, view }: { slug: string; view: ProxiesView }) {
  const { say, reader } = await current()
  const action = `/${slug}/members/do`
  const dayIn = ({ lastDay }: ProxyLine) => formatDateOf(lastDay, reader)
  const { given } = view
  return (
    <Card id="proxies">
      <h2>{say('for_others.proxies.title')}</h2>
      <p className="mt-1 mb-3 text-[0.92rem] text-ink-2">
        {say('for_others.proxies.intro', { cap: view.cap })}
      </p>
      <div className="grid gap-4">
        {view.asked.map((line) => (
          <div
            key={line.id}
            className="grid gap-2 rounded-xl border-l-[5px] border-sun bg-sun-soft px-4 py-3"
          >
            <p>{say('for_others.proxies.asked', { name: line.giver.name, day: dayIn(line) })}</p>
            <p className="text-[0.92rem]">
              {say('for_others.proxies.asked_help', { name: line.giver.name })}
            </p>
            <form method="post" className="flex flex-wrap gap-3" action={`${action}/accept-proxy`}>
              <input type="hidden" name="proxy" value={line.id} />
              <Button>{say('for_others.proxies.accept')}</Button>
              <Button look="plain" formAction={`${action}/end-proxy`}>
                {say('for_others.proxies.decline')}
              </Button>
            </form>
          </div>
        ))}
        {view.held.map((line) => (
          <End key={line.id} line={line} action={action} label={say('for_others.proxies.give_back')}>
            {say('for_others.proxies.held', { name: line.giver.name, day: dayIn(line) })}
          </End>
        ))}
        {given ? (
          <End line={given} action={action} label={say('for_others.proxies.take_back')}>
            {say(given.accepted ? 'for_others.proxies.given' : 'for_others.proxies.given_asked', {
              name: given.receiver.name,
              day: dayIn(given),
            })}
            {given.accepted ? ` ${say('for_others.proxies.take_back_help')}` : null}
          </End>
        ) : null}
        {view.mayGive ? <p className="font-semibold">{say('for_others.proxies.choose')}</p> : null}
      </div>
    </Card>
  )
}

function End({
  line,
  action,
  label,
  children,
}: {
  line: ProxyLine
  action: string
  label: string
  children: React.ReactNode
}) {
  return (
    <form action={`${action}/end-proxy`} method="post" className="grid justify-items-start gap-2">
      <input type="hidden" name="proxy" value={line.id} />
      <p>{children}</p>
      <Button look="plain">{label}</Button>
    </form>
  )
}

/** Asks one member to vote for the reader for a while. */
export async function GiveProxy({
  slug,
  to,
  days,
  until,
}: {
  slug: string
  to: { readonly id: string; readonly name: string }
  days: OfferedProxy
  /** What was typed, and refused. */
  until: string | undefined
}) {
  const { say } = await current()
  return (
    <Card>
      <h2>{say('for_others.proxies.to', { name: to.name })}</h2>
      <form action={`/${slug}/members/do/give-proxy`} method="post" className="mt-3 grid gap-3">
        <input type="hidden" name="receiver" value={to.id} />
        <TextField
          type="date"
          name="until"
          label={say('for_others.proxies.until')}
          hint={say('for_others.proxies.until_hint')}
          min={days.from}
          max={days.until}
          defaultValue={until}
          required
        />
        <Button look="plain">{say('for_others.proxies.give')}</Button>
      </form>
    </Card>
  )
}

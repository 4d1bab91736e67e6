import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { formatDateOf } from '#lib/i18n/dates.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { ProxiesView, ProxyLine } from '#lib/views/board/proxies.ts'

/** Who votes for whom: mine to give and take back, those asked of me, and the others that run. */
export async function Proxies({
  slug,
  view,
  refusedForm,
}: {
  slug: string
  view: ProxiesView
  refusedForm: RefusedForm | undefined
}) {
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
        {view.receivers.length > 0 ? <Give action={action} view={view} refusedForm={refusedForm} /> : null}
        {view.others.length > 0 ? (
          <div>
            <h3>{say('for_others.proxies.running')}</h3>
            <ul className="mt-1 grid gap-1 text-[0.92rem]">
              {view.others.map((line) => (
                <li key={line.id}>
                  {say('for_others.proxies.line', {
                    receiver: line.receiver.name,
                    giver: line.giver.name,
                    day: dayIn(line),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
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

async function Give({
  action,
  view,
  refusedForm,
}: {
  action: string
  view: ProxiesView
  refusedForm: RefusedForm | undefined
}) {
  const { say } = await current()
  const typed = refusedForm?.values
  return (
    <form action={`${action}/give-proxy`} method="post" className="grid gap-3">
      <SelectField
        name="receiver"
        label={say('for_others.proxies.to')}
        required
        defaultValue={typed?.receiver ?? ''}
        options={[
          { value: '', label: say('for_others.relay.who_choose') },
          ...view.receivers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField
        type="date"
        name="until"
        label={say('for_others.proxies.until')}
        hint={say('for_others.proxies.until_hint')}
        min={view.from}
        max={view.until}
        defaultValue={typed?.until}
        required
      />
      <Button look="plain">{say('for_others.proxies.give')}</Button>
    </form>
  )
}

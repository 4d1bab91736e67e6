import { notFound } from 'next/navigation'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { FindByName } from '#app/ui/find-by-name.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { BallotFields } from '#app/vote/ballot/form.tsx'
import { typedBallot } from '#app/vote/ballot/refused-ballot.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { relayForm } from '#lib/views/proposal/relayed.ts'
import { RelayFrame } from './frame.tsx'

/** Bringing in what someone answered on paper or by phone. */
export default async function Relay({
  params,
  searchParams,
}: {
  params: Promise<{ board: string; number: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { board, number } = await params
  const scope = await boardAt(board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const values = refusedForm?.values
  const asked = await searchParams
  const named = typeof asked.for === 'string' && /^\w{1,60}$/.test(asked.for) ? asked.for : undefined
  const whose = values?.person ?? named
  const sought = typeof asked.name === 'string' ? asked.name : ''
  const view = /^[1-9]\d{0,8}$/.test(number)
    ? await relayForm({ db: database(), scope }, Number(number), { sought, whose })
    : undefined
  if (!view || (isRefusal(view) && view.code === 'not_found')) notFound()
  const address = `/${scope.board.slug}/p/${number}`
  if (isRefusal(view))
    return (
      <RelayFrame scope={scope} address={address} number={number} title={say('for_others.relay.link')}>
        <Notice tone="clay">{sentence(say, view, reader)}</Notice>
      </RelayFrame>
    )
  return (
    <RelayFrame scope={scope} address={address} number={number} title={say('for_others.relay.link')}>
      <p className="mt-1 mb-5 text-ink-2">
        {view.title}. {say('for_others.relay.intro')}
      </p>
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      {view.isLong ? <FindByName say={say} action={`${address}/relay`} sought={view.sought} /> : null}
      {view.people.length === 0 ? (
        <p>{say(view.isLong ? 'for_others.relay.not_found' : 'for_others.relay.nobody')}</p>
      ) : (
        <form action={`${address}/do/relay`} method="post" className="grid gap-6">
          <input type="hidden" name="round" value={view.roundId} />
          <Card className="grid gap-4">
            <SelectField
              name="person"
              label={say('for_others.relay.who')}
              {...(view.decider ? { hint: say('for_others.relay.decider') } : {})}
              required
              defaultValue={view.people.find(({ id }) => id === whose)?.id ?? ''}
              options={[
                { value: '', label: say('for_others.relay.who_choose') },
                ...view.people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Choices
              id="channel"
              name="channel"
              legend={say('for_others.relay.channel')}
              chosen={values?.channel}
              options={(['paper', 'phone'] as const).map((value) => ({
                value,
                label: say(`for_others.${value}`),
              }))}
            />
            <TextField
              type="date"
              name="said_on"
              label={say('for_others.relay.day')}
              min={view.from}
              max={view.until}
              defaultValue={values?.said_on ?? view.until}
              required
            />
          </Card>
          <Card className="grid gap-3">
            <h2>{say('for_others.relay.answer')}</h2>
            <p className="text-[0.92rem] text-ink-2">{say('for_others.relay.answer_help')}</p>
            <BallotFields
              say={say}
              rule={view.rule}
              terms={view.terms}
              choices={view.choices}
              draft={typedBallot(refusedForm)}
              refused={
                refusedForm && {
                  refusal: refusedForm.refusal,
                  sentence: sentence(say, refusedForm.refusal, reader),
                }
              }
            />
            <Button className="w-full">{say('for_others.relay.go')}</Button>
          </Card>
        </form>
      )}
    </RelayFrame>
  )
}

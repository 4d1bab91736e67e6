import { runningConfig } from '#lib/adapters/config.ts'
import { arrival } from '#lib/views/board/arrival.ts'
import { SiteFrame } from './frame.tsx'
import { current, database } from './session.ts'
import { Button, ButtonLink } from './ui/button.tsx'
import { Card } from './ui/card.tsx'
import { TextField } from './ui/field.tsx'

export default async function Arrive() {
  const { say, person } = await current()
  const { boards, exampleOpens } = await arrival(database(), person?.id)
  return (
    <SiteFrame>
      <h1>{say('onboarding.title')}</h1>
      <p className="mt-3 mb-6 text-[1.08rem] text-ink-2">{say('onboarding.intro')}</p>
      <div className="grid gap-5">
        {person ? <Boards boards={boards} email={person.email ?? ''} /> : null}
        {runningConfig().local ? <Example opens={exampleOpens} /> : null}
        <Create />
        {person ? (
          <ButtonLink href="/availability" look="plain">
            {say('availability.link')}
          </ButtonLink>
        ) : null}
        {person ? (
          <form action="/api/sign-out" method="post">
            <Button look="plain">{say('site.sign_out')}</Button>
          </form>
        ) : (
          <Card>
            <p className="mb-3">{say('onboarding.sign_in_help')}</p>
            <ButtonLink href="/sign-in" look="plain">
              {say('site.sign_in')}
            </ButtonLink>
          </Card>
        )}
      </div>
    </SiteFrame>
  )
}

async function Boards({
  boards,
  email,
}: {
  boards: { id: string; slug: string; name: string }[]
  email: string
}) {
  const { say } = await current()
  return (
    <Card>
      <h2>{say('onboarding.boards')}</h2>
      {boards.length === 0 ? <p className="mt-2">{say('onboarding.no_boards', { email })}</p> : null}
      <ul className="mt-2">
        {boards.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={`/${slug}`} className="inline-flex min-h-[44px] items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function Example({ opens }: { opens: boolean }) {
  const { say } = await current()
  return (
    <Card edge="leaf">
      <h2>{say('onboarding.example')}</h2>
      <p className="mt-1 mb-4 text-ink-2">
        {say(opens ? 'onboarding.example_help' : 'onboarding.example_gone')}
      </p>
      {opens ? (
        <form action="/api/example" method="post">
          <Button>{say('onboarding.example')}</Button>
          <p className="mt-2 text-[0.86rem] text-ink-2">{say('onboarding.example_wait')}</p>
        </form>
      ) : null}
    </Card>
  )
}

async function Create() {
  const { say } = await current()
  return (
    <Card>
      <h2>{say('onboarding.create')}</h2>
      <p className="mt-1 mb-4 text-ink-2">{say('onboarding.create_help')}</p>
      <form action="/new" method="get" className="flex flex-wrap items-end gap-3">
        <TextField
          name="key"
          label={say('onboarding.key')}
          required
          autoComplete="off"
          className="min-w-0 flex-1 basis-60"
        />
        <Button look="plain">{say('onboarding.key_go')}</Button>
      </form>
    </Card>
  )
}

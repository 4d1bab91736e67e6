import { boardAt, current } from '#app/session.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { actingMember } from '#lib/store/scope.ts'
import { BoardFrame } from '../frame.tsx'

/** What does not fit in a phone's bottom bar. */
export default async function More({ params }: { params: Promise<{ board: string }> }) {
  const scope = await boardAt((await params).board)
  const { say, person } = await current()
  const { slug } = scope.board
  return (
    <BoardFrame scope={scope} here="more" title={say('more.title')}>
      <h1>{say('more.title')}</h1>
      <ul className="mt-4 grid max-w-[680px] gap-3">
        {(['members', 'charter', 'meetings', 'calendar'] as const).map((place) => (
          <li key={place} className="grid">
            <ButtonLink href={`/${slug}/${place}`} look="plain">
              {say(place === 'calendar' ? 'calendar.link' : `site.${place}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <div className="mt-8 grid max-w-[680px] gap-3">
        {person ? (
          <ButtonLink href={`/availability?back=/${slug}/more`} look="plain">
            {say('availability.link')}
          </ButtonLink>
        ) : null}
        {person ? (
          <form action="/api/sign-out" method="post" className="grid gap-2">
            <p className="text-ink-2">
              {say('site.signed_in_as', { name: actingMember(scope)?.name ?? person.name })}
            </p>
            <Button look="plain">{say('site.sign_out')}</Button>
          </form>
        ) : (
          <ButtonLink href={`/sign-in?back=/${slug}`} look="plain">
            {say('site.sign_in')}
          </ButtonLink>
        )}
      </div>
      <p className="mt-8 text-[0.86rem] text-ink-2">{say('site.source')}</p>
    </BoardFrame>
  )
}

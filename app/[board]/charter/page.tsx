import { CharterRules } from '#app/charter/charter-rules.tsx'
import { boardAt, current, database } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { charterView } from '#lib/views/board/charter.ts'
import { BoardFrame } from '../frame.tsx'

export default async function CharterPage({ params }: { params: Promise<{ board: string }> }) {
  const scope = await boardAt((await params).board)
  const { say } = await current()
  const { slug, charter, charterState } = scope.board
  const { decision, mayPropose } = await charterView({ db: database(), scope })
  return (
    <BoardFrame scope={scope} here="charter" title={say('charter.title')}>
      <div className="max-w-[680px]">
        <h1>{say('charter.title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('charter.intro')}</p>
        <Card>
          <div className="mb-3 flex flex-wrap items-center gap-2">
            <h2>{say(charter.id === 'light/1' ? 'charter.light' : 'charter.own')}</h2>
            {decision ? null : (
              <Chip tone={charterState === 'adopted' ? 'leaf' : 'stone'}>
                {say(`charter.${charterState}`)}
              </Chip>
            )}
          </div>
          <CharterRules say={say} charter={charter} linked />
          {charterState === 'provisional' ? (
            <p className="mt-4 text-ink-2">{say('charter.provisional_help')}</p>
          ) : null}
          {decision ? (
            <p className="mt-4">
              <a href={`/${slug}/p/${decision.number}`} className="inline-flex min-h-[44px] items-center">
                {say('charter.adopted_by', { number: decision.decision })}
              </a>
            </p>
          ) : null}
        </Card>
        {mayPropose ? (
          <section className="no-print mt-6 grid justify-items-start gap-3">
            <p className="text-ink-2">{say('charter.propose_help')}</p>
            <ButtonLink href={`/${slug}/charter/change`} look="plain">
              {say('charter.propose')}
            </ButtonLink>
          </section>
        ) : null}
      </div>
    </BoardFrame>
  )
}

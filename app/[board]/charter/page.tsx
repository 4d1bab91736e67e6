import { CharterRules } from '../../charter-rules.tsx'
import { boardAt, current } from '../../session.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { BoardFrame } from '../frame.tsx'

export default async function CharterPage({ params }: { params: Promise<{ board: string }> }) {
  const scope = await boardAt((await params).board)
  const { say } = await current()
  const { charter, charterState } = scope.board
  return (
    <BoardFrame scope={scope} here="charter" title={say('charter.title')}>
      <div className="max-w-[680px]">
        <h1>{say('charter.title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{say('charter.intro')}</p>
        <Card>
          <div className="mb-3 flex flex-wrap items-center gap-2">
            <h2>{say('charter.light')}</h2>
            <Chip tone={charterState === 'adopted' ? 'leaf' : 'stone'}>{say(`charter.${charterState}`)}</Chip>
          </div>
          <CharterRules say={say} charter={charter} />
          {charterState === 'provisional' ? (
            <p className="mt-4 text-ink-2">{say('charter.provisional_help')}</p>
          ) : null}
        </Card>
      </div>
    </BoardFrame>
  )
}

import type { Say } from '#lib/i18n/words.ts'
import type { FindingView, ObjectionView } from '#lib/views/vote/objections.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'

/** Objections in the open: they are there to be answered, and say what became of them. */
export function Objections({
  say,
  objections,
  judging,
}: {
  say: Say
  objections: readonly ObjectionView[]
  /** Where a reader says that one is none in the sense of the charter, while the vote is open. */
  judging?: { roundId: string; action: string }
}) {
  if (objections.length === 0) return null
  const standing = objections.filter(({ state }) => state === 'open').length
  return (
    <Card id="objections" edge={standing > 0 ? 'clay' : 'stone'}>
      <h2>{say('vote.objections', { n: standing || objections.length })}</h2>
      <ul className="grid gap-4 pt-2">
        {objections.map(({ id, by, reason, change, state, finding }) => (
          <li key={id}>
            <strong>{by?.name ?? say('draft.someone')}</strong>{' '}
            {by ? <Chip>{say(`site.${by.kind}`)}</Chip> : null} {say('draft.quoted', { text: reason ?? '' })}{' '}
            {change ? (
              <span className="text-[0.92rem] text-ink-2">{say('vote.should_change', { change })}</span>
            ) : null}{' '}
            <ObjectionState say={say} state={state} />
            {finding ? <Judged say={say} id={id} finding={finding} judging={judging} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What became of an objection; one that stands needs no word for it. */
function ObjectionState({ say, state }: { say: Say; state: ObjectionView['state'] }) {
  return state === 'open' ? null : <Chip>{say(`for_others.objection.state.${state}`)}</Chip>
}

function Judged({
  say,
  id,
  finding: { n, needed, of, mine },
  judging,
}: {
  say: Say
  id: string
  finding: FindingView
  judging: { roundId: string; action: string } | undefined
}) {
  const share = (
    <p className="mt-1 text-[0.86rem] text-ink-2">{say('for_others.objection.share', { n, needed, of })}</p>
  )
  if (!judging || mine === null) return n > 0 || judging ? share : null
  return (
    <details open={mine} className="no-print">
      <summary className="inline-flex min-h-[44px] items-center text-[0.92rem] underline underline-offset-3">
        {say('for_others.objection.not_one')}
      </summary>
      <p className="text-[0.92rem]">{say('for_others.objection.what')}</p>
      {share}
      <form action={judging.action} method="post" className="mt-2 flex flex-wrap items-center gap-3">
        <input type="hidden" name="round" value={judging.roundId} />
        <input type="hidden" name="objection" value={id} />
        {mine ? <span>{say('for_others.objection.you_say')}</span> : null}
        <Button look="plain" name="finding" value={mine ? 'no' : 'yes'}>
          {say(mine ? 'for_others.objection.take_back' : 'for_others.objection.say_so')}
        </Button>
      </form>
    </details>
  )
}

import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { countsOf } from '#lib/i18n/count/answers.ts'
import { type CountFormatter, countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { notesOf } from '#lib/i18n/count/notes.ts'
import { outcomeHeading } from '#lib/i18n/count/outcome.ts'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import { CloseMovedNotice } from '../close-moved-notice.tsx'
import { OUTCOME_TONE } from '../outcome-chip.tsx'
import { ShortVote } from '../short-vote.tsx'
import { FigureTables } from './figures.tsx'
import { Picture } from './picture.tsx'
import { Receipt } from './receipt.tsx'
import { Urn } from './urn.tsx'
import { WhoAnswered } from './who-answered.tsx'
import { WrittenWords } from './written-words.tsx'

/** What a vote gave: the outcome in a word, as a picture, in a sentence, in figures, and step by step. */
export async function Result({ round, inForce }: { round: ClosedRoundView; inForce?: number | null }) {
  const { say, language, reader } = await current()
  const { outcome, method, effect, terms, tally, file } = round
  const formatter = countFormatter(language, method.rule, terms)
  return (
    <>
      <Card edge={OUTCOME_TONE[outcome]} id={`decision-${round.decision}`}>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-[1.35rem]">{outcomeHeading(formatter, method.name, tally)}</h2>
          {effect.state === 'in_force' ? <Chip tone="leaf">{say('outcome.in_force')}</Chip> : null}
          {effect.state === 'superseded' ? (
            <Chip>{say('outcome.superseded', { number: effect.by })}</Chip>
          ) : null}
        </div>
        <Picture formatter={formatter} count={round} />
        <InWords formatter={formatter} round={round} />
        {round.urn ? (
          <Urn formatter={formatter} round={round} urn={round.urn} />
        ) : (
          <WhoAnswered formatter={formatter} round={round} />
        )}
        <FigureTables formatter={formatter} count={round} />
        <Receipt formatter={formatter} tally={tally} file={file} decision={round.decision} />
      </Card>
      {inForce === undefined || outcome === 'adopted' || outcome === 'chosen' ? null : (
        <Meanwhile say={say} inForce={inForce} outcome={outcome} />
      )}
      <ShortVote say={say} reader={reader} round={round} />
      <CloseMovedNotice say={say} reader={reader} round={round} />
      <WrittenWords say={say} round={round} />
    </>
  )
}

async function InWords({ formatter, round }: { formatter: CountFormatter; round: ClosedRoundView }) {
  const { reader } = await current()
  const { say } = formatter
  const { answered, roll, tally, named, late } = round
  const choice = tally.method === 'advice/1' ? deciderIn(tally.counts) : undefined
  const late_at = {
    recorded: formatInstant(round.recordedAt, reader),
    close: formatInstant(round.closedAt, reader),
  }
  const more = [
    ...(choice
      ? [named ? say('count.decider_named', { choice, name: named.name }) : say('count.decider', { choice })]
      : []),
    ...notesOf(formatter, round),
    ...(late ? [say('outcome.late', late_at)] : []),
  ]
  return (
    <>
      <p className="mt-3 text-[0.92rem] text-ink-2">
        {countsOf(formatter, round)} {say('mail.outcome.answers')}{' '}
        {say('outcome.by_kind', {
          volunteers: answered.volunteers,
          volunteersTotal: roll.volunteers,
          staff: answered.staff,
          staffTotal: roll.staff,
        })}
      </p>
      {more.map((text) => (
        <p key={text} className="mt-2 text-[0.92rem]">
          {text}
        </p>
      ))}
    </>
  )
}

function deciderIn({ adopt, reject }: { adopt: number; reject: number }): string {
  return adopt > 0 ? 'adopt' : reject > 0 ? 'reject' : 'none'
}

function Meanwhile({ say, inForce, outcome }: { say: Say; inForce: number | null; outcome: string }) {
  return (
    <Card>
      <h2>{say('outcome.meanwhile')}</h2>
      <p className="mt-1">
        {inForce ? say('outcome.meanwhile_decision', { number: inForce }) : say('outcome.meanwhile_none')}
      </p>
      {outcome === 'blocked' ? <p className="mt-1 text-ink-2">{say('outcome.next')}</p> : null}
    </Card>
  )
}

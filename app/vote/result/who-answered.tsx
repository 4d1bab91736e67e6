import { current } from '#app/session.ts'
import { FindByName } from '#app/ui/find-by-name.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Pages } from '#app/ui/pages.tsx'
import { ballotLines } from '#lib/i18n/count/answers.ts'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import type { CalledLine, Through, WhoAnswered as Who } from '#lib/views/vote/who-answered.ts'

/** Who answered, and what, for members: one's own line, then a page of the others. */
export async function WhoAnswered({
  formatter,
  round,
}: {
  formatter: CountFormatter
  round: ClosedRoundView
}) {
  const { say } = formatter
  const { who, roundId } = round
  if (!who)
    return round.urn ? null : <p className="mt-2 text-[0.92rem] text-ink-2">{say('outcome.who_members')}</p>
  const { path } = await current()
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const title = say(round.urn ? 'secret.who' : 'outcome.who')
  const isLong = who.sought !== '' || who.list.pages > 1
  return (
    <div id={`who-${roundId}`} className="scroll-mt-4">
      <Fold title={title} open={searchParams.get('who') === roundId}>
        {isLong ? (
          <FindByName
            say={say}
            action={`${pathname}#who-${roundId}`}
            sought={who.sought}
            hidden={{ who: roundId }}
          />
        ) : null}
        {who.mine ? <Lines {...{ formatter, round }} title={say('outcome.mine')} lines={[who.mine]} /> : null}
        {who.lines.length > 0 ? (
          <Lines {...{ formatter, round, title }} lines={who.lines} />
        ) : (
          <p role="status">{say('members.found', { n: 0, name: who.sought })}</p>
        )}
        <Pages
          say={say}
          of={`${title}, ${say('log.number', { number: round.decision })}`}
          list={who.list}
          at={(page) => `${pathname}?${new URLSearchParams(asked(roundId, who, page))}#who-${roundId}`}
        />
      </Fold>
    </div>
  )
}

function asked(roundId: string, { sought }: Who, page: number): Record<string, string> {
  return { who: roundId, ...(sought === '' ? {} : { name: sought }), page: String(page) }
}

function Lines({
  formatter,
  round: { recusals, written },
  title,
  lines,
}: {
  formatter: CountFormatter
  round: ClosedRoundView
  title: string
  lines: readonly CalledLine[]
}) {
  const { say } = formatter
  const conflicted = new Set(recusals.named.map(({ by }) => by.id))
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{title}</caption>
      <tbody className="divide-y divide-line [&_td]:py-1.5 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:align-top">
        {lines.map((line) => (
          <tr key={line.by.id}>
            <Person say={say} line={line} conflicted={conflicted.has(line.by.id)} />
            <Answer formatter={formatter} line={line} withWords={written.more > 0} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Person({ say, line: { by }, conflicted }: { say: Say; line: CalledLine; conflicted: boolean }) {
  return (
    <th scope="row" className="font-semibold">
      {by.name}{' '}
      <span className="inline-block font-normal text-[0.86rem] text-ink-2">{say(`site.${by.kind}`)}</span>
      {conflicted ? (
        <span className="block font-normal text-[0.86rem] text-ink-2">{say('who.conflict')}</span>
      ) : null}
    </th>
  )
}

function Answer({
  formatter,
  line: { answered, ballot, through },
  withWords,
}: {
  formatter: CountFormatter
  line: CalledLine
  withWords: boolean
}) {
  const { say } = formatter
  if (!ballot)
    return (
      <td className={answered ? undefined : 'text-ink-2'}>
        {say(answered ? 'secret.has_voted' : 'answer.silent')}
      </td>
    )
  const words = withWords ? [ballot.reason, ballot.change, ballot.word].filter(Boolean) : []
  return (
    <td>
      {ballotLines(formatter, ballot).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      {words.map((text) => (
        <span key={text} className="block text-[0.92rem]">
          {say('draft.quoted', { text: text ?? '' })}
        </span>
      ))}
      {through ? <span className="block text-[0.86rem] text-ink-2">{throughIn(say, through)}</span> : null}
    </td>
  )
}

function throughIn(say: Say, { channel, by, confirmedBy }: Through): string {
  const noted = say('who.noted', { how: say(`who.${channel}`), by: by?.name ?? 'none' })
  return confirmedBy ? `${noted}, ${say('who.confirmed', { by: confirmedBy.name })}` : noted
}

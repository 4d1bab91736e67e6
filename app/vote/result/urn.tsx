import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Pages } from '#app/ui/pages.tsx'
import { Runs } from '#app/ui/runs.tsx'
import { ballotLines } from '#lib/i18n/count/answers.ts'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { Say } from '#lib/i18n/words.ts'
import { FEWEST_SLIPS } from '#lib/rules/vote/urn.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import type { UrnView } from '#lib/views/vote/urn.ts'
import { WhoAnswered } from './who-answered.tsx'

type Slips = NonNullable<UrnView['slips']>

/** What a secret vote leaves to see: who voted, apart from them the slips, and the way to find one's own. */
export async function Urn({
  formatter,
  round,
  urn,
}: {
  formatter: CountFormatter
  round: ClosedRoundView
  urn: UrnView
}) {
  const { say } = formatter
  const { path } = await current()
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const at = `urn-${round.roundId}`
  const { sought } = urn
  return (
    <div id={at} className="scroll-mt-4">
      <p className="mt-2 text-[0.92rem] text-ink-2">{say('note.secret')}</p>
      <WhoAnswered formatter={formatter} round={round} />
      {urn.slips ? (
        <Fold title={say('secret.urn')} open={searchParams.get('urn') === round.roundId}>
          <p className="text-[0.92rem] text-ink-2">{say('secret.urn_help', { n: urn.n })}</p>
          <SlipTable
            formatter={formatter}
            slips={urn.slips}
            mine={sought?.found === 'there' ? sought.slip?.code : undefined}
          />
          <Pages
            say={say}
            of={`${say('secret.urn')}, ${say('log.number', { number: round.decision })}`}
            list={urn.list}
            at={(page) => `${pathname}?urn=${round.roundId}&page=${page}#${at}`}
          />
          <p className="mt-2 text-[0.86rem] text-ink-2">{say('secret.how')}</p>
        </Fold>
      ) : (
        <p className="mt-2 text-[0.92rem]">{say('secret.few', { n: urn.n, fewest: FEWEST_SLIPS })}</p>
      )}
      {urn.n > 0 ? <FindSlip say={say} urn={round.roundId} /> : null}
      {sought ? (
        <p role="status" className="mt-3 rounded-xl bg-leaf-soft px-4 py-3">
          {foundIn(formatter, sought)}
        </p>
      ) : null}
    </div>
  )
}

/** Asks for one's ballot by its code, of which a browser that runs scripts sends the hash alone. */
function FindSlip({ say, urn }: { say: Say; urn: string }) {
  return (
    <form action={`#urn-${urn}`} data-find-slip={urn} className="mt-3 grid gap-3">
      <input type="hidden" name="urn" value={urn} />
      <TextField
        name="code"
        id={`code-${urn}`}
        label={say('secret.find')}
        hint={say('secret.find_hint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <Button look="plain">{say('secret.find_go')}</Button>
      <Runs module="find-slip" />
    </form>
  )
}

function SlipTable({
  formatter,
  slips,
  mine,
}: {
  formatter: CountFormatter
  slips: Slips
  mine: string | undefined
}) {
  const { say } = formatter
  return (
    <table className="mt-2 w-full text-left">
      <caption className="sr-only">{say('secret.urn')}</caption>
      <thead>
        <tr>
          <th className="py-1.5 pr-4">{say('secret.fingerprint')}</th>
          <th className="py-1.5">{say('secret.answer')}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {slips.map(({ code, ballot }) => (
          <tr key={code} {...(code === mine ? { className: 'bg-leaf-soft font-semibold' } : {})}>
            <td className="py-1.5 pr-4 align-top font-mono">{code.slice(0, 8)}</td>
            <td className="py-1.5 align-top">
              {ballotLines(formatter, ballot).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function foundIn(formatter: CountFormatter, sought: NonNullable<UrnView['sought']>): string {
  const { say } = formatter
  if (sought.found !== 'there') return say(`secret.found_${sought.found}`)
  return sought.slip
    ? say('secret.found', { answer: ballotLines(formatter, sought.slip.ballot).join(' ; ') })
    : say('secret.found_few')
}

import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { ballotLines } from '#lib/i18n/count/answers.ts'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { Say } from '#lib/i18n/words.ts'
import { codeHash, readCode, readCodeHash } from '#lib/rules/vote/ballot-code.ts'
import { FEWEST_SLIPS } from '#lib/rules/vote/urn.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'
import type { UrnView } from '#lib/views/vote/urn.ts'
import { FindSlip } from './find-slip.client.tsx'
import { Who } from './who-answered.tsx'

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
  const asked = await searchedSlip(round.roundId)
  return (
    <div id={`urn-${round.roundId}`} className="scroll-mt-4">
      <p className="mt-2 text-[0.92rem] text-ink-2">{say('note.secret')}</p>
      <WhoVoted say={say} round={round} urn={urn} />
      {urn.slips ? (
        <Fold title={say('secret.urn')} open={asked !== undefined}>
          <p className="text-[0.92rem] text-ink-2">{say('secret.urn_help', { n: urn.n })}</p>
          <SlipTable formatter={formatter} slips={urn.slips} mine={asked?.hash} />
          <p className="mt-2 text-[0.86rem] text-ink-2">{say('secret.how')}</p>
        </Fold>
      ) : (
        <p className="mt-2 text-[0.92rem]">{say('secret.few', { n: urn.n, fewest: FEWEST_SLIPS })}</p>
      )}
      {urn.n > 0 ? (
        <FindSlip urn={round.roundId}>
          <TextField
            name="code"
            id={`code-${round.roundId}`}
            label={say('secret.find')}
            hint={say('secret.find_hint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            required
          />
          <Button look="plain">{say('secret.find_go')}</Button>
        </FindSlip>
      ) : null}
      {asked ? (
        <p role="status" className="mt-3 rounded-xl bg-leaf-soft px-4 py-3">
          {foundIn(formatter, urn, asked.hash)}
        </p>
      ) : null}
    </div>
  )
}

function WhoVoted({
  say,
  round: { silent, recusals },
  urn,
}: {
  say: Say
  round: ClosedRoundView
  urn: UrnView
}) {
  if (!urn.voters || !silent) return null
  const conflicted = new Set(recusals.named.map(({ by }) => by.id))
  const rows = [
    ...urn.voters.map((one) => ({ ...one, said: say('secret.has_voted') })),
    ...silent.map((one) => ({ ...one, said: say('answer.silent') })),
  ]
  return (
    <Fold title={say('secret.who')}>
      <table className="w-full text-left">
        <caption className="sr-only">{say('secret.who')}</caption>
        <tbody className="divide-y divide-line">
          {rows.map(({ said, ...one }) => (
            <tr key={one.id}>
              <Who say={say} {...one} conflicted={conflicted.has(one.id)} />
              <td className="py-1.5 align-top">{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
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

/** Whose slip was asked for, in the address: by its code, or by the hash that a browser made of it. */
async function searchedSlip(roundId: string): Promise<{ hash: string | undefined } | undefined> {
  const { path } = await current()
  const asked = new URL(path, 'http://localhost').searchParams
  if (asked.get('urn') !== roundId) return undefined
  const code = readCode(asked.get('code') ?? '')
  return { hash: code ? codeHash(code) : readCodeHash(asked.get('slip') ?? '') }
}

function foundIn(formatter: CountFormatter, urn: UrnView, hash: string | undefined): string {
  const { say } = formatter
  if (!hash) return say('secret.found_unreadable')
  if (!urn.holds(hash)) return say('secret.found_none')
  const slip = urn.slips?.find(({ code }) => code === hash)
  return slip
    ? say('secret.found', { answer: ballotLines(formatter, slip.ballot).join(' ; ') })
    : say('secret.found_few')
}

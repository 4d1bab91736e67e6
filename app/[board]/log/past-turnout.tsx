import { Card } from '#app/ui/card.tsx'
import { Wide } from '#app/ui/wide.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { Turnout } from '#lib/rules/window/prediction.ts'
import type { PastVote, PastVotes } from '#lib/views/vote/past-votes.ts'

const LEAST = 2
const STROKES = { volunteers: 'stroke-volunteer', staff: 'stroke-staff', everybody: 'stroke-ink-2' }
const FILLS = { volunteers: 'fill-volunteer', staff: 'fill-staff', everybody: 'fill-ink-2' }
const STEP = 52
const LEFT = 132
const TOP = 30
const HIGH = 96

/** Predicted and actual turnout of the last votes, as a picture and its table, and how their time suited people. */
export function PastTurnout({ say, slug, past }: { say: Say; slug: string; past: PastVotes }) {
  const { votes, feedback } = past
  if (votes.length < LEAST) return null
  const kinds = [...new Set(votes.flatMap(({ turnouts }) => turnouts.map(({ who }) => who)))]
  return (
    <Card className="mt-4 mb-6">
      <h2>{say('turnout.last')}</h2>
      <p className="mt-1 mb-3 text-[0.92rem] text-ink-2">{say('turnout.last_help', { n: votes.length })}</p>
      {feedback ? (
        <p className="mb-3">
          {say('turnout.feedback', {
            ...feedback,
            answers: feedback.yes + feedback.barely + feedback.too_short,
          })}
        </p>
      ) : null}
      <Wide label={say('turnout.last')}>
        {kinds.map((who) => (
          <Panel key={who} say={say} votes={votes} who={who} />
        ))}
      </Wide>
      <Wide label={say('turnout.table')}>
        <Table say={say} slug={slug} votes={votes} kinds={kinds} />
      </Wide>
    </Card>
  )
}

/** One kind: a line a vote, from nobody to everybody, with its two dots. The table says the same. */
function Panel({ say, votes, who }: { say: Say; votes: readonly PastVote[]; who: Turnout['who'] }) {
  const width = LEFT + votes.length * STEP
  const y = (share: number) => TOP + HIGH * (1 - share)
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${TOP + HIGH + 28}`}
      width={width}
      className="picture max-w-none text-[13px]"
    >
      <text x="0" y="14" className={`font-bold ${FILLS[who]}`}>
        {say(`turnout.${who}`)}
      </text>
      {[['turnout.all', 1] as const, ['turnout.none', 0] as const].map(([label, share]) => (
        <g key={label}>
          <text x={LEFT - 26} y={y(share)} dy="4" textAnchor="end" className="fill-ink-2">
            {say(label)}
          </text>
          <line x1={LEFT - 20} x2={width} y1={y(share)} y2={y(share)} className="stroke-line" />
        </g>
      ))}
      {votes.map(({ decision, turnouts }, i) => {
        const turnout = turnouts.find((one) => one.who === who)
        const x = LEFT + i * STEP
        return (
          <g key={decision}>
            {turnout ? <Dots x={x} y={y} turnout={turnout} /> : null}
            <text x={x} y={TOP + HIGH + 22} textAnchor="middle" className="fill-ink-2">
              {say('log.number', { number: decision })}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Dots({ x, y, turnout }: { x: number; y: (share: number) => number; turnout: Turnout }) {
  const { who, ready, answered, total } = turnout
  const [expected, came] = [y(ready / total), y(answered / total)]
  return (
    <>
      <line x1={x} x2={x} y1={expected} y2={came} strokeWidth="2" className="stroke-field" />
      <circle cx={x} cy={expected} r="7" strokeWidth="2.5" className={`fill-surface ${STROKES[who]}`} />
      <circle cx={x} cy={came} r="4" className={FILLS[who]} />
    </>
  )
}

function Table({
  say,
  slug,
  votes,
  kinds,
}: {
  say: Say
  slug: string
  votes: readonly PastVote[]
  kinds: readonly Turnout['who'][]
}) {
  return (
    <table className="mt-2 w-full text-left text-[0.92rem]">
      <thead>
        <tr>
          <th scope="col" className="pr-4">
            {say('turnout.decision')}
          </th>
          {kinds.flatMap((who) =>
            (['predicted', 'answered'] as const).map((which) => (
              <th key={`${who}-${which}`} scope="col" className="pr-4 font-semibold">
                {kinds.length > 1 ? `${say(`turnout.${who}`)}, ` : ''}
                {say(`turnout.${which}`, { one: kinds.length > 1 ? 'no' : 'yes' })}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {votes.map(({ decision, number, turnouts }) => (
          <tr key={decision} className="border-t border-line">
            <th scope="row" className="pr-4 font-normal whitespace-nowrap">
              <a href={`/${slug}/p/${number}`} className="inline-flex min-h-[44px] min-w-[44px] items-center">
                {say('log.number', { number: decision })}
              </a>
            </th>
            {kinds.flatMap((who) => {
              const turnout = turnouts.find((one) => one.who === who)
              return (['ready', 'answered'] as const).map((which) => (
                <td key={`${who}-${which}`} className="pr-4 whitespace-nowrap">
                  {turnout ? say('turnout.of', { n: turnout[which], total: turnout.total }) : null}
                </td>
              ))
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

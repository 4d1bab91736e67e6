import { Fold } from '#app/ui/fold.tsx'
import { Wide } from '#app/ui/wide.tsx'
import { formatInstant, formatShortDay } from '#lib/i18n/dates.ts'
import { MANY } from '#lib/i18n/phrases/coverage.ts'
import type { Calendar } from '#lib/store/load/calendar.ts'
import { type CurveDay, type CurveShape, curveDays, curveShape, FRAME } from './curve-shape.ts'
import { CurveTable } from './curve-table.tsx'
import type { DatesProps } from './dates.tsx'

const LINES = {
  volunteer: { stroke: 'stroke-volunteer', fill: 'fill-volunteer', dashes: undefined },
  staff: { stroke: 'stroke-staff', fill: 'fill-staff', dashes: '7 5' },
  anyone: { stroke: 'stroke-ink-2', fill: 'fill-ink-2', dashes: undefined },
}

/** Who will have had the time, day after day, where there are too many people for dots: a picture, and its table. */
export function Curve(props: DatesProps & { calendar: Calendar }) {
  const { say, reader, recommendation } = props
  const days = curveDays(recommendation, props.calendar, props.zone)
  const [first] = days
  if (!first?.counts.some(([, { total }]) => total >= MANY)) return null
  const marked = days.findIndex(({ close }) => close.equals(recommendation.close))
  const shape = curveShape(days, Math.max(0, marked), recommendation.preset.share)
  return (
    <Fold title={say('close_date.curve')}>
      <figure className="pt-2">
        <Wide label={say('close_date.curve')}>
          <svg
            viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
            className="picture w-full min-w-[34rem] text-[12px]"
            role="img"
            aria-label={say('close_date.curve_alt', { close: formatInstant(recommendation.close, reader) })}
          >
            <Ground {...props} shape={shape} />
            <Axis {...props} shape={shape} days={days} />
            {shape.lines.map(({ group, points, marked: at, label }) => (
              <g key={group}>
                <polyline
                  points={points}
                  fill="none"
                  strokeWidth="2.5"
                  strokeDasharray={LINES[group].dashes}
                  className={LINES[group].stroke}
                />
                <circle cx={at.x} cy={at.y} r="4.5" className={LINES[group].fill} />
                <text x={label.x} y={label.y} dy="4" className={`font-bold ${LINES[group].fill}`}>
                  {say(`close_date.line_${group}`)}
                </text>
              </g>
            ))}
          </svg>
        </Wide>
        <figcaption className="text-[0.86rem] text-ink-2">
          {say('close_date.curve_help', { share: shape.target.percent })}{' '}
          {shape.bands.length > 0 ? say('close_date.curve_off') : null}
        </figcaption>
      </figure>
      <CurveTable {...props} days={days} />
    </Fold>
  )
}

type Part = DatesProps & { shape: CurveShape }

/** Days off, and the marked one. */
function Ground({ say, recommendation, shape: { bands, mark } }: Part) {
  const { left, top, bottom } = FRAME
  return (
    <>
      <rect x={left} y={top} width={mark - left} height={bottom - top} className="fill-leaf-soft" />
      {bands.map(({ x, width }) => (
        <rect key={x} x={x} y={top} width={width} height={bottom - top} className="fill-line" opacity="0.7" />
      ))}
      <line x1={mark} x2={mark} y1={top - 6} y2={bottom} strokeWidth="1.5" className="stroke-ink" />
      <text x={mark} y={top - 12} textAnchor="middle" className="fill-ink font-bold">
        {say(recommendation.feasible ? 'close_date.mark' : 'close_date.mark_longest')}
      </text>
    </>
  )
}

function Axis({ reader, shape: { levels, target, ticks }, days }: Part & { days: readonly CurveDay[] }) {
  const { left, right, bottom } = FRAME
  return (
    <>
      {[...levels, target].map(({ percent, y }) => (
        <g key={percent}>
          <line
            x1={left}
            x2={right}
            y1={y}
            y2={y}
            className={y === target.y ? 'stroke-field' : 'stroke-line'}
            strokeDasharray={y === target.y ? '5 4' : undefined}
          />
          <text x={left - 6} y={y} dy="4" textAnchor="end" className="fill-ink-2">
            {percent} %
          </text>
        </g>
      ))}
      {ticks.map(({ x, day }) => {
        const at = days[day]
        return (
          <text key={x} x={x} y={bottom + 18} textAnchor="middle" className="fill-ink-2">
            {at ? formatShortDay(at.close, reader) : null}
          </text>
        )
      })}
    </>
  )
}

export interface BarPart {
  /** With its count: what the picture says, in words. */
  label: string
  count: number
  tone: 'full' | 'half' | 'doubt' | 'against' | 'none'
}

const HATCHED = 'bg-[repeating-linear-gradient(135deg,transparent_0_5px,rgb(255_255_255/30%)_5px_8px)]'
const FILLS = {
  full: 'bg-leaf',
  half: 'bg-half',
  doubt: 'bg-field',
  against: `bg-clay ${HATCHED}`,
  none: 'bg-line',
}

/** Parts of a whole as one bar, with a line at `mark` of it. The sentence beside it says the same in words. */
export function Bar({ parts, mark }: { parts: BarPart[]; mark?: number | undefined }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div className="picture relative">
      <div
        role="img"
        aria-label={shown.map(({ label }) => label).join(', ')}
        className="flex h-3.5 w-full gap-px overflow-hidden rounded-full bg-line"
      >
        {shown.map(({ label, count, tone }) => (
          <span key={label} style={{ flexGrow: count }} className={FILLS[tone]} />
        ))}
      </div>
      {mark === undefined ? null : <BarMark at={mark} />}
    </div>
  )
}

/** A line across a bar, at this share of its width. */
export function BarMark({ at }: { at: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink"
      style={{ left: `${at * 100}%` }}
    />
  )
}

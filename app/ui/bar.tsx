export interface Part {
  /** With its count: what the picture says, in words. */
  label: string
  count: number
  tone: 'full' | 'half' | 'against' | 'none'
}

const FILLS = { full: 'bg-leaf', half: 'bg-half', against: 'bg-clay', none: 'bg-line' }

/** Parts of a whole as one bar. The sentence beside it says the same in words. */
export function Bar({ parts }: { parts: Part[] }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div
      role="img"
      aria-label={shown.map(({ label }) => label).join(', ')}
      className="flex h-3.5 w-full overflow-hidden rounded-full bg-line"
    >
      {shown.map(({ label, count, tone }) => (
        <span
          key={label}
          style={{ flexGrow: count }}
          className={`${FILLS[tone]} ${tone === 'against' ? 'bg-[repeating-linear-gradient(135deg,transparent_0_5px,rgb(255_255_255/30%)_5px_8px)]' : ''}`}
        />
      ))}
    </div>
  )
}

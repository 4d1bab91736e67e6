const COLOURS = {
  volunteer: { border: 'border-volunteer', fill: 'bg-volunteer' },
  staff: { border: 'border-staff', fill: 'bg-staff' },
  anyone: { border: 'border-ink-2', fill: 'bg-ink-2' },
}

/** One dot a person: filled for those counted, hollow for the others. Read aloud by the text beside it. */
export function Dots({ filled, total, tone }: { filled: number; total: number; tone: keyof typeof COLOURS }) {
  const { border, fill } = COLOURS[tone]
  return (
    <span aria-hidden="true" className="picture inline-flex flex-wrap gap-1 align-middle">
      {Array.from({ length: total }, (_, i) => `seat-${i}`).map((seat, i) => (
        <span
          key={seat}
          className={`inline-block size-[11px] rounded-full border-2 ${border} ${i < filled ? fill : ''}`}
        />
      ))}
    </span>
  )
}

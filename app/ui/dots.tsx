/** One dot a person: filled for those counted, hollow for the others. Read aloud by the text beside it. */
export function Dots({
  filled,
  total,
  tone,
}: {
  filled: number
  total: number
  tone: 'volunteer' | 'staff'
}) {
  const colour = tone === 'volunteer' ? 'border-volunteer' : 'border-staff'
  const fill = tone === 'volunteer' ? 'bg-volunteer' : 'bg-staff'
  return (
    <span aria-hidden="true" className="inline-flex flex-wrap gap-1 align-middle">
      {Array.from({ length: total }, (_, i) => `seat-${i}`).map((seat, i) => (
        <span
          key={seat}
          className={`inline-block size-[11px] rounded-full border-2 ${colour} ${i < filled ? fill : ''}`}
        />
      ))}
    </span>
  )
}

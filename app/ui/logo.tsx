/** A table seen from above, six seats around it. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" className="shrink-0 text-leaf">
      <circle cx="13" cy="13" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      {[0, 60, 120, 180, 240, 300].map((degrees) => (
        <circle
          key={degrees}
          cx="23"
          cy="13"
          r="2"
          fill="currentColor"
          transform={`rotate(${degrees} 13 13)`}
        />
      ))}
    </svg>
  )
}

/**
 * What a mail to thousands says to all of them, worked out once and not once a mail: of what never changes under its key, and
 * kept for the last key alone. What fails is worked out again.
 */
export function workedOutOnce<Source, Found>(
  keyOf: (source: Source) => string,
  work: (source: Source) => Promise<Found>,
): (source: Source) => Promise<Found> {
  let last: { readonly key: string; readonly found: Promise<Found> } | undefined
  return (source) => {
    const key = keyOf(source)
    if (last?.key === key) return last.found
    const found = work(source)
    last = { key, found }
    found.catch(() => {
      if (last?.found === found) last = undefined
    })
    return found
  }
}

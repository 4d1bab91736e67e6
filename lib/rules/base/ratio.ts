/** A share written "2/3". Counts are compared with it by cross-multiplying whole numbers, so that two thirds of
 * nine is six exactly, on every machine and in every recount. */
export type Ratio = `${number}/${number}`

type Parts = { readonly over: bigint; readonly under: bigint }

/** Throws on anything but two plain whole numbers with a non-zero divisor: shares come from charters already checked
 * by `isRatio`. */
function parts(ratio: Ratio): Parts {
  const match = PATTERN.exec(ratio)
  if (!match?.[1] || !match[2]) throw new RangeError(`not a ratio: ${ratio}`)
  return { over: BigInt(match[1]), under: BigInt(match[2]) }
}

const PATTERN = /^(0|[1-9]\d{0,8})\/([1-9]\d{0,8})$/

export function isRatio(text: string): text is Ratio {
  return PATTERN.test(text)
}

/** A ratio that people can reach: at most all of them. */
export function isShare(text: string): text is Ratio {
  return isRatio(text) && atLeast(text, 1) <= 1
}

/** −1, 0 or 1 as `count / whole` is below, at or above the ratio; a whole of zero compares as zero of anything. */
export function compareShare(count: number, whole: number, ratio: Ratio): -1 | 0 | 1 {
  const { over, under } = parts(ratio)
  const left = BigInt(count) * under
  const right = BigInt(whole) * over
  return left < right ? -1 : left > right ? 1 : 0
}

/** The smallest count that is at least the ratio of the whole. */
export function atLeast(ratio: Ratio, whole: number): number {
  const { over, under } = parts(ratio)
  return Number((BigInt(whole) * over + under - 1n) / under)
}

/** The smallest count that is strictly more than the ratio of the whole. */
export function moreThan(ratio: Ratio, whole: number): number {
  const { over, under } = parts(ratio)
  return Number((BigInt(whole) * over) / under) + 1
}

/** Marsaglia's xorshift, so that every run sees the same numbers: whole ones, from 0 up to, not including, `below`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

export interface Bucket {
  /** Takes a frame of so many bytes out, and says for how many milliseconds no other should be read. */
  take(bytes: number): number
}

/** A token bucket (RFC 2697's idea) over bytes and frames. It makes a flood slower; it loses nothing. */
export function bucket(limits: {
  burstBytes: number
  bytesPerSecond: number
  burstFrames: number
  framesPerSecond: number
}): Bucket {
  let bytesLeft = limits.burstBytes
  let framesLeft = limits.burstFrames
  let last = performance.now()
  return {
    take(bytes) {
      const now = performance.now()
      const seconds = (now - last) / 1_000
      last = now
      bytesLeft = Math.min(limits.burstBytes, bytesLeft + seconds * limits.bytesPerSecond) - bytes
      framesLeft = Math.min(limits.burstFrames, framesLeft + seconds * limits.framesPerSecond) - 1
      return Math.ceil(
        1_000 * Math.max(0, -bytesLeft / limits.bytesPerSecond, -framesLeft / limits.framesPerSecond),
      )
    },
  }
}

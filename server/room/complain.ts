const AGAIN_AFTER = 60_000

const saidAt = new Map<string, number>()

/** Says what went wrong, for the operator. What goes on going wrong, as on a full disk, is said once a minute. */
export function complain(what: unknown): void {
  const line = `room: ${String(what)}\n`
  const now = performance.now()
  for (const [said, at] of saidAt) if (now - at > AGAIN_AFTER) saidAt.delete(said)
  if (saidAt.has(line)) return
  saidAt.set(line, now)
  process.stderr.write(line)
}

/**
 * Ends this process when the pipe on its stdin closes, which happens whenever its parent ends, however it ends.
 * Ctrl-C reaches a whole process group at once: only the supervisor acts on it. `patience` in milliseconds, after
 * which it ends whatever still runs.
 */
export function endWithParent(stop: () => Promise<void>, patience = 5_000): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), patience).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', end)
  process.stdin.resume()
  process.stdin.on('end', end)
  process.stdin.on('close', end)
  process.stdin.on('error', end)
}

/** Resolves when the supervisor says that the schema is there, even if it said so before it was asked. */
export function schemaIsThere(): Promise<void> {
  return new Promise((resolve) => process.once('message', () => resolve()))
}

/** Tells the supervisor that this process serves. */
export function sayReady(): void {
  process.send?.('ready')
}

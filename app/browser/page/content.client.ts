const REFRESHED = 'refreshed'

/** Runs on the content of the page: as it came, and again whenever it was refreshed. */
export function onContent(run: () => void): void {
  run()
  document.addEventListener(REFRESHED, run)
}

export function sayRefreshed(): void {
  document.dispatchEvent(new Event(REFRESHED))
}

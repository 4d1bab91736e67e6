/** Whether all that was written here is on disk: only the room's echo says so. */
export interface SaveMark {
  edited(): void
  echoed(edit: number): void
  connected(): void
  stop(): void
}

const QUIET = 300
const LONGEST = 1_000

/** Asks the room once one pauses, or once a second while one does not. `ask` may find nobody: it is tried again. */
export function saveMark(on: { ask(edit: number): void; changed(saved: boolean): void }): SaveMark {
  let last = 0
  let stored = 0
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = () => {
    timer = undefined
    asked = performance.now()
    on.ask(last)
  }
  return {
    edited() {
      if (last === stored) {
        on.changed(false)
        asked = performance.now()
      }
      last += 1
      clearTimeout(timer)
      timer = setTimeout(ask, Math.max(0, Math.min(QUIET, asked + LONGEST - performance.now())))
    },
    echoed(edit) {
      stored = Math.max(stored, edit)
      // A word written since it was asked is not covered.
      if (stored === last) on.changed(true)
    },
    connected() {
      if (stored !== last) ask()
    },
    stop() {
      clearTimeout(timer)
    },
  }
}

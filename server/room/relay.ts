import { mergeUpdates } from './merge.ts'
import type { Change } from './text.ts'

/**
 * Passes changes on: the first at once, those that come within the next few milliseconds together, as one. Ten who type
 * at a time are told to two hundred in one frame each, and nobody waits who types alone, or before few.
 */
export class Relay<From> {
  readonly #pause: () => number
  readonly #tell: (change: Change, by: From | undefined) => void
  #gathered: { change: Change; by: From }[] = []
  #timer: NodeJS.Timeout | undefined

  /** `pause` is asked how many milliseconds to gather for, from now on; `tell` is given who made a change, unless several did. */
  constructor(pause: () => number, tell: (change: Change, by: From | undefined) => void) {
    this.#pause = pause
    this.#tell = tell
  }

  add(change: Change, by: From): void {
    if (this.#timer) {
      this.#gathered.push({ change, by })
      return
    }
    this.#tell(change, by)
    this.#gather()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #gather(): void {
    const milliseconds = this.#pause()
    if (milliseconds > 0) this.#timer = setTimeout(() => this.#flush(), milliseconds)
  }

  #flush(): void {
    this.#timer = undefined
    const [first, ...others] = this.#gathered
    this.#gathered = []
    if (!first) return
    const update = mergeUpdates([first, ...others].map(({ change }) => change.update))
    const isOfOne = others.every(({ by }) => by === first.by)
    this.#tell({ update, before: first.change.before }, isOfOne ? first.by : undefined)
    this.#gather()
  }
}

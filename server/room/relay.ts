import { mergeUpdates } from './merge.ts'
import type { Change } from './text.ts'

/**
 * Passes changes on: the first at once, those that come within the next few milliseconds together, as one. Ten who type
 * at a time are told to two hundred in one frame each, and nobody waits who types alone.
 */
export class Relay<From> {
  readonly #milliseconds: number
  readonly #tell: (change: Change, by: From | undefined) => void
  #gathered: { change: Change; by: From }[] = []
  #timer: NodeJS.Timeout | undefined

  /** `tell` is given who made a change, unless several did. */
  constructor(milliseconds: number, tell: (change: Change, by: From | undefined) => void) {
    this.#milliseconds = milliseconds
    this.#tell = tell
  }

  add(change: Change, by: From): void {
    if (this.#timer) {
      this.#gathered.push({ change, by })
      return
    }
    this.#tell(change, by)
    this.#timer = setTimeout(() => this.#flush(), this.#milliseconds)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #flush(): void {
    this.#timer = undefined
    const [first, ...others] = this.#gathered
    this.#gathered = []
    if (!first) return
    const update = mergeUpdates([first, ...others].map(({ change }) => change.update))
    const isOfOne = others.every(({ by }) => by === first.by)
    this.#tell({ update, before: first.change.before }, isOfOne ? first.by : undefined)
    this.#timer = setTimeout(() => this.#flush(), this.#milliseconds)
  }
}

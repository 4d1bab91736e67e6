/** What was worked out of some input, by its digest: as long as the input is the same, so is what comes of it. The latest are
 * kept, and no more than `most`. */
export class WorkedOut<T> {
  readonly #most: number
  readonly #known = new Map<string, T>()

  constructor(most: number) {
    this.#most = most
  }

  of(digest: string, work: () => T): T {
    const found = this.#known.has(digest) ? (this.#known.get(digest) as T) : work()
    this.#known.delete(digest)
    this.#known.set(digest, found)
    const [oldest] = this.#known.keys()
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest)
    return found
  }

  forget(digest: string): void {
    this.#known.delete(digest)
  }
}

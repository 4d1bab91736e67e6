import { SEEDER } from '#lib/text/document.ts'

/**
 * Whose a Yjs client number is: the member's who first showed their caret or wrote under it. What anybody else writes
 * under it would take the place of that member's own words, which their page believes to be there.
 */
export class Numbers {
  readonly #owners: Map<number, string>
  readonly #stored: Set<number>

  /** `stored` are those under which something was written. */
  constructor(stored: ReadonlyMap<number, string>) {
    this.#owners = new Map([...stored, [SEEDER, 'nobody']])
    this.#stored = new Set(this.#owners.keys())
  }

  mayUse(number: number, member: string): boolean {
    const owner = this.#owners.get(number)
    return owner === undefined || owner === member
  }

  /** Takes a number that is free; says whether it is this member's. */
  claim(number: number, member: string): boolean {
    if (!this.mayUse(number, member)) return false
    this.#owners.set(number, member)
    return true
  }

  /** These were written under; returns those to be stored with what was written. */
  wrote(numbers: Iterable<number>, member: string): number[] {
    const first = [...numbers].filter((number) => !this.#stored.has(number))
    for (const number of first) {
      this.claim(number, member)
      this.#stored.add(number)
    }
    return first
  }
}

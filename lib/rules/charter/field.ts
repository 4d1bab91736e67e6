import type { Quorum } from '#lib/rules/base/quorum.ts'
import { isShare, type Ratio } from '#lib/rules/base/ratio.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'

export type CharterValues = Readonly<Record<string, string>>

/**
 * Reads the fields of a form one by one, and remembers the first that could not be read: what is given in its place
 * serves to read on, and nothing else. `about` is what the refusal names.
 */
export interface FieldReader {
  text(field: string): string
  oneOf<T extends string>(field: string, known: readonly T[], about: string): T
  whole(field: string, bounds: readonly [least: number, most: number], about: string): number
  share(field: string, about: string): Ratio
  /** Nothing where it is "at least", as in a form that does not ask. */
  moreThan(field: string, about: string): 'more_than' | undefined
  /** Left out where no share is asked for. */
  quorum(rule: string): { readonly quorum?: Quorum }
  problem(): Refusal | undefined
}

export function fieldReader(values: CharterValues): FieldReader {
  let problem: Refusal | undefined
  const text = (field: string) => values[field]?.trim() ?? ''
  const bad = (about: string) => {
    problem ??= refuse('rule_unfit', { field: about })
  }
  const oneOf = <T extends string>(field: string, known: readonly T[], about: string): T => {
    const found = known.find((one) => one === text(field))
    if (!found) bad(about)
    return found ?? (known[0] as T)
  }
  const share = (field: string, about: string): Ratio => {
    const given = text(field)
    if (isShare(given)) return given
    bad(about)
    return '1/1'
  }
  const moreThan = (field: string, about: string) =>
    text(field) && oneOf(field, ['at_least', 'more_than'], about) === 'more_than' ? 'more_than' : undefined
  return {
    text,
    oneOf,
    share,
    moreThan,
    whole: (field, [least, most], about) => {
      const given = text(field)
      const n = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
      if (n >= least && n <= most) return n
      bad(about)
      return least
    },
    quorum: (rule) => {
      if (!text(`${rule}.quorum`)) return {}
      const base = oneOf(
        `${rule}.quorum_base`,
        ['ballots', 'expressed', 'expressed_with_blanks', 'present'],
        'quorum',
      )
      const compare = moreThan(`${rule}.quorum_compare`, 'quorum')
      const asked = share(`${rule}.quorum`, 'quorum')
      return { quorum: { share: asked, base, ...(compare ? { compare } : {}) } }
    },
    problem: () => problem,
  }
}

import fc from 'fast-check'
import type { OptionId } from './option.ts'
import type { OptionBallot, OptionTally } from './option-vote.ts'

/** So many equal ballots, as vectors write them: a blank one has no answer. */
export type SampleVotes<A> = readonly { readonly n: number; readonly answer?: A }[]

export function cast<A>(votes: SampleVotes<A>): OptionBallot<A>[] {
  return votes.flatMap(({ n, answer }) =>
    Array.from({ length: n }, () =>
      answer === undefined ? { choice: 'blank' } : { choice: 'vote', answer },
    ),
  )
}

export const present = (electors: number) => ({ electors, present: electors })

/** The first letters, as many as there are options. */
export const letters = (n: number): OptionId[] =>
  Array.from({ length: n }, (_, at) => String.fromCharCode(97 + at))

/** Ballots, the same in another order, and other letters for the options. */
export function votesOn<A>(options: readonly OptionId[], answer: fc.Arbitrary<A>) {
  const ballot: fc.Arbitrary<OptionBallot<A>> = fc.oneof(
    { weight: 5, arbitrary: answer.map((given) => ({ choice: 'vote' as const, answer: given })) },
    { weight: 1, arbitrary: fc.constant({ choice: 'blank' as const }) },
  )
  return fc
    .tuple(
      fc.array(ballot, { maxLength: 30 }),
      fc.shuffledSubarray([...options], { minLength: options.length }),
    )
    .chain(([ballots, names]) =>
      fc.record({
        options: fc.constant(options),
        ballots: fc.constant(ballots),
        shuffled: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
        renamed: fc.constant(new Map(options.map((option, at) => [option, names[at] ?? option]))),
      }),
    )
}

export type Renaming = ReadonlyMap<OptionId, OptionId>

export const renameOption = (names: Renaming, option: OptionId): OptionId => names.get(option) ?? option

export const renameKeys = <V>(names: Renaming, given: Readonly<Record<OptionId, V>>): Record<OptionId, V> =>
  Object.fromEntries(Object.entries(given).map(([option, value]) => [renameOption(names, option), value]))

export function renameBallots<A>(ballots: readonly OptionBallot<A>[], rename: (answer: A) => A) {
  return ballots.map((ballot) =>
    ballot.choice === 'vote' ? { ...ballot, answer: rename(ballot.answer) } : ballot,
  )
}

export const renameResult = (names: Renaming, { outcome, chosen, tied }: OptionTally) => ({
  outcome,
  chosen: chosen.map((option) => renameOption(names, option)).sort(),
  tied: tied.map((option) => renameOption(names, option)).sort(),
})

/** Every number and string in a result, however deep, and every other thing that JSON cannot hold. */
export function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesOf)
}

export const isRecordable = (leaf: unknown): boolean => typeof leaf === 'string' || Number.isSafeInteger(leaf)

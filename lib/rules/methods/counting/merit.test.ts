import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeProfiles, majorityGrade, type Profile } from './merit.ts'
import type { OptionId } from './option.ts'
import { letters } from './option-vote.sample.ts'

type Profiles = Readonly<Record<OptionId, Profile>>

/** Every grade, written out from the best to the worst. */
const listed = (profile: Profile) => profile.flatMap((n, grade) => Array<number>(n).fill(grade))

/** Majority judgment as it is told: take the lower middle grade away, and the next, and the next. */
function majorityValue(profile: Profile): number[] {
  const left = listed(profile)
  const value: number[] = []
  while (left.length > 0) value.push(...left.splice(Math.floor(left.length / 2), 1))
  return value
}

function byMajorityValue(profiles: Profiles): OptionId[][] {
  const value = (id: OptionId) => majorityValue(profiles[id] ?? []).join('')
  const groups = Map.groupBy(Object.keys(profiles).sort(), value)
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, ids]) => ids)
}

const profilesOf = (n: number) =>
  fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 10 })).chain(([options, grades]) =>
    fc
      .array(fc.array(fc.nat(grades - 1), { minLength: n, maxLength: n }), {
        minLength: options,
        maxLength: options,
      })
      .map((lists) =>
        Object.fromEntries(
          lists.map((list, at) => {
            const profile = Array<number>(grades).fill(0)
            for (const grade of list) profile[grade] = (profile[grade] ?? 0) + 1
            return [letters(options)[at] ?? '', profile]
          }),
        ),
      ),
  )
const profiles = fc.integer({ min: 1, max: 13 }).chain(profilesOf)

test('counts give what taking grades away one by one gives', () => {
  fc.assert(
    fc.property(profiles, (given) => {
      expect(judgeProfiles(given).ranking).toEqual(byMajorityValue(given))
      for (const profile of Object.values(given))
        expect(majorityGrade(profile)).toBe(majorityValue(profile)[0])
    }),
    { numRuns: 1000 },
  )
})

test('every split is where it is said to be', () => {
  fc.assert(
    fc.property(profiles, (given) => {
      for (const { removed, of, parts } of judgeProfiles(given).splits)
        for (const { median, options } of parts)
          for (const option of options) {
            const value = majorityValue(given[option] ?? [])
            expect(of).toBe(`${value.length}`)
            expect(value[Number(removed)]).toBe(median)
          }
    }),
  )
})

test('every grade given k times changes nothing, whatever k is for each option', () => {
  const times = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(profiles, times, (given, times) => {
      const more = Object.entries(given).map(([option, profile], at) => [
        option,
        profile.map((n) => n * (times[at] ?? 1)),
      ])
      expect(judgeProfiles(Object.fromEntries(more)).ranking).toEqual(judgeProfiles(given).ranking)
    }),
  )
})

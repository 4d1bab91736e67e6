// Every count that the methods are tested on, to be told in words.

import { ADVICE_CHOICES } from '#lib/rules/methods/advice.ts'
import advice from '#lib/rules/methods/advice.vectors.json' with { type: 'json' }
import approval from '#lib/rules/methods/approval.vectors.json' with { type: 'json' }
import { CONSENSUS_CHOICES } from '#lib/rules/methods/consensus.ts'
import consensus from '#lib/rules/methods/consensus.vectors.json' with { type: 'json' }
import findings from '#lib/rules/methods/consent.findings.vectors.json' with { type: 'json' }
import { CONSENT_CHOICES } from '#lib/rules/methods/consent.ts'
import consent from '#lib/rules/methods/consent.vectors.json' with { type: 'json' }
import { cast, present, type SampleVotes } from '#lib/rules/methods/counting/option-vote.sample.ts'
import { ballotsSaying, type PapersSaying } from '#lib/rules/methods/counting/order.sample.ts'
import dots from '#lib/rules/methods/dots.vectors.json' with { type: 'json' }
import irv from '#lib/rules/methods/irv.vectors.json' with { type: 'json' }
import judgment from '#lib/rules/methods/judgment.vectors.json' with { type: 'json' }
import { LAZY_CHOICES } from '#lib/rules/methods/lazy.ts'
import lazy from '#lib/rules/methods/lazy.vectors.json' with { type: 'json' }
import { MAJORITY_CHOICES } from '#lib/rules/methods/majority.ts'
import majority from '#lib/rules/methods/majority.vectors.json' with { type: 'json' }
import type { Recount } from '#lib/rules/methods/recount.ts'
import type { Ballot, Rule } from '#lib/rules/methods/rule.ts'
import schulze from '#lib/rules/methods/schulze.vectors.json' with { type: 'json' }
import score from '#lib/rules/methods/score.vectors.json' with { type: 'json' }
import stv from '#lib/rules/methods/stv.vectors.json' with { type: 'json' }
import { tally } from '#lib/rules/methods/tally.ts'
import { type CountFormatter, countFormatter } from './count-formatter.ts'

export interface CountedSample {
  readonly name: string
  readonly rule: Rule
  readonly count: Recount
}

function counted(name: string, rule: unknown, ballots: unknown[], roll = ballots.length, casting?: unknown) {
  const given = rule as Rule
  const all = ballots as Ballot[]
  const kinds = (volunteers: number) => ({ volunteers, staff: 0 })
  const count: Recount = {
    tally: tally(given, all, present(roll), casting as Ballot | undefined),
    answered: kinds(all.length),
    roll: kinds(roll),
  }
  return { name: `${given.id}: ${name}`, rule: given, count }
}

/** So many ballots of each choice. */
function choices(known: readonly string[], counts: unknown): { choice: string }[] {
  const by = counts as Record<string, number>
  return known.flatMap((choice) => Array.from({ length: by[choice] ?? 0 }, () => ({ choice })))
}

const yesOrNo: CountedSample[] = [
  ...consent.map(({ name, rule, roll, counts }) =>
    counted(name, rule, choices(CONSENT_CHOICES, counts), roll),
  ),
  ...findings.map(({ name, roll, counts, finders, ...more }) => {
    const found = finders.map((n) => Array.from({ length: n }, (_, at) => `${at}`))
    const objections = found.map((by) => ({ choice: 'objection', not_qualified_by: by }))
    const others = choices(CONSENT_CHOICES, { ...counts, objection: counts.objection - objections.length })
    const disqualify = 'disqualify' in more ? { disqualify: more.disqualify } : {}
    const rule = { id: 'consent/1', params: { answers: '1/3', ...disqualify } }
    return counted(name, rule, [...others, ...objections], roll)
  }),
  ...consensus.map(({ name, rule, roll, counts }) =>
    counted(name, rule, choices(CONSENSUS_CHOICES, counts), roll),
  ),
  ...majority.map(({ name, rule, roll, counts, ...more }) => {
    const casting = 'casting' in more ? { choice: more.casting } : undefined
    return counted(name, rule, choices(MAJORITY_CHOICES, counts), roll, casting)
  }),
  ...lazy.map(({ name, roll, counts }) =>
    counted(name, { id: 'lazy/1', params: { hours: 72 } }, choices(LAZY_CHOICES, counts), roll),
  ),
  ...advice.map(({ name, roll, counts }) => {
    const params = { decider: '01J', until: '2026-01-31T18:00:00Z' }
    return counted(name, { id: 'advice/1', params }, choices(ADVICE_CHOICES, counts), roll)
  }),
]

const sums: CountedSample[] = [...approval, ...score, ...dots].map(({ name, rule, roll, votes }) =>
  counted(name, rule, cast(votes as SampleVotes<unknown>), roll),
)

const graded: CountedSample[] = judgment.flatMap(({ name, profiles }) => {
  const lists = Object.entries(profiles).map(
    ([option, profile]) =>
      [option, profile.flatMap((n, at) => Array<number>(Math.min(n, 500)).fill(at))] as const,
  )
  const ballots = Array.from({ length: Math.max(...lists.map(([, list]) => list.length)) }, (_, voter) => {
    const grades = lists.flatMap(([option, list]) => (voter in list ? [[option, list[voter]]] : []))
    return { choice: 'vote', answer: { grades: Object.fromEntries(grades) } }
  })
  const [first = []] = Object.values(profiles)
  return ['worst', 'left_out'].map((ungraded) => {
    const params = { options: Object.keys(profiles), grades: first.length, ungraded }
    return counted(`${name}, ${ungraded}`, { id: 'judgment/1', params }, ballots)
  })
})

const ranking = (text: string) =>
  text === ''
    ? { choice: 'blank' }
    : { choice: 'vote', answer: { ranking: text.split('>').map((group) => group.split('=')) } }

interface DuelVector {
  readonly name: string
  readonly ballots?: readonly (readonly [number, string])[]
  readonly casting?: string
  readonly roll?: number
}
const duels: CountedSample[] = (schulze as unknown as DuelVector[]).map(
  ({ name, ballots = [], roll, ...vector }) => {
    const { casting, ...params } = vector
    const cast = ballots.flatMap(([n, text]) => Array.from({ length: n }, () => ranking(text)))
    const rule = {
      id: 'schulze/1',
      params: { ...params, ...(casting === undefined ? {} : { casting: '01J' }) },
    }
    return counted(name, rule, cast, roll, casting === undefined ? undefined : ranking(casting))
  },
)

interface StageVector {
  readonly name: string
  readonly options: string
  readonly papers: PapersSaying
  readonly blank?: number
  readonly seats?: number
}
const stages = (id: string, vectors: unknown): CountedSample[] =>
  (vectors as StageVector[]).map(({ name, options, papers, blank, seats }) =>
    counted(name, { id, params: { options: [...options], seats } }, ballotsSaying(papers, blank)),
  )

/** `most_counts` as old votes, votes of today, and votes with too many ties for any bound have it. */
const ONES = ballotsSaying({ a: 4, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 })
const EACH_ITS_OWN = ballotsSaying(Object.fromEntries([...'abcdefghi'].map((option) => [option, 1])))
const lots: CountedSample[] = [undefined, 1000, 10].flatMap((most_counts) =>
  [{ id: 'irv/1' }, { id: 'stv/1', seats: 2 }].flatMap(({ id, ...more }) =>
    [ONES, EACH_ITS_OWN].map((ballots, at) => {
      const params = { options: [...'abcdefghi'], ...more, ...(most_counts ? { most_counts } : {}) }
      const name = `more orders than are tried, ${at === 0 ? 'one ahead' : 'all equal'}, ${most_counts ?? 'before'}`
      return counted(name, { id, params }, ballots)
    }),
  ),
)

export const COUNTED: readonly CountedSample[] = [
  ...yesOrNo,
  ...sums,
  ...graded,
  ...duels,
  ...stages('irv/1', irv),
  ...stages('stv/1', stv),
  ...lots,
]

/** Whoever tells of it, in French or English, where options bear longer names than their letters. */
export function formattersOf({ rule }: CountedSample): CountFormatter[] {
  const options = 'options' in rule.params ? rule.params.options : []
  const labels = options.map((id) => ({ id, label: `l’${id.toUpperCase()}` }))
  return (['fr', 'en'] as const).map((language) => countFormatter(language, rule, { options: labels }))
}

import { z } from 'zod'
import { BASES } from '#lib/rules/base/quorum.ts'
import { isRatio, type Ratio } from '#lib/rules/base/ratio.ts'
import type { VoteParam } from '#lib/rules/methods/method.ts'
import { METHODS, type RuleTemplate } from '#lib/rules/methods/rule.ts'

/* The shape of a rule, field by field: what a charter says of each method, which a vote completes. */

export const count = z.int().min(0)
export const ratio = z.custom<Ratio>((value) => typeof value === 'string' && isRatio(value), {
  params: { wanted: 'ratio' },
})
const base = z.enum(BASES)
/** "At least" goes without saying. */
const more = z.literal('more_than').exactOptional()
const quorum = z
  .strictObject({ share: ratio, base: base.exclude(['electors']), compare: more })
  .exactOptional()

/** Those of a majority differ from one of its rules to the next. */
type CharterParam = Exclude<
  (typeof METHODS)[number]['charter'][number],
  'rule' | 'base' | 'share' | 'compare'
>
type Shapes<Params extends string> = Readonly<Record<Params, z.ZodType>>

/** The parameters that come from the charter. */
export const CHARTER_PARAMS = {
  answers: ratio,
  answers_compare: more,
  disqualify: ratio.exactOptional(),
  blocks: count,
  grades: z.int(),
  ungraded: z.enum(['worst', 'left_out']),
  option_quorum: count.exactOptional(),
  unscored: z.literal('lowest'),
  hours: count,
  quorum,
} satisfies Shapes<CharterParam>

/** Any rule as a charter has it. */
export function templateShape(charter: Shapes<CharterParam>): z.ZodType<RuleTemplate> {
  return anyRule(charter, {}) as unknown as z.ZodType<RuleTemplate>
}

/** Any rule as a vote completes it. */
export function ruleShape(vote: Shapes<VoteParam>): z.ZodType {
  return anyRule(CHARTER_PARAMS, vote)
}

function anyRule(charter: Shapes<CharterParam>, vote: Partial<Shapes<VoteParam>>) {
  const shapes = METHODS.map((method) => {
    const given = shapesOf(method.vote, vote)
    if (method.id === 'majority/1') return majorityShape(given)
    const params = z.strictObject({ ...given, ...shapesOf(method.charter, charter) })
    return z.strictObject({ id: z.literal(method.id), params })
  })
  const [first, ...others] = shapes
  if (!first) throw new Error('no method at all')
  return z.discriminatedUnion('id', [first, ...others])
}

function shapesOf<Param extends string>(params: readonly Param[], shapes: Partial<Shapes<Param>>) {
  const found = params.flatMap((param) => {
    const shape = shapes[param]
    return shape ? [[param, shape] as const] : []
  })
  return Object.fromEntries(found)
}

/** Only a relative majority may leave a tie to a casting vote. */
function majorityShape({ casting, ...given }: Readonly<Record<string, z.ZodType>>) {
  const relative = casting ? { casting } : {}
  const params = z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('relative'), quorum, ...given, ...relative }),
    z.strictObject({ rule: z.literal('absolute'), base, quorum, ...given }),
    z.strictObject({
      rule: z.literal('qualified'),
      base,
      share: ratio,
      compare: z.enum(['at_least', 'more_than']),
      quorum,
      ...given,
    }),
  ])
  return z.strictObject({ id: z.literal('majority/1'), params })
}

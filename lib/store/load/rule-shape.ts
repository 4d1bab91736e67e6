import { z } from 'zod'
import { BASES } from '#lib/rules/base/quorum.ts'
import { isRatio, type Ratio } from '#lib/rules/base/ratio.ts'
import type { MethodId } from '#lib/rules/methods/rule.ts'

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

/** The parameters that come from the charter. */
export const PARAMS = {
  consent: { answers: ratio, answers_compare: more, disqualify: ratio.exactOptional() },
  consensus: { blocks: count, answers: ratio, answers_compare: more },
  judgment: { grades: z.int(), ungraded: z.enum(['worst', 'left_out']), quorum },
  schulze: { option_quorum: count.exactOptional(), quorum },
  score: { unscored: z.literal('lowest'), quorum },
  approval: { quorum },
  dots: { quorum },
  irv: { quorum },
  stv: { quorum },
  lazy: { hours: count },
}

export function ruleShape<Id extends MethodId, Params extends z.ZodRawShape>(id: Id, params: Params) {
  return z.strictObject({ id: z.literal(id), params: z.strictObject(params) })
}

/** `given`: what a vote gives for itself, and what it gives beside by relative majority. */
export function majorityShape<Given extends z.ZodRawShape, Relative extends z.ZodRawShape>(
  given: Given,
  relative: Relative,
) {
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

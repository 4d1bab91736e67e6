import { z } from 'zod'
import { BOUNDS, type CharterChange } from '#lib/rules/charter/change.ts'
import { type Charter, RULE_NAMES } from '#lib/rules/charter/charter.ts'
import { CHARTER_PARAMS, ratio, templateShape } from './rule-shape.ts'

/* The shape of a charter as it is stored. A board that is older than a power has no key for it. */

const whole = (bound: keyof typeof BOUNDS) => z.int().min(BOUNDS[bound][0]).max(BOUNDS[bound][1])

const rule = templateShape({
  ...CHARTER_PARAMS,
  blocks: whole('blocks'),
  grades: z.int().min(2).max(10),
  option_quorum: whole('option_quorum').exactOptional(),
  hours: whole('hours'),
})

const days = z.int().min(1).max(366)
const preset = z.strictObject({
  moments: days,
  minutes: z.int().min(1).max(1440),
  share: ratio,
  parity: ratio,
  min_days: days,
  max_days: days,
})
const name = z.enum(RULE_NAMES)
const allowed = z.literal('allowed').exactOptional()

const charterShape = z.strictObject({
  id: z.enum(['light/1', 'own/1']),
  rules: z
    .array(
      z.strictObject({ name, rule, grades: z.array(z.string().max(1000)).min(2).max(10).exactOptional() }),
    )
    .min(1)
    .max(RULE_NAMES.length),
  fallback: z.strictObject({ after_blocked: whole('after_blocked'), name }).exactOptional(),
  presets: z.strictObject({ light: preset, ordinary: preset, statutory: preset.exactOptional() }),
  visibility: z.literal('public'),
  ballots: z.literal('named'),
  stewards: z.strictObject({
    target: z.int().min(1).max(20),
    kinds: z.literal('one_of_each_if_possible'),
  }),
  secret: allowed,
  casting: allowed,
  proxies: z.strictObject({ cap: whole('cap') }).exactOptional(),
  early_close: z.strictObject({ hours: whole('early_hours') }).exactOptional(),
  extension: z.literal('once').exactOptional(),
  conflict: z.enum(['abstains', 'leaves']).exactOptional(),
  reopening: z.strictObject({ joined_by: whole('joined_by') }).exactOptional(),
  change: name.exactOptional(),
}) satisfies z.ZodType<Charter>

const changeShape = z.strictObject({ before: charterShape, after: charterShape })

/** The charter a board lives under. One that cannot be read is a bug, and no rule is guessed in its place. */
export function charterOf(json: unknown): Charter {
  return charterShape.parse(json)
}

/** What a proposal or a round would change of the charter; null for all others. */
export function changeOf({ charter_change }: { charter_change: unknown }): CharterChange | null {
  return charter_change === null ? null : changeShape.parse(charter_change)
}

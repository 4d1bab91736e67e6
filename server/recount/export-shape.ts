import { z } from 'zod'
import type { ExportedDecision, PublicDecision } from '#lib/rules/entries/export.ts'
import { count, ratio, ruleShape } from '#lib/store/load/rule-shape.ts'
import { base64Bytes } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'

/* The shape of an exported decision: every field of it, and nothing else. */

const HASH_BYTES = 32
/** As many as a tree of 2^53 leaves is deep. */
const MOST_PROOF = 53
const hash = z
  .string()
  .refine((text) => base64Bytes(text)?.length === HASH_BYTES, { params: { wanted: 'hash' } })
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), { params: { wanted: 'instant' } })
const index = z.string().regex(/^(0|[1-9]\d{0,15})$/)
const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const text = z.string().max(10_000)
const letter = z.string().regex(/^[a-z]$/)
const letters = z.array(letter).max(26)

const rule = ruleShape({
  options: letters,
  seats: count,
  min: z.int(),
  max: z.int(),
  points: count,
  default: letter.exactOptional(),
  majorities: z.record(letter, ratio).exactOptional(),
  casting: hash.exactOptional(),
  present: z.literal('answered').exactOptional(),
  decider: hash,
  until: instant,
  /** In no file of before there was a bound. */
  most_counts: count.exactOptional(),
})

/** Whole numbers, texts, lists and objects: what a register may hold. */
function isCanonical(value: unknown): boolean {
  try {
    return canonicalBytes(value as Json).length > 0
  } catch {
    return false
  }
}

const kinds = { n: count, volunteers: count, staff: count, root: hash }
const conflict = z.strictObject({ who: hash, as: z.enum(['abstains', 'leaves']) })
const apart = z.strictObject({
  proxy: count.exactOptional(),
  paper: count.exactOptional(),
  phone: count.exactOptional(),
})

const entry = z.strictObject({
  v: z.literal(1),
  kind: z.literal('decision'),
  board: ulid,
  at: instant,
  decision: z.int().min(1),
  proposal: ulid,
  number: z.int().min(1),
  round: z.int().min(1),
  generation: z.int().min(1),
  text: z.strictObject({ c: hash, bytes: count, schema: z.literal('text/1') }),
  method: rule,
  roll: z.strictObject(kinds),
  ballots: z.strictObject({ mode: z.enum(['named', 'secret']), ...kinds }),
  tally: z.record(z.string(), z.json()).refine(isCanonical, { params: { wanted: 'canonical' } }),
  outcome: z.enum(['adopted', 'rejected', 'blocked', 'tie', 'undetermined', 'no_quorum', 'chosen']),
  closed_at: instant,
  in_force: z.int().min(1).exactOptional(),
  chosen: letters.exactOptional(),
  tied: letters.exactOptional(),
  apart: apart.exactOptional(),
  conflicts: z.array(conflict).exactOptional(),
  links: z.array(z.strictObject({ rel: text, index, leaf: hash })),
})

const ballot = z.strictObject({
  choice: text,
  answer: z
    .json()
    .refine(isCanonical, { params: { wanted: 'canonical' } })
    .exactOptional(),
  who: hash.exactOptional(),
  code: hash.exactOptional(),
  channel: z.enum(['proxy', 'paper', 'phone']).exactOptional(),
  reason: hash.exactOptional(),
  change: hash.exactOptional(),
  word: hash.exactOptional(),
  not_qualified_by: z.array(hash).exactOptional(),
})

const line = z.strictObject({
  v: z.literal(1),
  kind: z.literal('decision'),
  board: z.strictObject({ id: ulid, name: text }),
  title: text,
  index,
  entry,
  options: z.array(z.strictObject({ id: letter, label: text })),
  grades: z.array(text).exactOptional(),
  seal: z
    .strictObject({ vkey: text, checkpoint: text, proof: z.array(hash).max(MOST_PROOF) })
    .exactOptional(),
})
const exported = line.extend({
  roll: z
    .array(z.strictObject({ kind: z.enum(['volunteer', 'staff']), who: hash, proxy: hash.exactOptional() }))
    .min(1),
  ballots: z.array(ballot),
  voted: z.array(hash).exactOptional(),
})

/** What is wrong with the shape of a file, and where. `wanted`: the name of what should be there. */
export type ShapeProblem = { readonly at: string; readonly value: unknown } & (
  | { readonly code: 'missing' }
  | { readonly code: 'wanted'; readonly wanted: string; readonly known?: readonly string[] }
  | { readonly code: 'unknown_fields'; readonly fields: readonly string[] }
)

/** The file, if every field is there and of its kind. */
export function shapeOf(json: unknown): ExportedDecision | readonly ShapeProblem[] {
  const read = exported.safeParse(json)
  if (read.success) return read.data as ExportedDecision
  return problemsOf(read.error, json)
}

/** The same of a file without roll and ballots. */
export function lineShapeOf(json: unknown): PublicDecision | readonly ShapeProblem[] {
  const read = line.safeParse(json)
  if (read.success) return read.data as PublicDecision
  return problemsOf(read.error, json)
}

function problemsOf(error: z.core.$ZodError, json: unknown): ShapeProblem[] {
  return error.issues.map((issue) => problemOf(issue, json))
}

type Issue = z.core.$ZodIssue

function problemOf(issue: Issue, json: unknown): ShapeProblem {
  const at = pathText(issue.path)
  const value = valueAt(json, issue.path)
  if (issue.code === 'unrecognized_keys') return { at, value, code: 'unknown_fields', fields: issue.keys }
  if (value === undefined) return { at, value, code: 'missing' }
  return { at, value, code: 'wanted', ...wantedBy(issue) }
}

function wantedBy(issue: Issue): { wanted: string; known?: readonly string[] } {
  switch (issue.code) {
    case 'invalid_type':
      return { wanted: issue.expected }
    case 'invalid_value':
      return { wanted: 'one_of', known: issue.values.map(String) }
    case 'custom':
      return { wanted: String(issue.params?.wanted ?? 'other') }
    case 'too_small':
    case 'too_big':
      return { wanted: issue.code }
    default:
      return { wanted: 'other' }
  }
}

/** ballots[3].answer */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    json,
  )
}

import { isRefusal } from '#lib/rules/base/refusal.ts'
import {
  type ExportedDecision,
  type ExportProblem,
  type PublicDecision,
  voteOf,
} from '#lib/rules/entries/export.ts'
import { type BallotLeaf, type RollLeaf, rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import { type Recount, recount } from '#lib/rules/methods/recount.ts'
import { chosenIn, tiedIn } from '#lib/rules/methods/tally.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { leafHash } from '#lib/tlog/merkle.ts'
import { lineShapeOf, type ShapeProblem, shapeOf } from './export-shape.ts'
import { type Vouched, whatVouches } from './seal.ts'

/** Something that was recorded, and what the count gives instead. */
export interface FigureDifference {
  readonly field: string
  readonly recorded: Json
  readonly counted: Json
}

/** One of the two sets whose leaves are not the ones that were sealed. */
export interface BrokenSeal {
  readonly set: 'roll' | 'ballots'
  readonly recorded: string
  readonly found: string
}

export interface Recounting {
  readonly file: ExportedDecision
  readonly count: Recount
  readonly differences: readonly FigureDifference[]
  readonly broken: readonly BrokenSeal[]
  /** The hash of the register's line, by which it is compared with the register. */
  readonly leaf: string
  readonly vouched: Vouched
}

/** A file without ballots: its line alone can be checked. */
export type CheckedLine = Pick<Recounting, 'leaf' | 'vouched'> & { readonly line: PublicDecision }

export type Problem = ShapeProblem | ExportProblem

/** Counts the vote of an exported decision again, and compares it with all that was recorded; or says what is wrong. */
export function recountFile(json: unknown, trustedKey?: string): Recounting | readonly Problem[] {
  const file = shapeOf(json)
  if (isList(file)) return file
  const vote = voteOf(file)
  if (isList(vote)) return vote
  const count = recount(vote.roll, vote.box, vote.rule)
  if (isRefusal(count)) return [{ at: 'ballots', code: 'refused', refusal: count }]
  const { entry } = file
  return {
    file,
    count,
    differences: differencesBetween(recordedIn(file), countedIn(count)),
    broken: [
      ...sealOf('roll', entry.roll.root, file.roll),
      ...sealOf('ballots', entry.ballots.root, file.ballots),
    ],
    ...lineChecked(file, trustedKey),
  }
}

/** A file without roll and ballots, whose line is all there is to check. */
export function isLineAlone(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !('roll' in json) && !('ballots' in json)
}

/** Checks the line of a file without ballots; or says what is wrong. */
export function checkLine(json: unknown, trustedKey?: string): CheckedLine | readonly Problem[] {
  const line = lineShapeOf(json)
  return isList(line) ? line : { line, ...lineChecked(line, trustedKey) }
}

function lineChecked(file: PublicDecision, trustedKey: string | undefined) {
  const leaf = base64(leafHash(canonicalBytes(file.entry as unknown as Json)))
  return { leaf, vouched: whatVouches(file, trustedKey) }
}

function isList(value: object): value is readonly Problem[] {
  return Array.isArray(value)
}

type Figures = Readonly<Record<string, Json | undefined>>

function recordedIn({ entry }: ExportedDecision): Figures {
  const { outcome, tally, chosen, tied, apart, roll, ballots } = entry
  const kinds = ({ n, volunteers, staff }: typeof roll) => ({ n, volunteers, staff })
  return {
    outcome,
    tally: tally as Json,
    chosen,
    tied,
    apart: apart as Json | undefined,
    roll: kinds(roll),
    ballots: kinds({ ...ballots }),
  }
}

function countedIn({ tally, answered, roll, apart }: Recount): Figures {
  const kinds = ({ volunteers, staff }: typeof roll) => ({ n: volunteers + staff, volunteers, staff })
  return {
    outcome: tally.outcome,
    tally: tally.counts as unknown as Json,
    chosen: someOf(chosenIn(tally)),
    tied: someOf(tiedIn(tally)),
    apart: apart as Json | undefined,
    roll: kinds(roll),
    ballots: kinds(answered),
  }
}

/** An empty list is not recorded. */
function someOf(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined
}

/** Down to the figures that differ: `tally.for`. */
function differencesBetween(recorded: Figures, counted: Figures, within = ''): FigureDifference[] {
  const fields = [...new Set([...Object.keys(recorded), ...Object.keys(counted)])].sort()
  return fields.flatMap((name) => {
    const [one, other] = [recorded[name] ?? null, counted[name] ?? null]
    if (text(one) === text(other)) return []
    const field = `${within}${name}`
    if (isFigures(one) && isFigures(other)) return differencesBetween(one, other, `${field}.`)
    return [{ field, recorded: one, counted: other }]
  })
}

function isFigures(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const text = (value: Json) => new TextDecoder().decode(canonicalBytes(value))

function sealOf(
  set: BrokenSeal['set'],
  recorded: string,
  leaves: readonly (RollLeaf | BallotLeaf)[],
): BrokenSeal[] {
  const found = rootOfLeaves(leaves)
  return found === recorded ? [] : [{ set, recorded, found }]
}

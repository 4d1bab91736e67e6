/*
 * What a page shows of decisions, held against the entries that were sealed. The pages are made from tables; the entries
 * are bytes that a reader has verified. Whoever shows says here what the entries would be, if they were written from
 * those same tables, and a reader compares (`compare-shown.ts`). A reader's browser runs this: it imports next to nothing.
 */

/** A line of a register, as JSON. */
export type Entry = Readonly<Record<string, unknown>>

/** What of a decision may differ. `line`: it is not shown where it was sealed, or shown where nothing was. */
export type ShownPart =
  | 'outcome'
  | 'count'
  | 'number'
  | 'date'
  | 'title'
  | 'text'
  | 'roll'
  | 'answers'
  | 'method'
  | 'window'
  | 'reasons'
  | 'replaced'
  | 'line'

/** An entry as the tables say it; `unknown`: its fields that they cannot tell, or all others. */
export type SaidEntry = {
  readonly index: number
  readonly entry: Entry
  readonly unknown: readonly string[] | 'others'
}

/** A line of the register as a page shows it: a decision, that a vote is open or was cancelled, that a question is open
 * again. */
export type ShownLine = {
  readonly index: number
  readonly title: string | null
  /** How it stands in the list of lines. */
  readonly kind: string
  readonly at: string
  readonly leaf: string
  readonly says: readonly SaidEntry[]
  /** What later lines tell of it. */
  readonly since: Since
  /** What was found wrong where the tables were read: words that do not open their commitment, answers that give
   * another count. */
  readonly differs: readonly ShownPart[]
}

export type Since = {
  /** Of a decision: whether it applies. */
  readonly effect?: { readonly state: 'in_force' | 'superseded' | 'none'; readonly by?: number }
  /** Of a vote: how its close was moved, the close by right, and the one it has. */
  readonly moves?: readonly unknown[]
  readonly rightful?: string
  readonly closes?: string
  /** Of a vote: whether it is shorter than recommended. */
  readonly short?: boolean
  /** Of a reopening: what applies as long as the question is open again. */
  readonly holds?: number | null
}

/** How many lines are told at once: with all that is behind them, and without. */
export const MOST_SHOWN_LINES = 20
export const MOST_HISTORY_LINES = 50

/** `size`: of the register, when this was read. */
export type Shown = { readonly size: number; readonly lines: readonly ShownLine[] }

/** The lines on a page, which are to be all of them between two places: of these kinds; of one proposal alone, at the stage
 * and with the text it is shown to have. `opened`: and the answers about too short a vote, of every one opened since then. */
export type ShownPage = {
  readonly lines: readonly number[]
  readonly from: number
  readonly to: number
  readonly kinds?: readonly string[]
  readonly opened?: { readonly since: string }
  readonly proposal?: ShownProposal
}
export type ShownProposal = {
  readonly number: number
  readonly stage: 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
  /** Of its text. */
  readonly generation: number
}

export type Difference = {
  readonly index: number
  /** Its number, as it was sealed; null of what is no decision. */
  readonly decision: number | null
  readonly title: string | null
  readonly parts: readonly ShownPart[]
}

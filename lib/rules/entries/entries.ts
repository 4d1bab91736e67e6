import type {
  charterEntry,
  genesisEntry,
  keyEntry,
  memberEntry,
  restoredEntry,
} from '#lib/rules/entries/board.ts'
import type {
  reopenedEntry,
  roundCancelledEntry,
  roundMovedEntry,
  supersededEntry,
  takenOverEntry,
  withdrawnEntry,
} from '#lib/rules/entries/life.ts'
import type { followUpEntry, shortenedEntry } from '#lib/rules/entries/shortening.ts'
import type { decisionEntry } from './decision.ts'
import type { roundOpenedEntry } from './round-opened.ts'

/** Every kind of line there is. */
export type Entry =
  | ReturnType<typeof genesisEntry>
  | ReturnType<typeof keyEntry>
  | ReturnType<typeof charterEntry>
  | ReturnType<typeof memberEntry>
  | ReturnType<typeof restoredEntry>
  | ReturnType<typeof roundOpenedEntry>
  | ReturnType<typeof decisionEntry>
  | ReturnType<typeof reopenedEntry>
  | ReturnType<typeof supersededEntry>
  | ReturnType<typeof withdrawnEntry>
  | ReturnType<typeof takenOverEntry>
  | ReturnType<typeof roundCancelledEntry>
  | ReturnType<typeof roundMovedEntry>
  | ReturnType<typeof shortenedEntry>
  | ReturnType<typeof followUpEntry>

export type EntryKind = Entry['kind']

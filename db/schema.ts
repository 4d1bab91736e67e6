import type { Transaction } from 'kysely'
import type { PeopleTables } from './tables/people.ts'
import type { RegisterTables } from './tables/register.ts'
import type { RunningTables } from './tables/running.ts'
import type { TextTables } from './tables/texts.ts'
import type { VoteTables } from './tables/votes.ts'

export type Kind = 'volunteer' | 'staff'
export type Standing = 'reader' | 'contributor' | 'elector' | 'steward'
export type Language = 'fr' | 'en'
export type ProposalStage = 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
/** Whether the window suited someone. */
export type HowLong = 'yes' | 'barely' | 'too_short'
export type Channel = 'signed_in' | 'link' | 'proxy' | 'paper' | 'phone'
export type MailKind =
  | 'added'
  | 'ballot'
  | 'outcome'
  | 'reopened'
  | 'relayed'
  | 'proxy'
  | 'proxy_answer'
  | 'extended'
  | 'brought_forward'
  | 'asked'
  | 'cancelled'
  | 'review'
  | 'meeting'
  | 'meeting_cancelled'
  | 'follow_up'
  | 'open_by'
  | 'call_me'

/** What a query that needs atomicity asks for. */
export type Tx = Transaction<Database>

export interface Database extends PeopleTables, TextTables, VoteTables, RegisterTables, RunningTables {}

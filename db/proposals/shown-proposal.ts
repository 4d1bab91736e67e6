import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { BoardId, Standing } from '../tables/columns.ts'
import { VERSION } from './kept-texts.ts'

/** Who wrote in the text of now, and from when to when. */
const writing = (db: Db) =>
  db
    .selectFrom('document_author')
    .innerJoin('member', 'member.id', 'document_author.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      sql<string[]>`coalesce(array_agg(person.name order by first_at), '{}')`.as('writers'),
      sql<Temporal.Instant | null>`min(first_at)`.as('written_from'),
      sql<Temporal.Instant | null>`max(last_at)`.as('written_to'),
    ])
    .where('document_author.document_id', '=', sql.ref<string>('document.id'))
    .as('writing')

/**
 * A proposal as its page shows it, and the time at which it is read: with who wrote it first, the text of now, what is said and
 * asked about it, and how far the register of its board has come. `askers`: the standings that may ask something of it.
 */
export function findProposalToShow(db: Db, boardId: BoardId, number: number, askers: readonly Standing[]) {
  return db
    .selectFrom('proposal')
    .innerJoin('member as author_of', 'author_of.id', 'proposal.author')
    .innerJoin('person as author_as', 'author_as.id', 'author_of.person_id')
    .leftJoin('log_head', 'log_head.board_id', 'proposal.board_id')
    .leftJoin('document', (join) =>
      join
        .onRef('document.proposal_id', '=', 'proposal.id')
        .onRef('document.generation', '=', 'proposal.generation'),
    )
    .innerJoinLateral(writing(db), (join) => join.onTrue())
    .selectAll(['proposal', 'writing'])
    .select(['author_as.name', 'author_of.kind', 'author_of.left_at'])
    .select(['log_head.origin', 'log_head.vkey', 'log_head.size', ...VERSION])
    .select([
      sql<Temporal.Instant>`board_now()`.as('now'),
      sql<number>`(select count(*)::int from message where proposal_id = proposal.id)`.as('messages'),
      sql<string | null>`(select id from message where proposal_id = proposal.id
        order by sent_at desc, id desc limit 1)`.as('last_message'),
      sql<boolean>`exists (select from document_update where document_id = document.id and seq > document.frozen_seq)`.as(
        'has_late_words',
      ),
      sql<boolean>`exists (select from log_entry where log_entry.board_id = proposal.board_id
        and subject = proposal.id)`.as('has_entries'),
      sql<number>`(select count(*)::int from member where member.board_id = proposal.board_id
        and member.left_at is null and standing = any(${[...askers]}::text[]))`.as('askers'),
    ])
    .where('proposal.board_id', '=', boardId)
    .where('proposal.number', '=', number)
    .executeTakeFirst()
}

export type ShownProposal = NonNullable<Awaited<ReturnType<typeof findProposalToShow>>>

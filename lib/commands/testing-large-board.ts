import { sql } from 'kysely'
import { openDatabase } from '#db/client.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { sendMessage } from './proposals/send-message.ts'
import { answered, expectAccepted, type Story, tellStory } from './testing.ts'
import { closeDueVotes } from './votes/close-due-votes.ts'

/** A board beside others, each with thousands of people, of decisions and of lines in its register. */
export interface LargeBoard {
  readonly story: Story
  readonly drafting: number
  readonly voting: { readonly number: number; readonly roundId: string }
  readonly decided: { readonly number: number; readonly roundId: string }
  close(): Promise<void>
}

/** How much there is of it, and of two other boards. */
export interface BoardSize {
  readonly people: number
  /** Two in three are decided. */
  readonly proposals: number
  /** Of the register; they are read, and seal nothing. */
  readonly lines: number
  readonly messages: number
  /** What is written, and what is voted on: its paragraphs. */
  readonly text: readonly string[]
}

const THOUSANDS: BoardSize = {
  people: 1200,
  proposals: 600,
  lines: 3000,
  messages: 500,
  text: ['Deux samedis par mois.'],
}

/** What is voted on and decided comes from commands; the thousands around it are rows put there by the owner. */
export async function largeBoard(size: BoardSize = THOUSANDS): Promise<LargeBoard> {
  const story = await tellStory(wholeCharter)
  const decided = await story.propose('Inès', 'Prêter les outils', 'Oui.')
  const { roundId: closed, closesAt } = await story.open('Inès', decided)
  await answered(story, closed, {
    Inès: { choice: 'consent' },
    Noor: { choice: 'concern', reason: 'Qui les range ?' },
    Abdel: { choice: 'consent' },
  })
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  const voting = await story.propose('Inès', 'Ouvrir le samedi', ...size.text)
  const { roundId: open } = await story.open('Inès', voting)
  await answered(story, open, { Noor: { choice: 'objection', reason: 'Trop tôt.' } })
  const drafting = await story.propose('Abdel', 'Repeindre l’atelier', ...size.text)
  for (const number of [drafting, voting, decided])
    expectAccepted(await sendMessage(await story.as('Noor'), { number, text: 'Pourquoi pas.' }))
  const owner = openDatabase(story.database.ownerUrl, 1)
  for (const statement of [...WITHOUT_GUARDS, ...rowsOf(size)])
    await sql
      .raw(
        statement
          .replaceAll('$open', open)
          .replaceAll('$closed', closed)
          .replaceAll('$drafting', `${drafting}`),
      )
      .execute(owner)
  await sql`vacuum analyze`.execute(owner)
  await owner.destroy()
  return {
    story,
    drafting,
    voting: { number: voting, roundId: open },
    decided: { number: decided, roundId: closed },
    close: () => story.database.close(),
  }
}

const WITHOUT_GUARDS = [
  'board',
  'document',
  'round',
  'roll',
  'ballot',
  'log_head',
  'log_entry',
  'frozen_text',
  'opening',
  'message',
  'proposal',
].map((table) => `alter table ${table} disable trigger user`)

const rowsOf = ({ people, proposals, lines, messages }: BoardSize): string[] => [
  `insert into board select (jsonb_populate_record(board, jsonb_build_object('id', 'other' || n, 'slug', 'other-' || n))).*
    from board, generate_series(1, 2) n`,
  `create temp table every_one as
    select board.id as board, board.id || '.' || n as id, n from board, generate_series(1, ${people}) n`,
  `insert into person (id, name, email, created_at)
    select id, 'Membre ' || n, lower(id) || '@t.example', board_now() from every_one`,
  `insert into member (id, board_id, person_id, kind, standing, joined_at)
    select id, board, id, case when n % 5 = 0 then 'staff' else 'volunteer' end, 'elector', board_now() from every_one`,
  `insert into proposal (id, board_id, number, title, brief, stage, author, created_at, changed_at)
    select id, board, n + 1000, 'Proposition ' || n, '', case when n % 3 = 0 then 'draft' else 'decided' end, id, board_now(), board_now()
    from every_one where n <= ${proposals}`,
  `insert into document (id, proposal_id, generation) select id, id, 1 from every_one where n <= ${proposals}`,
  `insert into document_author (document_id, member_id, first_at, last_at)
    select id, id, board_now(), board_now() from every_one where n <= ${proposals}`,
  `insert into frozen_text select (jsonb_populate_record(t, jsonb_build_object('id', e.id, 'board_id', e.board))).*
    from every_one e join frozen_text t on t.id = (select id from frozen_text limit 1) where n <= ${proposals}`,
  `insert into round select (jsonb_populate_record(r, jsonb_build_object('id', e.id, 'board_id', e.board, 'proposal_id', e.id,
      'number', 1, 'text_id', e.id, 'decision', n + 1000, 'decision_entry', n + 1000, 'opened_entry', n + 1000))).*
    from every_one e join round r on r.id = '$closed' where n <= ${proposals} and n % 3 <> 0`,
  `update proposal set in_force = id where number > 1000 and stage = 'decided'`,
  `insert into log_head select (jsonb_populate_record(h, jsonb_build_object('board_id', board.id, 'origin', board.id))).*
    from board join log_head h on h.board_id = (select board_id from log_head limit 1) on conflict do nothing`,
  `insert into log_entry (board_id, idx, kind, subject, bytes, leaf, at)
    select board_id, size + n, case when n % 5 = 0 then 'decision' else 'member' end, 'nothing', '{}', sha256('{}'), board_now()
    from log_head, generate_series(0, ${lines - 1}) n`,
  `update log_head set size = size + ${lines}`,
  `insert into roll (round_id, member_id, kind, who, opening_id, ready_at, estimated)
    select round.id, member.id, member.kind, member.id, member.id, round.window_closes_at, false
    from round join member on member.board_id = round.board_id where round.id in ('$open', '$closed') on conflict do nothing`,
  `insert into ballot (id, round_id, member_id, revision, choice, channel, cast_at)
    select round_id || member_id, round_id, member_id, 1, 'consent', 'link', board_now() from roll
    where member_id like '%.%' and right(member_id, 1) <> '7'`,
  `insert into opening (id, board_id, field, salt, bytes, commitment)
    select id, board, 'message', sha256('salt'), convert_to('Message ' || n, 'UTF8'), id from every_one`,
  `insert into message (id, proposal_id, member_id, opening_id, sent_at)
    select e.id, (select id from proposal where number = $drafting), m.id, e.id, board_now() - interval '1 day'
    from every_one e join member m on m.id = e.id where e.n <= ${messages}`,
  `insert into mail (id, kind, person_id, subject_id, created_at)
    select kind || e.id, kind, e.id, coalesce(round.id, e.id), board_now()
    from every_one e left join round on round.id = e.id, unnest(array['ballot', 'outcome']) kind`,
  'drop table every_one',
]

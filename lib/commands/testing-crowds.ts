import { sql } from 'kysely'
import type { Place } from './testing.ts'

/** So many electors more on a board, who do nothing: put there at once, and not by a command each. */
export async function addCrowd({ db, boardId }: Pick<Place, 'db' | 'boardId'>, n: number): Promise<void> {
  await sql`insert into person (id, email, name, created_at)
    select 'many' || i, 'many' || i || '@t.example', 'Personne ' || i, board_now()
    from generate_series(1, ${n}::int) i`.execute(db)
  await sql`insert into member (id, board_id, person_id, kind, standing, joined_at)
    select 'many' || i, ${boardId}, 'many' || i, 'volunteer', 'elector', board_now()
    from generate_series(1, ${n}::int) i`.execute(db)
}

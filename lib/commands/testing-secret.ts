import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { findRound } from '#db/votes/rounds.ts'
import { CODE_BYTES, codeHash, codeOf } from '#lib/rules/vote/ballot-code.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { Context } from '#lib/store/scope.ts'
import type { Story } from './testing.ts'
import { castBallot } from './votes/cast-ballot.ts'

/** Voting in secret, in the story that is being told. */
export function secretVoting(story: () => Story) {
  const opened = async (rule = 'relative', chosen: Chosen = {}) =>
    story().open('Inès', await story().propose('Inès', 'Qui préside ?', 'On choisit ici.'), rule, {
      ...chosen,
      secret: true,
    })
  const newCode = () => codeOf(randomBytes(CODE_BYTES))
  const asSomeone = async (context: Context, roundId: string, choice: string, code: string) =>
    castBallot(context, { roundId, ballot: { choice }, code })
  const cast = async (name: string, roundId: string, choice: string, code: string) =>
    asSomeone(await story().as(name), roundId, choice, code)
  const rowOf = async (roundId: string) => {
    const row = await findRound(story().db, story().boardId, roundId)
    if (!row) throw new Error('no round')
    return row
  }
  /** The rows of so many electors more, of whom `voted` have all voted blank, as their ballots would have left them in an urn
   * of one sheet. */
  const filled = async (roundId: string, voted: number, called = voted) => {
    const { db, boardId } = story()
    const electors = (n: number) =>
      sql`(select ${`${roundId}.`} || n as id from generate_series(1, ${sql.lit(n)}) as n) as elector`
    for (const insert of [
      sql`insert into person (id, name, created_at) select id, id, board_now() from ${electors(called)}`,
      sql`insert into member (id, board_id, person_id, kind, standing, joined_at)
        select id, ${boardId}, id, 'volunteer', 'elector', board_now() from ${electors(called)}`,
      sql`insert into roll (round_id, member_id, kind, who, opening_id, estimated)
        select ${roundId}, id, 'volunteer', id, id, false from ${electors(called)}`,
      sql`with marked as (insert into voted select ${roundId}, id from ${electors(voted)})
        update urn_sheet set slips = (select jsonb_agg(slip order by slip->>'code' collate "C") from (
          select jsonb_array_elements(slips) as slip union all
          select jsonb_build_object('code', encode(sha256(convert_to(id, 'UTF8')), 'base64'), 'choice', 'blank')
          from ${electors(voted)}) as slips) where round_id = ${roundId}`,
    ])
      await insert.execute(db)
  }
  /** One whose slip lies in this sheet of an urn of two. */
  const codeIn = (sheet: 0 | 1): string => {
    const code = newCode()
    return (Buffer.from(codeHash(code), 'base64').readUInt8() & 128) === sheet * 128 ? code : codeIn(sheet)
  }
  return { opened, newCode, codeIn, asSomeone, cast, filled, rowOf }
}

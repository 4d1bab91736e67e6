import { findBoardBySlug, hasRealBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardsOfPerson, membersOf } from '#db/people/members.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'

export interface Arrival {
  boards: { id: string; slug: string; name: string }[]
  /** The example only opens beside no real board: its history needs a shifted clock. */
  exampleOpens: boolean
}

/** The first page, for someone known or not. */
export async function arrival(db: Db, personId: string | undefined): Promise<Arrival> {
  const [boards, real] = await Promise.all([personId ? boardsOfPerson(db, personId) : [], hasRealBoard(db)])
  return { boards, exampleOpens: !real }
}

export interface ExamplePersonView {
  readonly personId: string
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
}

/** Who one can be on an example board; undefined for any other board. */
export async function examplePeople(db: Db, slug: string): Promise<ExamplePersonView[] | undefined> {
  const board = await findBoardBySlug(db, slug)
  if (!board?.example) return undefined
  const members = await membersOf(db, board.id)
  return members.map(({ person_id, name, kind, standing }) => ({ personId: person_id, name, kind, standing }))
}

import { findBoardBySlug } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { membersOf } from '#db/people/members.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'

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

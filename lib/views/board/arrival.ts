import { hasRealBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardsOfPerson } from '#db/people/members.ts'

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

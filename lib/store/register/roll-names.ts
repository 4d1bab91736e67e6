import type { Db } from '#db/client.ts'
import { type RollRow, rollOfRound } from '#db/votes/rounds.ts'

/** What stands for each member of a round's roll in the register: the commitment made when it opened. */
export type WhoOf = (member: string) => string

export async function rollNames(db: Db, roundId: string): Promise<WhoOf> {
  return namesIn(await rollOfRound(db, roundId))
}

export function namesIn(roll: readonly Pick<RollRow, 'member_id' | 'who'>[]): WhoOf {
  const names = new Map(roll.map(({ member_id, who }) => [member_id, who]))
  return (member) => {
    const who = names.get(member)
    if (!who) throw new Error(`${member} is not on the roll of this round`)
    return who
  }
}

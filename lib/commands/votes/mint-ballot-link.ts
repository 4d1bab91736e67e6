import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { insertBallotLink } from '#db/votes/ballots.ts'

/** Makes a link for someone on the roll; only its hash is kept, so that each mail that is written has a new one. */
export async function mintBallotLink(
  db: Db,
  { roundId, memberId }: { roundId: string; memberId: string },
): Promise<string> {
  const token = randomBytes(18).toString('base64url')
  await insertBallotLink(db, { hash: ballotLinkHash(token), roundId, memberId })
  return token
}

export function ballotLinkHash(token: string): string {
  return createHash('sha256').update(`ballot\0${token}`).digest('hex')
}

import type { Db } from '#db/client.ts'
import { insertBallotLink } from '#db/votes/ballots.ts'
import { ballotLinkHash, newBallotToken } from '#lib/adapters/one-time-secrets.ts'

/** Makes a link for someone on the roll; only its hash is kept, so that each mail that is written has a new one. */
export async function mintBallotLink(
  db: Db,
  { roundId, memberId }: { roundId: string; memberId: string },
): Promise<string> {
  const token = newBallotToken()
  await insertBallotLink(db, { hash: ballotLinkHash(token), roundId, memberId })
  return token
}

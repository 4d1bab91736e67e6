import { createHash, randomBytes } from 'node:crypto'

/** What the address of a new ballot link ends in: 144 random bits. */
export function newBallotToken(): string {
  return randomBytes(18).toString('base64url')
}

/** All that is kept of a ballot link. */
export function ballotLinkHash(token: string): string {
  return createHash('sha256').update(`ballot\0${token}`).digest('hex')
}

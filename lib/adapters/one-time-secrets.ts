import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 bits, in the mailed link alone. */
export function mintLinkToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Eight digits, short enough to carry in one's head from a telephone to a computer. Whoever asks for mails in somebody's
 * name may guess five times a mail: against a hundred million, hours of that come to nothing.
 */
export function mintCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** What stands for a code where tokens are confirmed: bound to its address, and never to be taken for a link's token. */
export function codeToken(email: string, code: string): string {
  return `code:${email}:${code}`
}

/**
 * As @auth/core hashes the tokens it is handed: SHA-256 of token and secret. All codes are soon tried, so that
 * without the secret the table alone must not tell which one was mailed.
 */
export function tokenHash(token: string, secret: string): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}

/** What the address of a new ballot link ends in: 144 random bits. */
export function newBallotToken(): string {
  return randomBytes(18).toString('base64url')
}

/** All that is kept of a ballot link. */
export function ballotLinkHash(token: string): string {
  return createHash('sha256').update(`ballot\0${token}`).digest('hex')
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A room's name holds the generation, so that what one generation refused can never merge into the next. */
export interface RoomName {
  proposalId: string
  generation: number
}

/** How long a ticket waits to be used. */
export const TICKET_SECONDS = 30

export function formatRoomName({ proposalId, generation }: RoomName): string {
  return `${proposalId}.${generation}`
}

export function parseRoomName(name: string): RoomName | undefined {
  const parts = /^([0-9A-Za-z]{1,40})\.([1-9][0-9]{0,8})$/.exec(name)
  return parts?.[1] && parts[2] ? { proposalId: parts[1], generation: Number(parts[2]) } : undefined
}

/** A ticket is stored as this alone: who reads the database cannot join with what they find there. */
export function ticketHash(ticket: string): string {
  return bytesToHex(sha256(utf8ToBytes(ticket)))
}

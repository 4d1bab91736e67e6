import { randomBytes, randomInt } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { ulid } from 'ulid'
import type { NewDisclosure } from '#db/register/disclosures.ts'
import { utf8 } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { commit } from '#lib/tlog/commitment.ts'

/** What stands behind a commitment of the register. Its name is part of what is committed to. */
export type Field =
  | 'board'
  | 'charter'
  | 'who'
  | 'title'
  | 'brief'
  | 'text'
  | 'reason'
  | 'change'
  | 'word'
  | 'message'
  | 'option'
  | 'apology'
  | 'justification'
  | 'follow_up'
  | 'window'

/**
 * An id that sorts by when it was made, on the board's clock. Its random part is drawn from what Node holds ready: asked for
 * letter by letter, as `ulid` does by itself, the ids of ten thousand mails take seconds.
 */
export function newId(at: Temporal.Instant): string {
  return ulid(at.epochMilliseconds, () => randomInt(256) / 256)
}

/** A commitment to `content` under a fresh random salt, with what opens it. */
export function commitTo(at: Temporal.Instant, field: Field, content: string | Uint8Array): NewDisclosure {
  const salt = new Uint8Array(randomBytes(32))
  const bytes = typeof content === 'string' ? utf8(content) : content
  return { id: newId(at), field, salt, bytes, commitment: commit(field, salt, bytes) }
}

/** A commitment to a member: fresh each time, so that no two entries show they are about the same person. */
export function commitToMember(at: Temporal.Instant, member: { id: string; name: string }): NewDisclosure {
  return commitTo(at, 'who', canonicalBytes({ member: member.id, name: member.name }))
}

import type { Db } from '#db/client.ts'
import { disclosuresOf } from '#db/register/disclosures.ts'
import type { BoardId } from '#db/tables/columns.ts'
import type { Field } from '#lib/store/register/disclosure.ts'
import { sameBytes, utf8 } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { opens } from '#lib/tlog/commitment.ts'

/** What is still known behind commitments, to hold against them what a page shows. */
export interface Openings {
  /** What a commitment was made of; undefined where it was erased, null where what is kept does not open it. */
  readonly read: (commitment: unknown, field: Field) => Uint8Array | undefined | null
  /** The commitment, where it was made of what is shown; what no entry holds, otherwise. Where nothing is left that could
   * say so, what is shown is not vouched for either. */
  readonly said: (commitment: unknown, field: Field, shown: string | Uint8Array) => string
  /** The commitment that stands for a member, where it was made of them by the name that is shown now; also where both were
   * erased. */
  readonly saidOf: (commitment: unknown, member: string, name: string | undefined) => string
  /** Whether words that are shown no more were erased, and not just put out of sight. */
  readonly areErased: (commitment: unknown, shown: Uint8Array | null) => boolean
  /** Whether nothing is kept behind a commitment but what it was made of. */
  readonly isIntact: (commitment: unknown) => boolean
}

const UNPROVED = 'unproved'

export async function openingsOf(
  db: Db,
  boardId: BoardId,
  commitments: readonly unknown[],
): Promise<Openings> {
  const asked = commitments.filter((one): one is string => typeof one === 'string')
  const rows = (await disclosuresOf(db, boardId, [...new Set(asked)])).map((row) => ({
    ...row,
    salt: new Uint8Array(row.salt),
    bytes: new Uint8Array(row.bytes),
  }))
  const stored = new Map(rows.map((row) => [row.commitment, row]))
  const isIntact: Openings['isIntact'] = (commitment) => {
    const kept = stored.get(String(commitment))
    return !kept || (kept.field !== '' && opens(kept.commitment, kept.field, kept.salt, kept.bytes))
  }
  const read: Openings['read'] = (commitment, field) => {
    const kept = stored.get(String(commitment))
    if (!kept) return undefined
    return kept.field === field && isIntact(commitment) ? kept.bytes : null
  }
  const said: Openings['said'] = (commitment, field, shown) => {
    const bytes = read(commitment, field)
    const same = bytes && sameBytes(bytes, typeof shown === 'string' ? utf8(shown) : shown)
    return same ? String(commitment) : UNPROVED
  }
  const areErased: Openings['areErased'] = (commitment, shown) =>
    shown === null && !stored.has(String(commitment))
  return {
    read,
    said,
    saidOf: (commitment, member, name) =>
      !name && areErased(commitment, null)
        ? String(commitment)
        : said(commitment, 'who', canonicalBytes({ member, name: name ?? '' })),
    areErased,
    isIntact,
  }
}

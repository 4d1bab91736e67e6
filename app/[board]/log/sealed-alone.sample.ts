/*
 * What no entry seals, and no check can vouch for: how the time suited people, who brought an answer in for someone, the
 * marks of who voted in secret, when a vote could have opened instead, whether somebody has left since or changed kind;
 * ids and counts that pages do not show.
 */
const UNSEALED = [
  'feedback',
  'through',
  'voters',
  'instead',
  'mine',
  'mineUntil',
  'roundId',
  'file',
  'people',
  'agrees',
]

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/

/** For `JSON.stringify`: what a page says, without that. */
export function sealedAlone(key: string, value: unknown): unknown {
  if (UNSEALED.includes(key)) return undefined
  // Entries tell whole seconds, and pages whole minutes.
  if (typeof value === 'string' && INSTANT.test(value)) return value.replace(/\.\d+Z$/, 'Z')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if ('left' in value && 'name' in value) return { name: value.name }
  if ('state' in value && 'finding' in value && 'id' in value) return { ...value, id: undefined }
  return value
}

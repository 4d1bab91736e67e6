import * as Y from 'yjs'

const AT_ONCE = 16

/** Many updates as one. At once it would cost the square of their number: merged in groups, it costs little more than they do. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates]
  while (level.length > 1) {
    const groups: Uint8Array[] = []
    for (let i = 0; i < level.length; i += AT_ONCE) {
      const group = level.slice(i, i + AT_ONCE)
      groups.push(group.length > 1 ? Y.mergeUpdates(group) : (group[0] as Uint8Array))
    }
    level = groups
  }
  return level[0] ?? Y.mergeUpdates([])
}

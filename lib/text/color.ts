/** Dark enough for white letters (4.5:1 and more), calm enough to sit beside each other. */
const COLORS = [
  '#55606b',
  '#6b5566',
  '#4b6670',
  '#7a4f3a',
  '#4f6344',
  '#5b5a8c',
  '#7d4a58',
  '#3f6b5c',
  '#73612f',
  '#5d4b7a',
] as const

/** A person's color beside their name, in carets and avatars: the same on every screen and every visit. */
export function memberColor(memberId: string): string {
  let sum = 0
  for (const character of memberId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return COLORS[sum % COLORS.length] ?? COLORS[0]
}

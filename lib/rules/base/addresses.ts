import { LIMITS } from './text.ts'

interface Addressee {
  readonly email: string
  readonly name: string
}

export interface Pasted {
  readonly people: readonly Addressee[]
  /** What was read as neither an address nor a name with one. */
  readonly notUnderstood: readonly string[]
}

/** 254 is the longest an address can be (RFC 5321); the rest only catches slips, a mail being the real test. */
const ADDRESS = /^[^\s@<>()[\]\\,:;"]{1,64}@[^\s@<>()[\]\\,:;".]+(?:\.[^\s@<>()[\]\\,:;".]+)+$/u
const LONGEST = 254

/** An address as accounts are known by, or undefined. */
export function readAddress(text: string): string | undefined {
  const email = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  return email.length <= LONGEST && ADDRESS.test(email) ? email : undefined
}

/**
 * Addresses as people paste them: `Inès <ines@x.fr>, abdel@y.fr; "Dupont, Jean" <jean@z.fr>`, one a line or separated by
 * commas, semicolons or spaces. An address given twice counts once.
 */
export function readAddresses(pasted: string): Pasted {
  const people = new Map<string, Addressee>()
  const notUnderstood: string[] = []
  for (const part of split(pasted)) {
    const read = readPart(part)
    if (read.length === 0) notUnderstood.push(part)
    for (const one of read) if (!people.has(one.email)) people.set(one.email, one)
  }
  return { people: [...people.values()], notUnderstood }
}

/** At line ends, commas and semicolons, but not inside quotes or angle brackets. No bracket is looked for beyond the next
 * one, so that twenty thousand of them are read at once. */
function split(pasted: string): string[] {
  return (pasted.match(/(?:"[^"\n]*"|<[^<>\n]*>|[^,;\n])+/gu) ?? [])
    .map((part) => part.trim())
    .filter(Boolean)
}

function readPart(part: string): Addressee[] {
  const bracketed = /^(.*?)[<(]([^<>()]*)[>)]$/su.exec(part)
  if (bracketed) {
    const [, before = '', inside = ''] = bracketed
    const email = readAddress(inside)
    if (email) return [addressee(email, before)]
    const other = readAddress(before)
    return other ? [addressee(other, inside)] : []
  }
  const tokens = part.split(/\s+/u)
  const emails = tokens.map(readAddress)
  const known = emails.filter((email) => email !== undefined)
  if (known.length === tokens.length) return known.map((email) => addressee(email, ''))
  const [email] = known
  const rest = tokens.filter((_, index) => emails[index] === undefined).join(' ')
  return email && known.length === 1 && !rest.includes('@') ? [addressee(email, rest)] : []
}

function addressee(email: string, given: string): Addressee {
  const name = given
    .replaceAll(/["'<>]/g, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  // By characters: half of one is no text, and the register takes none.
  return { email, name: Array.from(name).slice(0, LIMITS.name).join('') || nameOf(email) }
}

/** `jean-paul.durand75@…` is called Jean Paul Durand until someone says otherwise. */
function nameOf(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}]+/u).filter(Boolean)
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return name || email
}

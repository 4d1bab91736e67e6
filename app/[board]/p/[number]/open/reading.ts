import type { Refusal } from '#lib/rules/base/refusal.ts'
import type { Reading } from '#lib/views/proposal/text-as-read.ts'

type Values = Readonly<Record<string, string>>

/** The button that opens the vote on what was read, whatever was written since: it says itself what that was. */
export const AS_READ = 'as_read'

export function fieldOf({ seq, hash }: Reading): string {
  return `${seq}.${hash}`
}

/** What the opener had before their eyes: what they chose to open on, or what the page showed. */
export function readingIn({ as_read, seq = '', confirmed = '' }: Values): Reading | undefined {
  const [, number, hash] = /^(\d{1,15})\.([0-9a-f]{64})$/.exec(as_read || `${seq}.${confirmed}`) ?? []
  return number && hash ? { seq: Number(number), hash } : undefined
}

/** The text that a form asks to open the vote on. Who chose what they read never gets what the page shows instead. */
export function textIn(values: Values): { confirmed: string; asRead?: number } {
  if (!values.as_read) return { confirmed: values.confirmed ?? '' }
  const reading = readingIn(values)
  return reading ? { confirmed: reading.hash, asRead: reading.seq } : { confirmed: '' }
}

/** Whether nothing else is wrong with a form: the text alone is another one. */
export function isAboutText({ code }: Refusal): boolean {
  return code === 'text_changed' || code === 'text_outdated'
}

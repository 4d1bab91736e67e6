import { type Refusal, refuse } from './refusal.ts'

/** Limits, in characters as a person counts them. Each has its reason. */
export const LIMITS = {
  name: 140, // a person's or an association's, on one line
  title: 140, // one line of a mail's subject, two on a phone
  brief: 300, // read in a mail in half a minute, without opening anything
  reason: 2000, // a page: enough to argue, short enough to be read by everyone who votes
  needed_reason: 300, // read above a text, in passing
  change: 2000, // as long as the problem it answers
  word: 2000, // a vote is not the discussion
  apology: 2000, // read on the ballot, by each person called
  justification: 2000,
  follow_up: 2000,
  message: 5000, // a long mail; beyond that it belongs in the text
} as const

export type LimitedField = keyof typeof LIMITS

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** The widest usual character (a family emoji, a regional flag) is 14 units long. A text wider than this is stacked
 * accents, refused without counting. */
const WIDEST = 20

export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false
  if (text.length > max * WIDEST) return true
  let count = 0
  for (const _ of characters.segment(text)) if (++count > max) return true
  return false
}

export function whyTooLong(field: LimitedField, text: string): Refusal | undefined {
  const max = LIMITS[field]
  if (!isLongerThan(text, max)) return undefined
  return field === 'brief' ? refuse('brief_too_long', { max }) : refuse('too_long', { field, max })
}

/** Something a reader would see: spaces and invisible characters alone are no reason and no title. */
export function hasContent(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

/** What a form sent, as it is kept: line ends as one character, no control characters (PostgreSQL refuses NUL), no
 * half characters (JCS refuses lone surrogates), no space around. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

/** Letters to look for in names, as an address or a form gave them. */
export function lettersSought(text = ''): string {
  return tidy(text).slice(0, LIMITS.name)
}

export function whyTitleInvalid(title: string): Refusal | undefined {
  return hasContent(title) ? whyTooLong('title', title) : refuse('title_required')
}

export function whyBriefInvalid(brief: string): Refusal | undefined {
  return hasContent(brief) ? whyTooLong('brief', brief) : refuse('brief_required')
}

/** At 200 words a minute, the pace of someone who reads to decide; never less than one minute. */
export function readingMinutes(plain: string): number {
  const words = plain.split(/\s+/u).filter(hasContent).length
  return Math.max(1, Math.ceil(words / 200))
}

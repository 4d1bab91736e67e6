import { formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Shortened } from '#lib/store/load/shortened.ts'
import { link, type MailBlock, paragraph, quote } from './message.ts'

/** To someone whom the vote leaves out, before all: that it does, and until when they may reopen the decision alone. */
export function leftOutBlocks(say: Say, reader: Reader, shortened: Shortened | null): MailBlock[] {
  if (!shortened?.mineUntil) return []
  return [paragraph(say('mail.shorter.mine', { until: formatInstant(shortened.mineUntil, reader) }))]
}

/** To everybody: what the vote costs, the apology, and why. */
export function apologyBlocks(say: Say, reader: Reader, shortened: Shortened | null): MailBlock[] {
  if (!shortened) return []
  const { recommended, leftOut: n, apology, justification } = shortened
  return [
    paragraph(say('mail.shorter.cost', { n, date: formatInstant(recommended, reader) })),
    ...[apology, justification].flatMap((words) => (words ? [quote(words)] : [])),
  ]
}

/** Once it is decided: the way for them to reopen it. */
export function reopeningBlocks(
  say: Say,
  reader: Reader,
  shortened: Shortened | null,
  url: string,
): MailBlock[] {
  if (!shortened?.mineUntil) return []
  const until = formatInstant(shortened.mineUntil, reader)
  return [
    paragraph(say('mail.shorter.mine_now', { until })),
    link(say('mail.shorter.reopen'), `${url}#reopen`),
  ]
}

import type { Language } from '#lib/i18n/language.ts'
import { escapeHtml } from '#lib/text/escape-html.ts'

/** A mail is a few blocks, said twice: as plain text and as HTML. */
export type MailBlock =
  | { readonly type: 'paragraph' | 'title' | 'quote' | 'code' | 'small'; readonly text: string }
  | { readonly type: 'button' | 'link'; readonly label: string; readonly url: string }

export interface MailMessage {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export const paragraph = (text: string): MailBlock => ({ type: 'paragraph', text })
export const title = (text: string): MailBlock => ({ type: 'title', text })
export const quote = (text: string): MailBlock => ({ type: 'quote', text })
export const code = (text: string): MailBlock => ({ type: 'code', text })
export const small = (text: string): MailBlock => ({ type: 'small', text })
export const button = (label: string, url: string): MailBlock => ({ type: 'button', label, url })
export const link = (label: string, url: string): MailBlock => ({ type: 'link', label, url })

export function toMessage(language: Language, subject: string, blocks: readonly MailBlock[]): MailMessage {
  const line = subject.replace(/\s+/g, ' ').trim()
  const set = language === 'fr' ? blocks.map(french) : blocks
  return { subject: line, text: textOf(set), html: htmlOf(language, line, set) }
}

/** French signs hold on to their word: no line begins with a colon. */
function french(block: MailBlock): MailBlock {
  if (!('text' in block)) return block
  return { ...block, text: block.text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') }
}

function textOf(blocks: readonly MailBlock[]): string {
  return `${blocks.map(plain).join('\n\n')}\n`
}

function plain(block: MailBlock): string {
  switch (block.type) {
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
    case 'button':
    case 'link':
      return `${block.label}\n${block.url}`
    case 'paragraph':
    case 'title':
    case 'code':
    case 'small':
      return block.text
    default:
      return block satisfies never
  }
}

/* No picture, nothing fetched, no style sheet: mail programs drop them. Only the button sets both its colours; all
   other text is left to the reader's own, so that a dark mode stays readable. */
const BODY = 'margin:0;padding:24px 16px;font:17px/1.55 "Atkinson Hyperlegible Next",system-ui,sans-serif'
const STYLE = {
  paragraph: 'margin:0 0 16px',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.25',
  quote: 'margin:0 0 16px;padding:2px 0 2px 14px;border-left:4px solid #5c9a86;white-space:pre-line',
  code: 'margin:0 0 16px;font-size:28px;font-weight:bold;letter-spacing:4px',
  small: 'margin:0 0 12px;font-size:15px',
  button:
    'display:inline-block;padding:12px 22px;border-radius:10px;background:#0f6b57;color:#ffffff;font-weight:bold;text-decoration:none',
} as const

function htmlOf(language: Language, subject: string, blocks: readonly MailBlock[]): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title></head>
<body style='${BODY}'><div style="max-width:560px;margin:0 auto">
${blocks.map(rich).join('\n')}
</div></body>
</html>
`
}

function rich(block: MailBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'small':
    case 'code':
      return `<p style="${STYLE[block.type]}">${escapeHtml(block.text)}</p>`
    case 'title':
      return `<h1 style="${STYLE.title}">${escapeHtml(block.text)}</h1>`
    case 'quote':
      return `<blockquote style="${STYLE.quote}">${escapeHtml(block.text)}</blockquote>`
    case 'button':
      return `<p style="${STYLE.paragraph}"><a href="${escapeHtml(block.url)}" style="${STYLE.button}">${escapeHtml(block.label)}</a></p>`
    case 'link':
      return `<p style="${STYLE.paragraph}"><a href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`
    default:
      return block satisfies never
  }
}

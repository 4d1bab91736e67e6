import type { Block, Inline, Mark, Text } from './schema.ts'

/** The text as HTML. Everything written by people is escaped; links were checked by the schema. */
export function htmlOf(text: Text): string {
  return text.content.map(blockHtml).join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`
    case 'bulletList':
      return `<ul>${itemsHtml(block.content)}</ul>`
    case 'orderedList':
      return `<ol${block.attrs.start === 1 ? '' : ` start="${block.attrs.start}"`}>${itemsHtml(block.content)}</ol>`
    case 'blockquote':
      return `<blockquote>${block.content.map(blockHtml).join('')}</blockquote>`
    case 'horizontalRule':
      return '<hr>'
  }
}

function itemsHtml(items: readonly { content: readonly Block[] }[]): string {
  return items.map((item) => `<li>${item.content.map(blockHtml).join('')}</li>`).join('')
}

function inlineHtml(content: readonly Inline[] = []): string {
  return content
    .map((inline) =>
      inline.type === 'hardBreak' ? '<br>' : (inline.marks ?? []).reduceRight(markHtml, escaped(inline.text)),
    )
    .join('')
}

function markHtml(inner: string, mark: Mark): string {
  switch (mark.type) {
    case 'link':
      return `<a href="${escaped(mark.attrs.href)}" rel="noopener nofollow ugc">${inner}</a>`
    case 'bold':
      return `<strong>${inner}</strong>`
    case 'italic':
      return `<em>${inner}</em>`
  }
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

import type { ReactNode } from 'react'

export interface RichNode {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: RichNode[]
}

/** Draws a text from its schema, element by element: nothing of it is ever taken as HTML. */
export function RichText({ node }: { node: RichNode }) {
  return <div className="prose-text text-[1.05rem] leading-[1.7]">{children(node)}</div>
}

function children(node: RichNode): ReactNode {
  return node.content?.map((child, i) => <Node key={`${i}-${child.type}`} node={child} />)
}

function Node({ node }: { node: RichNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>((inner, mark) => marked(inner, mark), node.text)
    case 'paragraph':
      return <p>{children(node)}</p>
    case 'heading':
      return node.attrs?.level === 3 ? <h3>{children(node)}</h3> : <h2>{children(node)}</h2>
    case 'bulletList':
      return <ul>{children(node)}</ul>
    case 'orderedList':
      return <ol>{children(node)}</ol>
    case 'listItem':
      return <li>{children(node)}</li>
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>
    case 'hardBreak':
      return <br />
    case 'horizontalRule':
      return <hr className="my-4 border-line" />
    default:
      return children(node)
  }
}

function marked(inner: ReactNode, mark: { type: string; attrs?: Record<string, unknown> }): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'link': {
      const href = String(mark.attrs?.href ?? '')
      return /^(https?:|mailto:)/i.test(href) ? (
        <a href={href} rel="noreferrer nofollow">
          {inner}
        </a>
      ) : (
        inner
      )
    }
    default:
      return inner
  }
}

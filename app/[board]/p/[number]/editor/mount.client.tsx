import { createRoot } from 'react-dom/client'
import { LiveEditor } from './live-editor.client.tsx'

/** Draws the live parts into the places of their frame; the text that was there to read goes once the live one is here. */
export function mountEditor(frame: HTMLElement): () => void {
  const place = (name: string) => frame.querySelector<HTMLElement>(`#editor-${name}`)
  const [news, bar, text, read] = ['news', 'bar', 'text', 'read'].map(place)
  if (!news || !bar || !text || !read) return () => undefined
  const root = createRoot(document.createElement('div'))
  root.render(
    <LiveEditor
      ticketAddress={frame.dataset.ticket ?? ''}
      words={JSON.parse(frame.dataset.words ?? '{}')}
      places={{ news, bar, text }}
      onLive={() => {
        read.replaceChildren()
        read.dataset.kept = ''
      }}
    />,
  )
  return () => root.unmount()
}

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react'
import type { EditorWords } from './editor-words.ts'
import { LinkForm } from './link-form.client.tsx'

interface Tool {
  name: string
  /** Undefined where it acts and is not a state. */
  pressed?: boolean
  face: ReactNode
  act(): void
  /** Where keys are at hand, Ctrl+Z is. */
  touchOnly?: boolean
}

/** One stop of the Tab key; arrows go from tool to tool. */
export function Toolbar({
  editor,
  words,
  saveState,
  ref,
}: {
  editor: Editor
  words: EditorWords
  saveState: ReactNode
  ref: Ref<HTMLDivElement>
}) {
  const [current, setCurrent] = useState(0)
  const [linking, setLinking] = useState(false)
  const tools = useTools(editor, words, () => setLinking(!linking))
  return (
    <>
      <div className="flex flex-wrap items-center px-2 py-1.5">
        <div
          ref={ref}
          role="toolbar"
          aria-label={words.toolbar}
          className="flex max-sm:w-full max-sm:overflow-x-auto max-sm:[contain:inline-size] sm:flex-wrap"
          onKeyDown={(event) => {
            if (event.key === 'Escape') editor.commands.focus()
            else rove(event)
          }}
        >
          {tools.map((tool, index) => (
            <button
              key={tool.name}
              type="button"
              aria-label={tool.name}
              title={tool.name}
              aria-pressed={tool.pressed}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onClick={tool.act}
              // The text keeps its selection.
              onMouseDown={(event) => event.preventDefault()}
              className={`min-h-[44px] min-w-[44px] shrink-0 place-items-center whitespace-nowrap rounded-lg px-2 hover:bg-paper ${
                tool.touchOnly ? 'hidden pointer-coarse:grid' : 'grid'
              } ${tool.pressed ? 'bg-leaf-soft text-leaf-2' : 'text-ink-2'}`}
            >
              {tool.face}
            </button>
          ))}
        </div>
        {saveState}
      </div>
      {linking && <LinkForm editor={editor} words={words} close={() => setLinking(false)} />}
    </>
  )
}

function useTools(editor: Editor, words: EditorWords, link: () => void): Tool[] {
  // Before anyone has been in the text, the caret stands at its start for no reason.
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    const enter = () => setEntered(true)
    editor.once('focus', enter)
    return () => {
      editor.off('focus', enter)
    }
  }, [editor])
  const is = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      heading: editor.isActive('heading'),
      list: editor.isActive('bulletList'),
      numbered: editor.isActive('orderedList'),
      quote: editor.isActive('blockquote'),
      link: editor.isActive('link'),
    }),
  })
  const on = (mark: keyof typeof is) => entered && is[mark]
  const chain = () => editor.chain().focus()
  return [
    {
      name: words.bold,
      pressed: on('bold'),
      face: <b>{words.boldSign}</b>,
      act: () => chain().toggleBold().run(),
    },
    {
      name: words.italic,
      pressed: on('italic'),
      face: <i className="font-serif">{words.italicSign}</i>,
      act: () => chain().toggleItalic().run(),
    },
    {
      name: words.heading,
      pressed: on('heading'),
      face: words.heading,
      act: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      name: words.list,
      pressed: on('list'),
      face: `• ${words.list}`,
      act: () => chain().toggleBulletList().run(),
    },
    {
      name: `1. ${words.numberedList}`,
      pressed: on('numbered'),
      face: '1.',
      act: () => chain().toggleOrderedList().run(),
    },
    { name: words.quote, pressed: on('quote'), face: '❝', act: () => chain().toggleBlockquote().run() },
    { name: words.link, pressed: on('link'), face: words.link, act: link },
    { name: words.undo, face: '↶', act: () => chain().undo().run(), touchOnly: true },
    { name: words.redo, face: '↷', act: () => chain().redo().run(), touchOnly: true },
  ]
}

function rove(event: KeyboardEvent<HTMLElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].filter(
    (tool) => tool.offsetParent !== null,
  )
  const at = tools.indexOf(document.activeElement as HTMLElement)
  const to = {
    ArrowRight: (at + 1) % tools.length,
    ArrowLeft: (at - 1 + tools.length) % tools.length,
    Home: 0,
    End: tools.length - 1,
  }[event.key]
  if (to === undefined) return
  event.preventDefault()
  tools[to]?.focus()
}

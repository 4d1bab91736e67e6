import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Session } from './draft-session.client.ts'
import type { EditorWords } from './editor-words.ts'
import { showCarets, textExtensions } from './text-extensions.client.ts'
import { Toolbar } from './toolbar.client.tsx'

/** The live text. Escape leaves it, Alt+F10 goes to its toolbar. */
export function LiveText({
  session,
  words,
  editable,
  saveState,
  places,
  onLive,
}: {
  session: Session
  words: EditorWords
  editable: boolean
  saveState: ReactNode
  places: { bar: HTMLElement; text: HTMLElement }
  onLive(): void
}) {
  const toolbar = useRef<HTMLDivElement>(null)
  const isTextbox = useRef(editable)
  const keys = useId()
  const editor = useEditor({
    extensions: textExtensions(session),
    editable,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: () => ({
        class: 'prose-text min-h-[12rem] text-[1.05rem] leading-[1.7] focus:outline-none',
        ...(isTextbox.current && {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': words.label,
          'aria-describedby': keys,
        }),
      }),
      handleKeyDown: (view, event) => {
        if (view.composing) return false
        if (event.key === 'Escape') {
          view.dom.blur()
          return true
        }
        if (event.altKey && event.key === 'F10') {
          toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
          return true
        }
        return false
      },
    },
  })

  useEffect(() => {
    if (!editor) return
    onLive()
    const begins = editable && !isTextbox.current
    isTextbox.current = editable
    editor.setEditable(editable, false)
    if (begins) editor.commands.focus()
  }, [editor, editable, onLive])

  useEffect(() => {
    if (!editor) return
    const { awareness } = session.provider
    const show = (clients: Iterable<number>) => {
      const members = [...clients].map((client) => awareness.getStates().get(client)?.user?.member)
      // The carets are drawn in a turn of their own, before this one.
      setTimeout(() => !editor.isDestroyed && showCarets(editor.view.dom, members))
    }
    const moved = ({ added, updated }: { added: number[]; updated: number[] }) => show([...added, ...updated])
    show(awareness.getStates().keys())
    awareness.on('change', moved)
    return () => awareness.off('change', moved)
  }, [editor, session])

  return (
    <>
      {createPortal(
        editor && editable ? (
          <Toolbar editor={editor} words={words} saveState={saveState} ref={toolbar} />
        ) : (
          <div className="flex min-h-[60px] items-center px-3">{saveState}</div>
        ),
        places.bar,
      )}
      {createPortal(
        <>
          {editable && (
            <p id={keys} className="sr-only">
              {words.keys}
            </p>
          )}
          <EditorContent editor={editor} className="-mx-4 overflow-x-clip px-4 sm:-mx-8 sm:px-8" />
        </>,
        places.text,
      )}
    </>
  )
}

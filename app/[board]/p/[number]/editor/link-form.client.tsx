import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { linkAddress } from '#lib/text/schema.ts'
import type { EditorWords } from './editor-words.ts'

const PLAIN = 'min-h-[44px] rounded-[10px] border border-field px-3 font-semibold'

/** Where the selected words lead; without a selection the address itself is written. */
export function LinkForm({
  editor,
  words,
  close,
}: {
  editor: Editor
  words: EditorWords
  close: () => void
}) {
  const field = useId()
  const [address, setAddress] = useState<string>(() => editor.getAttributes('link').href ?? '')
  const [bad, setBad] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // The tool that was just used asks for it.
  useEffect(() => input.current?.focus(), [])
  const isLink = editor.isActive('link')

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const href = asAddress(address)
    if (!href) {
      setBad(true)
      return
    }
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && !isLink) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else {
      chain.extendMarkRange('link').setLink({ href }).run()
    }
    close()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <form
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        editor.commands.focus()
      }}
      className="flex flex-wrap items-end gap-2 px-3 pb-3"
    >
      <div className="min-w-[12rem] flex-1">
        <label htmlFor={field} className="text-[0.86rem] text-ink-2">
          {words.linkAddress}
        </label>
        <input
          id={field}
          ref={input}
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          aria-invalid={bad}
          aria-describedby={bad ? `${field}-bad` : undefined}
          className="min-h-[44px] w-full rounded-lg border border-field bg-surface px-3"
        />
        {bad && (
          <p id={`${field}-bad`} role="alert" className="mt-1.5 text-[0.86rem] text-clay">
            {words.linkBad}
          </p>
        )}
      </div>
      <button type="submit" className={PLAIN}>
        {words.linkApply}
      </button>
      {isLink && (
        <button type="button" onClick={remove} className={PLAIN}>
          {words.linkRemove}
        </button>
      )}
      <button type="button" onClick={close} className={PLAIN}>
        {words.cancel}
      </button>
    </form>
  )
}

/** People paste "example.org" and "bureau@example.org". */
function asAddress(typed: string): string | undefined {
  const trimmed = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return linkAddress(trimmed)
  if (!trimmed.includes('.')) return undefined
  return linkAddress(trimmed.includes('@') ? `mailto:${trimmed}` : `https://${trimmed}`)
}

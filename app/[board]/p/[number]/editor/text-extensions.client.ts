import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { StarterKit } from '@tiptap/starter-kit'
import { FRAGMENT, linkAddress } from '#lib/text/schema.ts'
import type { Session } from './draft-session.client.ts'

/** The schema `text/1` as an editor: what it cannot hold cannot be typed or pasted. */
export const schemaExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => linkAddress(address) !== undefined,
      HTMLAttributes: { target: null, rel: null },
    },
    // Undoing belongs to the shared document: it undoes what was written here, and nothing of others.
    undoRedo: false,
    // It would write to the text of whoever only opens it.
    trailingNode: false,
  }),
]

export function textExtensions({ doc, provider }: Session): Extensions {
  return [
    ...schemaExtensions,
    Collaboration.configure({ document: doc, field: FRAGMENT }),
    // The user is filled in by the room, for everyone else.
    CollaborationCaret.configure({ provider, user: {}, render: caret }),
  ]
}

/** The name is drawn by the style sheet: in the text itself it would be found, copied and read aloud as text. */
function caret({ member, name, color }: Record<string, unknown>): HTMLElement {
  const line = document.createElement('span')
  line.className = 'caret'
  line.setAttribute('aria-hidden', 'true')
  line.dataset.member = String(member)
  line.dataset.name = String(name ?? '')
  line.style.setProperty('--caret', String(color))
  return line
}

/** Shows the names at these carets again, since they fade where nothing moves, and on the side where there is room. */
export function showCarets(editor: HTMLElement, members: readonly unknown[]): void {
  const { left, width } = editor.getBoundingClientRect()
  for (const line of editor.querySelectorAll<HTMLElement>('.caret')) {
    if (!members.includes(line.dataset.member)) continue
    line.classList.toggle('caret-before', line.getBoundingClientRect().left > left + width / 2)
    for (const animation of line.getAnimations({ subtree: true })) {
      animation.currentTime = 0
      animation.play()
    }
  }
}

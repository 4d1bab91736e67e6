import { editorFr } from '#lib/i18n/fr/editor.ts'
import type { Say } from '#lib/i18n/words.ts'

type Key = keyof typeof editorFr

/** Everything the editor says, in the reader's language. */
export type EditorWords = { [K in Key as K extends `editor.${infer Name}` ? Name : never]: string }

export function editorWords(say: Say): EditorWords {
  const keys = Object.keys(editorFr) as Key[]
  return Object.fromEntries(keys.map((key) => [key.slice('editor.'.length), say(key)])) as EditorWords
}

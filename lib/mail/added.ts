import type { Language } from '#lib/i18n/language.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import { may, type Standing } from '#lib/rules/base/standing.ts'
import {
  button,
  composeMessage,
  link,
  type MailBlock,
  type MailMessage,
  paragraph,
  small,
} from './message.ts'

export interface AddedMailData {
  readonly name: string
  readonly board: string
  /** Unknown for whoever made the board. */
  readonly addedBy: string | null
  readonly standing: Standing
  readonly boardUrl: string
  readonly membersUrl: string
}

/** Tells someone that they are on a board: nothing is asked of them. */
export function addedMail(language: Language, data: AddedMailData): MailMessage {
  const say = words(language)
  const { board, standing } = data
  return composeMessage(language, say('mail.added.subject', { board }), [
    paragraph(say('mail.hello', { name: data.name })),
    whoAdded(say, data),
    paragraph(say(roleKey(standing))),
    paragraph(say('mail.added.nothing')),
    button(say('mail.added.go'), data.boardUrl),
    small(say('mail.added.leave')),
    link(say('members.title'), data.membersUrl),
  ])
}

/** Who put someone on the board, and what the board is: the first thing a stranger to it must read. */
export function whoAdded(say: Say, { board, addedBy }: { board: string; addedBy: string | null }): MailBlock {
  const by = addedBy ? say('mail.added.by', { by: addedBy, board }) : say('mail.added.known', { board })
  return paragraph(`${by} ${say('mail.added.what')}`)
}

function roleKey(standing: Standing) {
  if (may(standing, 'vote')) return 'mail.added.votes'
  return may(standing, 'write') ? 'mail.added.writes' : 'mail.added.reads'
}

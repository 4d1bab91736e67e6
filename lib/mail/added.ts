import { findBoard } from '#db/boards/boards.ts'
import { findMemberToTell } from '#db/people/members.ts'
import type { Say } from '#lib/i18n/words.ts'
import { may } from '#lib/rules/base/permission.ts'
import type { Standing } from '#lib/rules/base/standing.ts'
import { type Mail, nameOf } from './mail.ts'
import { button, link, type MailBlock, paragraph, small } from './message.ts'

interface Added {
  readonly board: string
  /** Unknown for whoever made the board. */
  readonly addedBy: string | null
  readonly standing: Standing
  readonly boardUrl: string
  readonly membersUrl: string
}

/** Tells someone that they are on a board: nothing is asked of them. */
export const addedMail: Mail<Added> = {
  async find(db, mail, { publicUrl }) {
    const seat = await findMemberToTell(db, mail)
    const board = seat?.left_at === null ? await findBoard(db, seat.board_id) : undefined
    if (!seat || !board) return undefined
    const boardUrl = `${publicUrl}/${board.slug}`
    return {
      board: board.name,
      addedBy: seat.added_by === null ? null : await nameOf(db, seat.board_id, seat.added_by),
      standing: seat.standing,
      boardUrl,
      membersUrl: `${boardUrl}/members`,
    }
  },

  compose({ say }, data) {
    const { board, standing } = data
    return {
      subject: say('mail.added.subject', { board }),
      blocks: [
        whoAdded(say, data),
        paragraph(say(roleKey(standing))),
        paragraph(say('mail.added.nothing')),
        button(say('mail.added.go'), data.boardUrl),
        small(say('mail.added.leave')),
        link(say('members.title'), data.membersUrl),
      ],
    }
  },
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

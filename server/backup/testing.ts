import type { Db } from '#db/client.ts'
import { linesOf, tablesToCopy } from '#db/copies/read-tables.ts'
import { membersOf } from '#db/people/members.ts'
import type { TestDatabase } from '#db/testing.ts'
import { findRound } from '#db/votes/rounds.ts'
import { createProposal } from '#lib/commands/proposals/create-proposal.ts'
import { editBrief } from '#lib/commands/proposals/edit-brief.ts'
import {
  answered,
  expectAccepted,
  opened,
  type Place,
  pastTheClose,
  type Story,
  tellStory,
} from '#lib/commands/testing.ts'
import { exportedDecisions } from '#lib/commands/testing-exports.ts'
import { writeText } from '#lib/commands/testing-texts.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { enterBoard } from '#lib/store/scope.ts'

/** A board with votes closed, in the open and in secret, one open, and a draft with every kind of character. */
export async function storyToCopy(made?: Promise<TestDatabase>): Promise<Story> {
  const story = await tellStory(wholeCharter, made)
  await exportedDecisions(story, ['consent', 'judgment', 'secret', 'few'])
  const number = await story.propose('Inès', 'Repeindre', 'En vert.')
  const { roundId } = await story.open('Inès', number)
  await answered(story, roundId, { Noor: { choice: 'consent' } })
  await story.propose('Abdel', 'Ligne\u2028 "une"\\,{}', 'Tab\tet\u00a0guillemets « ” » 🌳')
  return story
}

/** Every row that a copy has, a table each, whatever the order in which they are kept. */
export function rowsOfAll(db: Db): Promise<Record<string, string[]>> {
  return db.transaction().execute(async (tx) => {
    const all: Record<string, string[]> = {}
    for (const table of await tablesToCopy(tx)) {
      const lines: string[] = []
      for await (const line of linesOf(tx, table)) lines.push(line)
      all[table.name] = lines.sort()
    }
    return all
  })
}

/** The board of a story in another database. */
export function placeIn(db: Db, { boardId, slug }: Pick<Story, 'boardId' | 'slug'>): Place {
  const as = async (name: string) => {
    const person = (await membersOf(db, boardId)).find((one) => one.name === name)?.person_id
    return { db, scope: expectAccepted(await enterBoard(db, slug, person)) }
  }
  return { db, boardId, as }
}

/** A vote from its proposal to its outcome. */
export async function voteOnceMore(place: Place): Promise<string | null | undefined> {
  const context = await place.as('Inès')
  const title = 'Acheter un vélo'
  const { number } = expectAccepted(await createProposal(context, { title, sections: ['Pourquoi'] }))
  await writeText(context, number, ['Un seul.'])
  expectAccepted(await editBrief(context, { number, title, brief: 'Un vélo.' }))
  const { roundId } = await opened(place, 'Inès', number)
  const consent = { choice: 'consent' }
  await answered(place, roundId, { Inès: consent, Noor: consent, Abdel: consent })
  await pastTheClose(place)
  await closeDueVotes(place.db, place.boardId)
  return (await findRound(place.db, place.boardId, roundId))?.outcome
}

import { sql } from 'kysely'
import { openDatabase } from '#db/client.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { addCrowd } from '#lib/commands/testing-crowds.ts'
import type { BoardSize } from '#lib/commands/testing-large-board.ts'
import { addLines } from '../register-lines.ts'
import { seeded } from '../seeded.ts'

const WORDS = 60
/** Of a word and the space after it. */
const LETTERS = 6.5

/** A hundred times less of everything, and all of it. */
export const SIZES: readonly [BoardSize, BoardSize] = [
  { people: 100, proposals: 75, lines: 1_000, messages: 5, text: paragraphs(2_000) },
  // Two in three are decided.
  { people: 10_000, proposals: 7_500, lines: 100_000, messages: 500, text: paragraphs(200_000) },
]

/** Of words drawn at random: what is repeated is compressed to nothing. */
function paragraphs(characters: number): string[] {
  const random = seeded(1_901)
  const letters = 'aabcdeeefghiilmnooprssttuuv'
  const word = () => Array.from({ length: 2 + random(8) }, () => letters[random(letters.length)]).join('')
  const one = () => Array.from({ length: WORDS }, word).join(' ')
  return Array.from({ length: Math.ceil(characters / (WORDS * LETTERS)) }, one)
}

/** A board whose register is what it seals, so that commands add to it: these people, and lines that tell of nothing. */
export async function actingBoard({ people, lines }: BoardSize): Promise<Story> {
  const story = await tellStory()
  await addCrowd(story, people - BEGAN)
  const { db, boardId } = story
  for (let added = 0; added < lines; added += BATCH)
    await addLines(db, boardId, Math.min(BATCH, lines - added))
  return story
}

/** Claire, Inès, Abdel, Noor and Samir. */
const BEGAN = 5
const BATCH = 10_000

/** Everybody who was called and has not answered does, at once. */
export async function allAnswer(story: Story, roundId: string): Promise<void> {
  const owner = openDatabase(story.database.ownerUrl, 1)
  await sql`insert into ballot (id, round_id, member_id, revision, choice, channel, cast_at)
    select round_id || member_id, round_id, member_id, 1, 'consent', 'link', board_now() from roll
    where round_id = ${roundId} and not exists
      (select from ballot where ballot.round_id = roll.round_id and ballot.member_id = roll.member_id)`.execute(
    owner,
  )
  await sql`analyze`.execute(owner)
  await owner.destroy()
}

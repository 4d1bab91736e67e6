import { beforeEach, expect, test } from 'vitest'
import { findRound } from '#db/votes/rounds.ts'
import { closedEach, type Story, tellStory } from '#lib/commands/testing.ts'
import { secretVoting } from '#lib/commands/testing-secret.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { roundsAround } from './testing-open-round.ts'
import { whoAnswered } from './who-answered.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const { opened, newCode, cast } = secretVoting(() => story)

test('after a secret vote the reader’s own line says that they voted, whoever else is looked for', async () => {
  const { roundId } = await opened()
  for (const name of ['Noor', 'Abdel', 'Samir']) await cast(name, roundId, 'for', newCode())
  await closedEach(story)
  const found = await findRound(story.db, story.boardId, roundId)
  if (!found) throw new Error('no round')
  const mineOf = async (reader: string) => {
    const context = await story.as(reader)
    const [row] = (await roundsAround(context, found)).all
    const who = row && (await whoAnswered(context, row, { page: 1, name: 'samir' }))
    expect(who?.lines.map(({ by, answered }) => [by.name, answered])).toEqual([['Samir', true]])
    return who?.mine
  }
  expect(await mineOf('Noor')).toMatchObject({ by: { name: 'Noor' }, answered: true, ballot: null })
  expect(await mineOf('Claire')).toMatchObject({ by: { name: 'Claire' }, answered: false })
})

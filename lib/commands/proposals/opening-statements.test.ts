import { beforeEach, expect, test } from 'vitest'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { answered, expectAccepted, type Story, tellStory } from '../testing.ts'
import { addCrowd } from '../testing-crowds.ts'
import { counting } from '../testing-statements.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { openVote } from './open-vote.ts'
import { withdraw } from './withdraw.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

/** Claire, Inès, Abdel, Noor and Samir. */
const PEOPLE = 5

/** What it takes to show the dates of a vote, to open it, and to close it once one has answered: too few to decide. */
async function costs() {
  const { db, scope } = await story.as('Inès')
  // The first line that a process adds to a register has it compared whole; of the next, what was added since.
  expectAccepted(await withdraw({ db, scope }, { number: await story.propose('Inès', 'Fermer', 'En août.') }))
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
  const shown = counting(story.db)
  const view = expectAccepted(await openVoteView({ db: shown.db, scope }, number))
  const opened = counting(story.db)
  const { roundId, closesAt } = expectAccepted(
    await openVote(
      { db: opened.db, scope },
      {
        ...{ number, confirmed: view.hash, rule: view.rule, preset: view.preset },
        closesAt: view.recommendation.close.toString(),
      },
    ),
  )
  await answered(story, roundId, { Noor: { choice: 'consent' } })
  await story.moveTo(closesAt, 1)
  const closed = counting(story.db)
  await closeDueVotes(closed.db)
  return { shown: shown.asked, opened: opened.asked, closed: closed.asked }
}

test.each([0, 300])('a vote reads those it calls once to open, with %i more', async (n) => {
  await addCrowd(story, n)
  const { shown, opened, closed } = await costs()
  expect(shown).toEqual({ statements: 9, rows: PEOPLE + n + 5 })
  expect(opened).toEqual({ statements: 26, rows: PEOPLE + n + 15 })
  // Its roll, how long its mails waited, and whom it is told to.
  expect(closed).toEqual({ statements: 28, rows: 3 * (PEOPLE + n) + 16 })
})

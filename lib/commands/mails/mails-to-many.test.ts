import { beforeEach, expect, test } from 'vitest'
import { findPendingMail } from '#db/running/mails.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { compose } from '#lib/mail/compose.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { addCrowd } from '../testing-crowds.ts'
import { counting } from '../testing-statements.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const links = { publicUrl: 'https://tour.example', mintBallotLink: async () => 'token' }

/** What it takes to write the last mails of a kind, one after the other, and how many rows come back for each. */
async function rowsFor(kind: MailKind): Promise<number[]> {
  const mails = story.db.selectFrom('mail').select('id').where('kind', '=', kind).orderBy('id', 'desc')
  const rows: number[] = []
  for (const { id } of await mails.limit(2).execute()) {
    const { db, asked } = counting(story.db)
    const mail = await findPendingMail(db, id)
    const message = mail && (await compose(db, links, mail))
    expect(message?.subject).toBeTruthy()
    rows.push(asked.rows)
  }
  return rows
}

test.each([3, 200])('a mail of a vote reads no roll, with %i more called', async (n) => {
  await addCrowd(story, n)
  const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
  const { roundId, closesAt } = await story.open('Inès', number)
  expect(Math.max(...(await rowsFor('ballot')))).toBeLessThan(15)
  const ballot = { choice: 'consent' }
  expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot }))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  expect(Math.max(...(await rowsFor('outcome')))).toBeLessThan(15)
})

import { boardNow } from '#db/clock.ts'
import { acceptProxy } from '#lib/commands/board/answer-proxy.ts'
import { giveProxy } from '#lib/commands/board/give-proxy.ts'
import { answered, expectAccepted, opened } from '#lib/commands/testing.ts'
import { declareConflict } from '#lib/commands/votes/declare-conflict.ts'
import { relayBallot } from '#lib/commands/votes/relay-ballot.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { written } from './before.ts'
import { database, newBoard, type TestBoard } from './board.ts'

/** An open vote in which people do all they may for one another. Noor holds a proxy, and has been asked for another. */
export interface ForOthersTable {
  board: TestBoard
  number: number
  relayed: string
}

export async function setVotingForOthers(): Promise<ForOthersTable> {
  const board = await newBoard(
    'Atelier',
    'Inès',
    [{ name: 'Amina' }, { name: 'Noor' }, { name: 'Samir' }, { name: 'Yvonne' }, { name: 'Paul' }],
    wholeCharter,
  )
  const idOf = (name: string) => board.people.get(name)?.memberId ?? ''
  const today = dayAt(await boardNow(database()), 'Europe/Paris')
  const given = async (giver: string) =>
    expectAccepted(
      await giveProxy(await board.as(giver), {
        receiver: idOf('Noor'),
        until: today.add({ days: 90 }).toString(),
      }),
    )
  expectAccepted(await acceptProxy(await board.as('Noor'), await given('Amina')))
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number)
  await given('Paul')
  await answered(board, roundId, { Samir: { choice: 'objection', reason: 'Je préfère le vert.' } })
  expectAccepted(
    await declareConflict(await board.as('Paul'), {
      roundId,
      reason: 'Le local est à mon frère.',
      understood: true,
    }),
  )
  const { relayedId } = expectAccepted(
    await relayBallot(await board.as('Inès'), {
      roundId,
      memberId: idOf('Yvonne'),
      channel: 'phone',
      answeredOn: today.toString(),
      ballot: { choice: 'concern', reason: 'Il faut un deuxième trousseau.' },
    }),
  )
  return { board, number, relayed: relayedId }
}

import { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { followUpsSince } from '#db/proposals/follow-ups.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { addMember } from './board/add-member.ts'
import { acceptProxy } from './board/answer-proxy.ts'
import { changeMember } from './board/change-member.ts'
import { giveProxy } from './board/give-proxy.ts'
import { leaveBoard } from './board/leave-board.ts'
import { removeMember } from './board/remove-member.ts'
import { answerFollowUp } from './proposals/answer-follow-up.ts'
import { takeOver } from './proposals/take-over.ts'
import { withdraw } from './proposals/withdraw.ts'
import { cancelRound } from './requests/cancel-round.ts'
import { joinRequest } from './requests/join-request.ts'
import { expectAccepted, type Story } from './testing.ts'
import { FINE, NEWS, reopening } from './testing-requests.ts'
import { shortening } from './testing-shorter.ts'
import { adjustEarlyClose } from './votes/adjust-early-close.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { closeDueVotes } from './votes/close-due-votes.ts'
import { confirmRelayed } from './votes/confirm-relayed.ts'
import { judgeObjection } from './votes/judge-objection.ts'
import { relayBallot } from './votes/relay-ballot.ts'

const EVERYBODY = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']

/** A story of a board with every charter power, in which each kind of line comes into the register. */
export async function everyKindOfEntry(story: Story): Promise<void> {
  await story.says('Inès')
  await story.says('Abdel')
  await membersComeAndGo(story)
  await withdrawnAndTakenOver(story)
  await cancelledByMany(story)
  await shortenedAndFollowedUp(story)
  await broughtForward(story)
  await extendedThenBlocked(story)
  await reopenedAndSuperseded(story)
  expectAccepted(await leaveBoard(await story.as('Samir')))
}

async function membersComeAndGo(story: Story): Promise<void> {
  const claire = await story.as('Claire')
  const person = { kind: 'staff', standing: 'contributor' } as const
  const { memberId } = expectAccepted(
    await addMember(claire, { name: 'Lucie', email: 'lucie@t.example', ...person }),
  )
  expectAccepted(await changeMember(claire, { memberId, kind: 'volunteer', standing: 'elector' }))
  expectAccepted(await removeMember(claire, { memberId }))
}

async function withdrawnAndTakenOver(story: Story): Promise<void> {
  const number = await story.propose('Inès', 'Prêter les outils', 'Chaque membre, une semaine.')
  expectAccepted(await withdraw(await story.as('Inès'), { number }))
  expectAccepted(await takeOver(await story.as('Noor'), { number }))
}

async function cancelledByMany(story: Story): Promise<void> {
  const number = await story.propose('Inès', 'Remplacer la chaudière', 'Signer le devis.')
  const { roundId } = await story.open('Inès', number)
  expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'consent' } }))
  let asked = expectAccepted(
    await cancelRound(await story.as('Inès'), { number, reason: 'Le devis est faux.' }),
  )
  for (const name of EVERYBODY.filter((one) => one !== 'Inès'))
    if (!asked.done)
      asked = expectAccepted(await joinRequest(await story.as(name), { number, request: asked.request }))
}

async function shortenedAndFollowedUp(story: Story): Promise<void> {
  const { number } = await shortening(() => story).shortened()
  const [followUp] = await followUpsSince(story.db, story.boardId, '2000-01-01T00:00:00Z')
  if (!followUp) throw new Error('no follow-up')
  const answer = { number, followUp: followUp.id, text: 'Demander plus tôt au bailleur.' }
  expectAccepted(await answerFollowUp(await story.as('Noor'), answer))
}

async function broughtForward(story: Story): Promise<void> {
  const { roundId } = await story.open('Inès', await story.propose('Inès', 'Repeindre', 'En vert.'))
  for (const name of EVERYBODY.slice(0, 4))
    expectAccepted(
      await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent', word: 'Merci.' } }),
    )
  await relayedAnswer(story, roundId)
  await adjustEarlyClose(story.db, roundId)
  await closeAll(story)
}

/** Noor brings in what Samir said on the phone, and Abdel confirms it. */
async function relayedAnswer(story: Story, roundId: string): Promise<void> {
  const answeredOn = dayAt(await boardNow(story.db), 'Europe/Paris').toString()
  const memberId = await story.memberId('Samir')
  const ballot = { choice: 'concern', reason: 'La scie.' }
  const relayed = { roundId, memberId, channel: 'phone', answeredOn, ballot } as const
  const { relayedId } = expectAccepted(await relayBallot(await story.as('Noor'), relayed))
  expectAccepted(await confirmRelayed(await story.as('Abdel'), { relayedId }))
}

async function extendedThenBlocked(story: Story): Promise<void> {
  const until = dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days: 90 })
    .toString()
  const proxy = { receiver: await story.memberId('Noor'), until }
  const { proxyId } = expectAccepted(await giveProxy(await story.as('Abdel'), proxy))
  expectAccepted(await acceptProxy(await story.as('Noor'), { proxyId }))
  const number = await story.propose('Inès', 'Louer un camion', 'Un samedi par mois.')
  const { roundId, closesAt } = await story.open('Inès', number)
  const objection = { choice: 'objection', reason: 'Trop cher.', change: 'Un vélo-cargo.' }
  expectAccepted(await castBallot(await story.as('Samir'), { roundId, ballot: objection }))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  const [ballot] = await story.db.selectFrom('ballot').select('id').where('round_id', '=', roundId).execute()
  expectAccepted(
    await judgeObjection(await story.as('Inès'), { roundId, ballotId: ballot?.id ?? '', notQualified: true }),
  )
  expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'consent' } }))
  await closeAll(story)
}

async function reopenedAndSuperseded(story: Story): Promise<void> {
  const { decided, ask, join, again } = reopening(() => story)
  const number = await decided({ Inès: FINE, Noor: FINE })
  const { request } = expectAccepted(await ask('Samir', number, NEWS)) as { request: string }
  for (const name of ['Claire', 'Noor']) expectAccepted(await join(name, number, request))
  await story.write('Noor', number, 'Trois samedis par mois.')
  await again(number)
}

/** Moves to each close to come, until no vote is open. */
async function closeAll(story: Story): Promise<void> {
  const open = story.db.selectFrom('round').select('closes_at').where('stage', '=', 'open')
  for (;;) {
    const [first] = await open.orderBy('closes_at').execute()
    if (!first) return
    if (Temporal.Instant.compare(first.closes_at, await boardNow(story.db)) > 0)
      await story.moveTo(first.closes_at, 1)
    await closeDueVotes(story.db)
  }
}

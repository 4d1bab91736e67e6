import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { acceptProxy, endProxy } from './board/answer-proxy.ts'
import { giveProxy } from './board/give-proxy.ts'
import { notifyDueReviews } from './mails/notify-due-reviews.ts'
import { remindOfFollowUps } from './mails/remind-of-follow-ups.ts'
import { remindToOpenVotes } from './mails/remind-to-open-votes.ts'
import { needAnswer } from './proposals/need-answer.ts'
import { checkRegister } from './register/check-registers.ts'
import { cancelRound } from './requests/cancel-round.ts'
import { expectAccepted, type Story } from './testing.ts'
import { everyKindOfEntry } from './testing-kinds.ts'
import { reopening } from './testing-requests.ts'
import { secretVoting } from './testing-secret.ts'
import { shortening } from './testing-shorter.ts'
import { callMeeting } from './time/call-meeting.ts'
import { cancelMeeting } from './time/cancel-meeting.ts'
import { askForCall } from './votes/ask-for-call.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { closeDueVotes } from './votes/close-due-votes.ts'
import { confirmRelayed } from './votes/confirm-relayed.ts'
import { relayBallot } from './votes/relay-ballot.ts'

const ZONE = 'Europe/Paris'

/** A story in which each kind of mail is sent; `read` at the moments at which they say something. */
export async function everyKindOfMail(story: Story, read: () => Promise<void>): Promise<void> {
  const told: Story = {
    ...story,
    moveTo: async (instant, seconds) => {
      await read()
      await story.moveTo(instant, seconds)
    },
  }
  await proxiesAndRelayedAnswers(told, read)
  await requests(told, read)
  await meetings(told)
  await remindersToOpen(told)
  await review(told)
  await shortVote(told)
  await secretVote(told)
  await everyKindOfEntry(told)
  await registerElsewhere(told)
  await story.database.shiftClock('1 hour')
  await read()
}

/** As another installation, with keys of its own, finds the register. */
async function registerElsewhere(story: Story): Promise<void> {
  const keys = process.env.LOG_KEYS_DIR
  process.env.LOG_KEYS_DIR = mkdtempSync(join(tmpdir(), 'tour-other-keys-'))
  try {
    await checkRegister(story.db, story.boardId)
  } finally {
    process.env.LOG_KEYS_DIR = keys
  }
}

const inDays = async (story: Story, days: number) =>
  dayOf(await boardNow(story.db))
    .add({ days })
    .toString()
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(ZONE).toPlainDate()
const morningOf = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: '09:00' }).toInstant()

async function proxiesAndRelayedAnswers(story: Story, read: () => Promise<void>): Promise<void> {
  const until = await inDays(story, 30)
  const give = async () => {
    const given = await giveProxy(await story.as('Abdel'), { receiver: await story.memberId('Noor'), until })
    return expectAccepted(given).proxyId
  }
  const declined = await give()
  await read()
  expectAccepted(await endProxy(await story.as('Noor'), { proxyId: declined }))
  await read()
  const proxyId = await give()
  expectAccepted(await acceptProxy(await story.as('Noor'), { proxyId }))
  const number = await story.propose('Inès', 'Choisir <la> couleur', 'Oui.')
  const { roundId, closesAt } = await story.open('Inès', number)
  expectAccepted(await askForCall(await story.as('Samir'), { roundId, phone: '06 12 34 56 78' }))
  const { relayedId } = expectAccepted(
    await relayBallot(await story.as('Inès'), {
      roundId,
      memberId: await story.memberId('Samir'),
      channel: 'paper',
      answeredOn: await inDays(story, 0),
      ballot: { choice: 'concern', reason: 'La scie.' },
    }),
  )
  await read()
  expectAccepted(await confirmRelayed(await story.as('Noor'), { relayedId }))
  await read()
  expectAccepted(await endProxy(await story.as('Noor'), { proxyId }))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
}

async function requests(story: Story, read: () => Promise<void>): Promise<void> {
  const { decided, asked } = reopening(() => story)
  await asked('Samir', await decided())
  const number = await story.propose('Inès', 'Remplacer la chaudière', 'Signer le devis.')
  const { roundId, closesAt } = await story.open('Inès', number)
  expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'consent' } }))
  expectAccepted(await cancelRound(await story.as('Inès'), { number, reason: 'Le devis est faux.' }))
  await read()
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
}

async function meetings(story: Story): Promise<void> {
  const startsAt = (await boardNow(story.db))
    .add({ hours: 48 })
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const meeting = { title: 'La fête', place: 'Au local', startsAt: startsAt.toString(), minutes: 90 }
  const { meetingId } = expectAccepted(await callMeeting(await story.as('Inès'), meeting))
  await story.moveTo(await boardNow(story.db), 1)
  expectAccepted(await cancelMeeting(await story.as('Inès'), { meetingId }))
  await story.moveTo(startsAt, 1)
}

async function remindersToOpen(story: Story): Promise<void> {
  const need = async (days: number) => {
    const number = await story.propose('Inès', 'Demander la subvention', 'Le dossier.')
    const needed = { number, by: await inDays(story, days), reason: 'Le dossier part ce jour-là.' }
    expectAccepted(await needAnswer(await story.as('Inès'), needed))
    return expectAccepted(await proposalView(await story.as('Inès'), number)).needed
  }
  await need(2)
  const later = await need(40)
  await story.moveTo(morningOf(await inDays(story, 1)), 1)
  await remindToOpenVotes(story.db)
  if (!(later?.openBy instanceof Temporal.PlainDate)) throw new Error('no last day to open')
  await story.moveTo(morningOf(later.openBy.subtract({ days: 3 }).toString()), 1)
  await remindToOpenVotes(story.db)
}

async function review(story: Story): Promise<void> {
  const day = await inDays(story, 60)
  const concern = { choice: 'concern', reason: 'À condition de prévenir les voisins.' }
  await reopening(() => story).decided({ Inès: concern, Abdel: concern }, { review: day })
  await story.moveTo(morningOf(day), 1)
  await notifyDueReviews(story.db)
}

async function shortVote(story: Story): Promise<void> {
  const { roundId, closesAt, due } = await shortening(() => story).shortened()
  const ballot = { choice: 'consent' }
  expectAccepted(await castBallot(await story.as('Inès'), { roundId, ballot }))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  await story.moveTo(morningOf(due), 1)
  await remindOfFollowUps(story.db)
}

async function secretVote(story: Story): Promise<void> {
  const { closesAt } = await secretVoting(() => story).opened()
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
}

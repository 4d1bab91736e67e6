import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { lastBallots } from '#db/votes/ballots.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { addMember } from '../board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'
import { confirmRelayed, setRelayedAside } from './confirm-relayed.ts'
import { declareConflict } from './declare-conflict.ts'
import { relayBallot } from './relay-ballot.ts'

let story: Story
let round: { roundId: string; closesAt: Awaited<ReturnType<typeof boardNow>> }
beforeEach(async () => {
  story = await tellStory()
  round = await story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Oui.'))
  return () => story.database.close()
})

const today = async (days = 0) =>
  dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days })
    .toString()

/** Inès brings in what Samir said on the phone. */
async function brought(more: Partial<Parameters<typeof relayBallot>[1]> = {}, by = 'Inès') {
  return relayBallot(await story.as(by), {
    roundId: round.roundId,
    memberId: await story.memberId('Samir'),
    channel: 'phone',
    answeredOn: await today(),
    ballot: { choice: 'concern', reason: 'La scie.' },
    ...more,
  })
}
const confirmed = async (relayedId: string, by = 'Noor') => confirmRelayed(await story.as(by), { relayedId })
const ballots = async () => lastBallots(story.db, round.roundId)
const stored = () => story.db.selectFrom('relayed').selectAll().execute()

describe('an answer brought in', () => {
  test('counts once a second member has confirmed it, and is shown apart', async () => {
    const { relayedId } = expectAccepted(await brought())
    expect(await ballots()).toEqual([])
    expect(expectAccepted(await confirmed(relayedId))).toEqual({ member: await story.memberId('Samir') })
    const [ballot] = await ballots()
    expect(ballot).toMatchObject({
      choice: 'concern',
      channel: 'phone',
      cast_by: await story.memberId('Inès'),
      confirmed_by: await story.memberId('Noor'),
    })
    expect(ballot?.said_on?.toString()).toBe(await today())
    expect(ballot?.reason?.toString('utf8')).toBe('La scie.')
    expect(await stored()).toMatchObject([{ outcome: 'confirmed', draft: null }])
    expectAccepted(
      await castBallot(await story.as('Noor'), { roundId: round.roundId, ballot: { choice: 'consent' } }),
    )
    await story.moveTo(round.closesAt, 1)
    await closeDueVotes(story.db)
    const { tally } = await story.db.selectFrom('round').select('tally').executeTakeFirstOrThrow()
    expect(tally).toMatchObject({ apart: { phone: 1 }, answered: { volunteers: 2 } })
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('is told to whom it is of, where they have an address', async () => {
    const { id } = expectAccepted(
      await addMember(await story.as('Claire'), {
        name: 'Yvonne',
        email: '',
        kind: 'volunteer',
        standing: 'elector',
      }).then((added) => ('memberId' in added ? { id: added.memberId } : added)),
    )
    const other = await story.open('Inès', await story.propose('Inès', 'Autre chose', 'Oui.'))
    const { relayedId } = expectAccepted(await brought())
    expectAccepted(await brought({ roundId: other.roundId, memberId: id, channel: 'paper' }))
    const mails = await story.db
      .selectFrom('mail')
      .innerJoin('person', 'person.id', 'mail.person_id')
      .select(['person.name', 'mail.subject_id'])
      .where('mail.kind', '=', 'relayed')
      .execute()
    expect(mails).toEqual([{ name: 'Samir', subject_id: relayedId }])
  })

  test('gives way to what its elector answers themselves, before as after', async () => {
    const { relayedId } = expectAccepted(await brought())
    expectAccepted(
      await castBallot(await story.as('Samir'), { roundId: round.roundId, ballot: { choice: 'consent' } }),
    )
    expect(await stored()).toMatchObject([{ outcome: 'set_aside', draft: null }])
    expect(await confirmed(relayedId)).toMatchObject({ code: 'done_already' })
    expect(await brought()).toMatchObject({ code: 'voted_already' })
    expect(await ballots()).toMatchObject([{ choice: 'consent', channel: 'signed_in' }])
  })

  test('and confirmed is replaced by their own vote', async () => {
    const { relayedId } = expectAccepted(await brought())
    expectAccepted(await confirmed(relayedId))
    expectAccepted(
      await castBallot(await story.as('Samir'), { roundId: round.roundId, ballot: { choice: 'abstain' } }),
    )
    expect(await ballots()).toMatchObject([{ choice: 'abstain', channel: 'signed_in', revision: 2 }])
  })

  test('needs three people: whose it is, who brings it in, who confirms it', async () => {
    expect(await brought({ memberId: await story.memberId('Inès') })).toMatchObject({ code: 'someone_else' })
    const { relayedId } = expectAccepted(await brought())
    expect(await confirmed(relayedId, 'Inès')).toMatchObject({ code: 'someone_else' })
    expect(await confirmed(relayedId, 'Samir')).toMatchObject({ code: 'someone_else' })
    expect(await ballots()).toEqual([])
    expectAccepted(await confirmed(relayedId, 'Abdel'))
  })

  test('is refused, with nothing written, where it is no valid ballot of this vote', async () => {
    const late = await addMember(await story.as('Claire'), {
      name: 'Yvonne',
      email: '',
      kind: 'volunteer',
      standing: 'elector',
    })
    for (const [more, code] of [
      [{ ballot: { choice: 'for' } }, 'choice_unknown'],
      [{ ballot: { choice: 'objection', reason: ' ' } }, 'reason_required'],
      [{ answeredOn: await today(1) }, 'said_on_invalid'],
      [{ answeredOn: await today(-1) }, 'said_on_invalid'],
      [{ answeredOn: 'mardi' }, 'said_on_invalid'],
      [{ memberId: expectAccepted(late).memberId }, 'not_on_roll'],
      [{ memberId: 'nobody' }, 'not_on_roll'],
      [{ roundId: 'none' }, 'not_found'],
    ] as const)
      expect(await brought(more), code).toMatchObject({ code })
    expect(await brought({}, 'Yvonne')).toMatchObject({ relayedId: expect.any(String) })
    expect(await brought()).toMatchObject({ code: 'relayed_waiting' })
    expect(await stored()).toHaveLength(1)
  })

  test('is for members who vote, signed in', async () => {
    expectAccepted(
      await addMember(await story.as('Claire'), {
        name: 'Lucie',
        email: 'lucie@t.example',
        kind: 'volunteer',
        standing: 'contributor',
      }),
    )
    expect(await brought({}, 'Lucie')).toMatchObject({ code: 'not_allowed' })
    expect(await relayBallot(await story.as(), { ...(await relayable()) })).toMatchObject({
      code: 'not_signed_in',
    })
    const { relayedId } = expectAccepted(await brought())
    expect(await confirmed(relayedId, 'Lucie')).toMatchObject({ code: 'not_allowed' })
  })

  test('can be set aside until the close; then, like it, it is too late', async () => {
    const { relayedId } = expectAccepted(await brought())
    expectAccepted(await setRelayedAside(await story.as('Inès'), { relayedId }))
    const second = expectAccepted(await brought({ channel: 'paper' }))
    await story.moveTo(round.closesAt, 1)
    expect(await brought()).toMatchObject({ code: 'vote_closed' })
    expect(await confirmed(second.relayedId)).toMatchObject({ code: 'vote_closed' })
    expect(await setRelayedAside(await story.as('Noor'), second)).toMatchObject({ code: 'vote_closed' })
    await closeDueVotes(story.db)
    expect(await stored()).toMatchObject([{ outcome: 'set_aside' }, { outcome: 'set_aside', draft: null }])
    expect(await confirmed(second.relayedId)).toMatchObject({ code: 'done_already' })
    expect(await confirmed('none')).toMatchObject({ code: 'not_found' })
    expect(await ballots()).toEqual([])
  })

  test('is none where its elector has a conflict of interest', async () => {
    const { relayedId } = expectAccepted(await brought())
    expectAccepted(
      await declareConflict(await story.as('Samir'), {
        roundId: round.roundId,
        reason: 'Mon frère.',
        understood: true,
      }),
    )
    expect(await confirmed(relayedId)).toMatchObject({ code: 'done_already' })
    expect(await brought()).toMatchObject({ code: 'conflict_declared' })
  })

  test('confirmed by two at once is confirmed once', async () => {
    const { relayedId } = expectAccepted(await brought())
    const both = await Promise.all([confirmed(relayedId, 'Noor'), confirmed(relayedId, 'Abdel')])
    expect(both.map((one) => ('code' in one ? one.code : 'done')).sort()).toEqual(['done', 'done_already'])
    expect(await ballots()).toMatchObject([{ revision: 1 }])
  })
})

const relayable = async () => ({
  roundId: round.roundId,
  memberId: await story.memberId('Samir'),
  channel: 'paper' as const,
  answeredOn: await today(),
  ballot: { choice: 'consent' },
})

test('in a secret vote nobody answers for another', async () => {
  const other = await tellStory(wholeCharter)
  const number = await other.propose('Inès', 'Élire', 'Oui.')
  const { roundId } = await other.open('Inès', number, 'relative', { secret: true })
  expect(
    await relayBallot(await other.as('Inès'), {
      roundId,
      memberId: await other.memberId('Samir'),
      channel: 'paper',
      answeredOn: await today(),
      ballot: { choice: 'for' },
    }),
  ).toMatchObject({ code: 'not_with_secret' })
  await other.database.close()
})

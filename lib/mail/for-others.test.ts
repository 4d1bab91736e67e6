import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findPendingMail } from '#db/running/mails.ts'
import { acceptProxy, endProxy } from '#lib/commands/board/answer-proxy.ts'
import { giveProxy } from '#lib/commands/board/give-proxy.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { confirmRelayed, setRelayedAside } from '#lib/commands/votes/confirm-relayed.ts'
import { judgeObjection } from '#lib/commands/votes/judge-objection.ts'
import { relayBallot } from '#lib/commands/votes/relay-ballot.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { compose } from './compose.ts'
import type { MailMessage } from './message.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const links = { publicUrl: 'https://tour.example', mintBallotLink: async () => 'abc' }
const read = (message: MailMessage | undefined) => message?.text.replaceAll('\u00a0', ' ') ?? ''

/** The last mail of that kind to someone, as it would be written now. */
async function mailTo(name: string, kind: string): Promise<MailMessage | undefined> {
  const row = await story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('mail.id')
    .where('person.name', '=', name)
    .where('mail.kind', '=', kind as never)
    .orderBy('mail.id', 'desc')
    .executeTakeFirstOrThrow()
  const pending = await findPendingMail(story.db, row.id)
  return pending && compose(story.db, links, pending)
}
const today = async (days = 0) =>
  dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days })
    .toString()

describe('the mail to whom an answer was brought in for', () => {
  async function brought(rule: string, ballot: BallotDraft, chosen = {}) {
    const number = await story.propose('Inès', 'Choisir la couleur', 'Oui.')
    const { roundId, closesAt } = await story.open('Inès', number, rule, chosen)
    const { relayedId } = expectAccepted(
      await relayBallot(await story.as('Inès'), {
        roundId,
        memberId: await story.memberId('Samir'),
        channel: 'paper',
        answeredOn: await today(),
        ballot,
      }),
    )
    return { relayedId, closesAt }
  }

  test('says what was written down, and leads to their ballot', async () => {
    const { relayedId, closesAt } = await brought('consent', { choice: 'concern', reason: 'La scie.' })
    const mail = await mailTo('Samir', 'relayed')
    expect(mail?.subject).toBe('Votre réponse a été transmise : Choisir la couleur')
    const text = read(mail)
    expect(text).toMatch(/Inès a noté votre réponse, sur papier, le \p{L}+ \d+/u)
    expect(text).toContain('> Ça me va, avec une réserve\n> « La scie. »')
    expect(text).toContain('c’est votre vote qui comptera')
    expect(text).toContain('https://tour.example/v/abc')
    expectAccepted(await confirmRelayed(await story.as('Noor'), { relayedId }))
    expect(read(await mailTo('Samir', 'relayed'))).toContain('> « La scie. »')
    await story.moveTo(closesAt, 1)
    expect(await mailTo('Samir', 'relayed')).toBeUndefined()
  })

  test('tells each option, too; and nothing once it was set aside', async () => {
    const options = [{ label: 'Vert' }, { label: 'Bleu' }]
    const ballot: BallotDraft = {
      choice: 'vote',
      options: [
        ['a', '2'],
        ['b', '1'],
      ],
    }
    const { relayedId } = await brought('schulze', ballot, { options })
    expect(read(await mailTo('Samir', 'relayed'))).toContain(
      '> Je classe les options\n> Bleu : 1er rang\n> Vert : 2e rang',
    )
    expectAccepted(await setRelayedAside(await story.as('Inès'), { relayedId }))
    expect(await mailTo('Samir', 'relayed')).toBeUndefined()
  })
})

test('each side of a proxy is told what the other did with it, in their own language', async () => {
  await story.db.updateTable('person').set({ language: 'en' }).where('name', '=', 'Abdel').execute()
  const until = await today(30)
  const given = async () =>
    expectAccepted(
      await giveProxy(await story.as('Abdel'), { receiver: await story.memberId('Noor'), until }),
    ).proxyId
  const first = await given()
  const asked = await mailTo('Noor', 'proxy')
  expect(asked?.subject).toBe('Abdel vous donne procuration')
  expect(read(asked)).toContain('Tant que vous n’avez pas répondu, rien ne change.')
  expect(read(asked)).toContain(`https://tour.example/${story.slug}/members#proxies`)
  expectAccepted(await endProxy(await story.as('Noor'), { proxyId: first }))
  expect(await mailTo('Noor', 'proxy')).toBeUndefined()
  expect(read(await mailTo('Abdel', 'proxy_answer'))).toContain('Noor did not accept your proxy')
  const second = await given()
  expectAccepted(await acceptProxy(await story.as('Noor'), { proxyId: second }))
  const accepted = await mailTo('Abdel', 'proxy_answer')
  expect(accepted?.subject).toBe('Noor will vote for you')
  const number = await story.propose('Inès', 'Choisir la couleur', 'Oui.')
  await story.open('Inès', number)
  expect(read(await mailTo('Abdel', 'ballot'))).toContain('Noor holds your proxy and can vote for you.')
  expect(read(await mailTo('Noor', 'ballot'))).toContain('Vous votez aussi pour Abdel')
  expect(read(await mailTo('Samir', 'ballot'))).not.toContain('procuration')
  expectAccepted(await endProxy(await story.as('Abdel'), { proxyId: second }))
  expect((await mailTo('Noor', 'proxy_answer'))?.subject).toBe('Abdel a retiré sa procuration')
})

test('the mail of the outcome quotes the objections that stood', async () => {
  const number = await story.propose('Inès', 'Choisir la couleur', 'Oui.')
  const { roundId, closesAt } = await story.open('Inès', number)
  for (const [name, reason] of [
    ['Samir', 'Je préfère le vert.'],
    ['Abdel', 'La peinture est toxique.'],
  ] as const)
    expectAccepted(
      await castBallot(await story.as(name), { roundId, ballot: { choice: 'objection', reason } }),
    )
  const { id } = await story.db
    .selectFrom('ballot')
    .select('id')
    .where('member_id', '=', await story.memberId('Samir'))
    .executeTakeFirstOrThrow()
  for (const name of ['Noor', 'Inès', 'Abdel'])
    expectAccepted(await judgeObjection(await story.as(name), { roundId, ballotId: id, notQualified: true }))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  const text = read(await mailTo('Noor', 'outcome'))
  expect(text).toContain('La peinture est toxique.')
  expect(text).not.toContain('Je préfère le vert.')
})

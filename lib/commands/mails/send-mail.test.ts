import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHeldMail } from '#db/running/mails.ts'
import type { MailKind } from '#db/tables/columns.ts'
import { findBallotLinkByHash } from '#db/votes/ballots.ts'
import { findRound } from '#db/votes/rounds.ts'
import { ballotLinkHash } from '#lib/adapters/one-time-secrets.ts'
import type { Post } from '#lib/mail/deliver.ts'
import { enterByLink } from '#lib/store/scope.ts'
import { leaveBoard } from '../board/leave-board.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { sendMail } from './send-mail.ts'

const post: Post = { publicUrl: 'http://localhost:3000', from: 't@localhost', smtp: undefined }

let story: Story
beforeAll(async () => {
  story = await tellStory()
})
afterAll(() => story.database.close())

/** Sends what waits for someone, as its job would, and reads it. */
async function receive(name: string, kind: MailKind, subject?: string) {
  const { db } = story
  const { id } = await db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('mail.id')
    .where('person.name', '=', name)
    .where('mail.kind', '=', kind)
    .$if(subject !== undefined, (query) => query.where('mail.subject_id', '=', subject ?? ''))
    .orderBy('mail.id', 'desc')
    .executeTakeFirstOrThrow()
  await sendMail(db, post, id)
  const mail = await findHeldMail(db, id)
  return mail && { ...mail, text: mail.text.replaceAll('\u00a0', ' ') }
}

const linkIn = (text: string | undefined) => /\/v\/([\w-]+)/.exec(text ?? '')?.[1] ?? ''

test('someone added is told by whom, and has nothing to do', async () => {
  const mail = await receive('Inès', 'added')
  expect(mail?.recipient).toBe('ines@t.example')
  expect(mail?.text).toContain('Claire a inscrit votre nom sur le tableau « La Remise des Tilleuls ».')
  expect(mail?.text).toContain(`http://localhost:3000/${story.slug}/members`)
})

test('a decision is told from the first link to the reopening', async () => {
  const { db } = story
  const number = await story.propose(
    'Claire',
    'Prêter les outils',
    'Chaque membre peut emprunter un outil une semaine.',
  )
  const { roundId, closesAt } = await story.open('Claire', number)
  expect(await db.selectFrom('ballot_link').selectAll().execute()).toEqual([])

  const asked = await receive('Inès', 'ballot')
  expect(asked?.subject).toBe('À voter : Prêter les outils')
  expect(asked?.text).toContain('Claire a inscrit votre nom')
  expect(asked?.text).toContain('> En bref : Prêter les outils')
  expect(asked?.text).toContain('Lecture : une minute.')
  const link = await findBallotLinkByHash(db, ballotLinkHash(linkIn(asked?.text)))
  expect(link).toMatchObject({ round_id: roundId, member_id: await story.memberId('Inès') })

  const scope = expectAccepted(
    await enterByLink(db, { boardId: story.boardId, memberId: link?.member_id ?? '', roundId }),
  )
  expectAccepted(await castBallot({ db, scope }, { roundId, ballot: { choice: 'consent' } }))
  const objection = { choice: 'objection', reason: 'La scie est dangereuse.', change: 'Sauf la scie.' }
  expectAccepted(await castBallot(await story.as('Samir'), { roundId, ballot: objection }))

  await story.moveTo(closesAt, 1)
  expect(await receive('Noor', 'ballot'), 'a link would come too late').toBeUndefined()
  await closeDueVotes(db)
  const told = await receive('Inès', 'outcome')
  expect(told?.subject).toBe('Bloquée : Prêter les outils')
  expect(told?.text).toContain(
    '> La scie est dangereuse.\n> Ce qu’il faudrait changer : Sauf la scie.\n> — Samir, bénévole',
  )
  expect(told?.text).toContain('aucune décision n’était en vigueur')
  expect(told?.text).not.toContain('Vous n’avez pas répondu')
  expect((await receive('Abdel', 'outcome'))?.text).toContain('Vous n’avez pas répondu.')
  const round = await findRound(db, story.boardId, roundId)
  expect(told?.text).toContain(`Décision n° ${round?.decision} de « La Remise des Tilleuls »`)

  await story.reopen('Noor', number, 'Une règle pour la scie.')
  const reopened = await receive('Inès', 'reopened')
  expect(reopened?.text).toContain('Noor rouvre la discussion')
  expect(reopened?.text).toContain('> Une règle pour la scie.')

  await story.write('Claire', number, 'Chaque membre peut emprunter un outil, sauf la scie.')
  const second = await story.open('Claire', number)
  const again = await receive('Inès', 'ballot', second.roundId)
  expect(again?.text).not.toContain('a inscrit votre nom')
  expect(linkIn(again?.text)).not.toBe(linkIn(asked?.text))
})

test('a mail is written once; who left, or has no address, gets none', async () => {
  const { db } = story
  const number = await story.propose('Claire', 'Repeindre', 'En vert.')
  const { roundId } = await story.open('Claire', number)
  const first = await receive('Abdel', 'ballot', roundId)
  expect((await receive('Abdel', 'ballot', roundId))?.text).toBe(first?.text)

  expectAccepted(await leaveBoard(await story.as('Samir')))
  expect(await receive('Samir', 'ballot', roundId)).toBeUndefined()
  await sql`update person set email = null where name = 'Noor'`.execute(db)
  expect(await receive('Noor', 'ballot', roundId)).toBeUndefined()
})

test('English readers get English', async () => {
  await sql`update person set language = 'en', time_zone = 'America/New_York' where name = 'Claire'`.execute(
    story.db,
  )
  const mail = await receive('Claire', 'ballot')
  expect(mail?.subject).toBe('To vote on: Repeindre')
  expect(mail?.text).toMatch(/You can vote until \w+day \d+ \w+ at [\d:]+.(am|pm|noon) \(\d+ days left\)\./)
  expect(mail?.html).toContain('<html lang="en">')
})

test('jobs hold ids alone', async () => {
  const { rows } = await sql<{ task: string; payload: Record<string, unknown> }>`
    select task_id::text as task, payload from graphile_worker._private_jobs`.execute(story.db)
  expect(rows.length).toBeGreaterThan(10)
  for (const { payload } of rows) {
    expect(['mail', 'round']).toContain(Object.keys(payload).join())
    for (const id of Object.values(payload)) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  }
})

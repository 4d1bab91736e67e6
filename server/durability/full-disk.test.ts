import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { opened, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { storedText, until } from '#server/room/testing.ts'
import { allThatIsStored, type Disk, diskOf, saysItIsFull } from './full-disk.sample.ts'
import { gather, type Running, startRunning, wordsIn } from './testing.ts'

/*
 * As any user, a full disk is what PostgreSQL says of one. For a real one, as root:
 *   mount -t tmpfs -o size=110m tmpfs /mnt/small, then SMALL_DISK=/mnt/small
 */

const { SMALL_DISK } = process.env
const PEOPLE = 6

let running: Running
let folder: string | undefined
beforeAll(async () => {
  folder = SMALL_DISK && mkdtempSync(join(SMALL_DISK, 'tour-'))
  running = await startRunning(folder)
})
afterAll(() => running.stop())

const onSmallDisk = (wholly: boolean) => diskOf(folder ?? '', running.databaseUrl, wholly)
const disks: [string, () => Disk | Promise<Disk>][] = SMALL_DISK
  ? [
      ['that takes nothing more', () => onSmallDisk(false)],
      ['that ends PostgreSQL as well', () => onSmallDisk(true)],
    ]
  : [['that takes nothing more', () => saysItIsFull(running.ownerUrl)]]

test.each(
  disks,
)('on a disk %s, nothing typed is said to be saved; once there is room all of it is, and nobody was sent away', async (_name, find) => {
  const { draft, team } = await gather(running, PEOPLE)
  const confirmed = () => team.flatMap((typist) => typist.confirmed)
  const left: unknown[] = []
  for (const { writer } of team) writer.provider.on('connection-close', (event) => left.push(event?.code))
  let isOver = false
  const typing = team.map((typist) => typist.type(() => isOver))
  await until(() => confirmed().length > 3 * PEOPLE)

  const full = await find()
  await full.fill()
  await until(async () => (await ready()) === 503)
  const before = confirmed()
  expect(team.every((typist) => typist.typed.length === typist.confirmed.length + 1)).toBe(true)
  await until(async () => (await ready()) === 503)
  expect(confirmed()).toEqual(before)
  await full.free()

  await until(() => team.every((typist) => typist.confirmed.length > typist.typed.length / 2))
  isOver = true
  await Promise.all(typing)
  const stored = await storedText(running.db, draft.documentId)
  expect(wordsIn(stored).toSorted()).toEqual(team.flatMap((typist) => typist.typed).toSorted())
  expect(left).toEqual([])
  expect(await ready()).toBe(200)
  for (const typist of team) typist.leave()
})

const ready = () => fetch(`http://127.0.0.1:${running.roomPort}/readyz`).then(({ status }) => status)

describe('a disk that fills up in the middle of an act, at any of its writes, leaves nothing of it half done:', () => {
  let story: Story
  let full: Disk
  beforeEach(async () => {
    story = await tellStory()
    full = await saysItIsFull(story.database.ownerUrl)
    return () => story.database.close()
  })

  /** How often it was undone before it was done. */
  async function undoneUntilDone(act: () => Promise<unknown>): Promise<number> {
    const before = await allThatIsStored(story.db)
    for (let statements = 0; ; statements++) {
      await full.fill(statements)
      const failed = await act().then(
        () => undefined,
        (error: Error) => (error instanceof AggregateError ? error.errors[0] : error),
      )
      await full.free()
      if (!failed) return statements
      expect(failed).toMatchObject({ code: '53100' })
      expect(await allThatIsStored(story.db)).toBe(before)
    }
  }

  test('opening a vote, answering it, and its close', async () => {
    const number = await story.propose('Inès', 'Repeindre', 'En vert.')
    expect(await undoneUntilDone(() => opened(story, 'Inès', number))).toBeGreaterThan(5)
    const { roundId, closesAt } = await openRound()
    const ballot = { roundId, ballot: { choice: 'consent', reason: 'Oui.' } }
    expect(await undoneUntilDone(async () => castBallot(await story.as('Abdel'), ballot))).toBeGreaterThan(0)
    await story.moveTo(closesAt, 1)
    expect(await undoneUntilDone(() => closeDueVotes(story.db))).toBeGreaterThan(5)
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  async function openRound() {
    const round = await story.db.selectFrom('round').selectAll().executeTakeFirstOrThrow()
    return { roundId: round.id, closesAt: round.closes_at }
  }
})

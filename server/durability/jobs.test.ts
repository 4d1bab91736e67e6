import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueueMails } from '#db/running/jobs.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { type MailServer, startMailServer } from '#lib/mail/testing.ts'
import { lightCharter } from '#lib/rules/charter/charter.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { seeded } from '#server/bench/seeded.ts'
import { until } from '#server/room/testing.ts'
import { type Supervised, supervise } from '#server/supervise.ts'
import { killPart, killPartWhole } from '#server/testing-processes.ts'
import { LONGEST, type Running, roomEnvironment, startRunning, tell } from './testing.ts'

/* kill -9 of PostgreSQL, or of the jobs, while mails leave. `KILLS=50 SEED=7` for a long run. */

const KILLS = Number(process.env.KILLS ?? 3)
const LONG = { timeout: KILLS * LONGEST }
const SEED = Number(process.env.SEED ?? 7)
const MAILS = 40

const WAYS = [
  { name: 'PostgreSQL and all its processes', end: () => killPartWhole('postgres', process.pid) },
  { name: 'the jobs', end: () => killPart('jobs', process.pid) },
  { name: 'the first process of PostgreSQL alone', end: () => killPart('postgres', process.pid) },
] as const

let running: Running
let story: Story
let post: MailServer
let jobs: Supervised
beforeAll(async () => {
  running = await startRunning()
  const { db, databaseUrl: url, ownerUrl } = running
  const never = () => Promise.reject(new Error('time goes by itself here'))
  const database = { db, url, ownerUrl, elsewhere: () => db, shiftClock: never, close: never }
  story = await tellStory(lightCharter, Promise.resolve(database))
  post = await startMailServer()
  jobs = supervise('jobs', ['server/jobs.ts'], {
    env: { ...process.env, ...roomEnvironment(url, running.roomPort), SMTP_URL: post.url },
    report: (line) => running.said.push(line),
    schema: Promise.resolve(),
  })
  await jobs.ready
})
afterAll(async () => {
  await jobs.stop()
  await running.stop()
  await post.stop()
})

test(
  'whatever is killed while mails leave, each leaves, and a second copy only under the same Message-ID',
  LONG,
  async () => {
    const random = seeded(SEED)
    const number = await story.propose('Inès', 'Repeindre', 'En vert.')
    const { roundId, closesAt } = await story.open('Inès', number)
    const { id: claire } = await story.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Claire')
      .executeTakeFirstOrThrow()
    const asked: string[] = []
    for (let round = 0; round < KILLS; round++) {
      const mails = Array.from({ length: MAILS }, () => ({
        id: newId(closesAt),
        personId: claire,
        subjectId: roundId,
      }))
      await patiently(() =>
        story.db.transaction().execute((tx) => enqueueMails(tx, 'ballot', mails, closesAt.toString())),
      )
      asked.push(...mails.map(({ id }) => id))
      const enough = post.taken.length + random(MAILS / 2)
      await until(() => post.taken.length > enough)
      await pause(random(20))
      const { name, end } = WAYS[round % WAYS.length] as (typeof WAYS)[number]
      expect(end(), name).toBe(true)
      await until(() => patiently(async () => (await waiting()) < MAILS / 4))
    }
    await until(() => patiently(async () => (await waiting()) === 0))
    const left = post.taken.map(({ data }) => /^Message-ID: <(\w+)@/m.exec(data)?.[1]?.toUpperCase())
    expect(asked.filter((id) => !left.includes(id))).toEqual([])
    expect(await story.verify()).toMatchObject({ state: 'amber' })
    const twice = left.length - new Set(left).size
    tell(
      `${KILLS} kills under seed ${SEED}: ${asked.length} mails, none lost, ${twice} left twice under one Message-ID`,
    )
  },
)

/** Mails that have not left, and jobs that have not been done. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: string }>`select
    (select count(*) from mail where sent_at is null)
    + (select count(*) from graphile_worker.jobs where task_identifier = 'send-mail') as n`.execute(story.db)
  return Number(rows[0]?.n)
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch {
      await pause(50)
    }
  }
}

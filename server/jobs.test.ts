import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { requestSignIn } from '#lib/commands/board/request-sign-in.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { startMailServer } from '#lib/mail/testing.ts'
import { checkCopy } from './backup/check-copy.ts'

let story: Story
const running: ChildProcess[] = []
beforeAll(async () => {
  story = await tellStory()
  await sql`delete from graphile_worker._private_jobs`.execute(story.db)
  return () => story.database.close()
})
afterEach(async () => {
  for (const child of running.splice(0)) await end(child)
})

interface Jobs {
  child: ChildProcess
  ready: Promise<unknown>
  said: string[]
}

function startJobs(smtp?: string): Jobs {
  const child = spawn(process.execPath, ['server/jobs.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: story.database.url,
      AUTH_SECRET: 'a secret of forty characters, for tests.',
      ROOM_PORT: '1',
      ...(smtp ? { SMTP_URL: smtp } : {}),
    },
    stdio: ['pipe', 'inherit', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stderr?.on('data', (chunk) => said.push(String(chunk)))
  running.push(child)
  return { child, ready: once(child, 'message'), said }
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.stdin?.end()
    await once(child, 'exit')
  }
  return child.exitCode
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const ask = (email: string) => requestSignIn(story.db, { email, language: 'fr' })
const soon = { timeout: 120_000, interval: 50 }

test('a mail whose sender is killed in the middle of it is sent by the next one, once', async () => {
  const server = await startMailServer({ silentFor: 1 })
  const first = startJobs(server.url)
  await first.ready
  await ask('claire@t.example')
  await vi.waitFor(() => expect(server.calls).toBe(1), soon)
  await killed(first.child)
  expect(server.taken).toHaveLength(0)

  const second = startJobs(server.url)
  await second.ready
  await vi.waitFor(() => expect(server.taken).toHaveLength(1), soon)
  expect(server.taken[0]?.to).toContain('claire@t.example')
  expect(await end(second.child)).toBe(0)
  expect(server.taken).toHaveLength(1)
  await server.stop()
})

test('a second process stands by, and takes over when the first one dies', async () => {
  const server = await startMailServer()
  const first = startJobs(server.url)
  await first.ready
  const second = startJobs(server.url)
  await second.ready
  await killed(first.child)
  await ask('ines@t.example')
  await vi.waitFor(() => expect(server.taken).toHaveLength(1), soon)
  await server.stop()
})

test('what a mail server says of an address is written nowhere', async () => {
  const server = await startMailServer({ refuse: '550 5.7.1 <noor@t.example> go away' })
  const jobs = startJobs(server.url)
  await jobs.ready
  await ask('noor@t.example')
  await vi.waitFor(() => expect(jobs.said.join('')).toContain('was not taken: EENVELOPE 550'), soon)
  expect(jobs.said.join('')).not.toContain('noor@')
  const { rows } = await sql<{ last_error: string }>`
    select last_error from graphile_worker._private_jobs where last_error is not null`.execute(story.db)
  expect(rows.map(({ last_error }) => last_error).join()).not.toContain('noor@')
  await sql`delete from graphile_worker._private_jobs where locked_at is null`.execute(story.db)
  await server.stop()
})

test('a vote that came due while nothing ran is closed at the start', async () => {
  const number = await story.propose('Claire', 'Repeindre', 'En vert.')
  const { roundId, closesAt } = await story.open('Claire', number)
  await story.moveTo(closesAt, 3_600)
  await startJobs().ready
  await vi.waitFor(async () => {
    const round = await story.db.selectFrom('round').selectAll().where('id', '=', roundId).executeTakeFirst()
    expect(round?.stage).toBe('closed')
  }, soon)
  await vi.waitFor(async () => {
    const held = await story.db.selectFrom('held_mail').select('subject').execute()
    expect(held.filter(({ subject }) => subject.includes('Repeindre'))).toHaveLength(5)
  }, soon)
})

test('where a folder for copies is given, one of that night is put there', async () => {
  process.env.NIGHTLY_COPIES = join(mkdtempSync(join(tmpdir(), 'tour-nights-')), 'backups')
  await startJobs().ready
  await sql`select graphile_worker.add_job('copy-nightly', '{}')`.execute(story.db)
  const [night] = await vi.waitFor(() => {
    const found = globSync('????-??-??', { cwd: process.env.NIGHTLY_COPIES })
    expect(found).toHaveLength(1)
    return found
  }, soon)
  const { registers } = await checkCopy(join(process.env.NIGHTLY_COPIES, night ?? ''))
  expect(registers.map(({ board }) => board)).toEqual([story.boardId])
  delete process.env.NIGHTLY_COPIES
})

test('while the site serves nothing, the jobs alone extend the vote that lost hours to it', async () => {
  const number = await story.propose('Claire', 'Louer une salle', 'Le mardi.')
  const { roundId, closesAt } = await story.open('Claire', number)
  await story.moveTo(closesAt, 60)
  await sql`insert into heartbeat (beat_at) values (clock_timestamp() - interval '2 hours')`.execute(story.db)
  await startJobs().ready
  await vi.waitFor(async () => {
    const round = await story.db.selectFrom('round').selectAll().where('id', '=', roundId).executeTakeFirst()
    expect(round).toMatchObject({ stage: 'open', extended: true })
  }, soon)
  await vi.waitFor(async () => {
    const held = await story.db.selectFrom('held_mail').select('subject').execute()
    expect(held.filter(({ subject }) => subject === 'Vote prolongé : Louer une salle')).toHaveLength(5)
  }, soon)
})

test('a process that loses the database ends, so as to be started again', async () => {
  const jobs = startJobs()
  await jobs.ready
  const ended = once(jobs.child, 'exit')
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
      and query like '%force_unlock_workers%'`.execute(story.db)
  const [code] = await ended
  expect(code).toBe(1)
})

test('a process that is cut off in the middle of its jobs ends with plain lines, and the next one does what is left', async () => {
  for (let cut = 0; cut < 3; cut++) {
    const jobs = startJobs()
    await jobs.ready
    await sql`select graphile_worker.add_job('check-registers', '{}') from generate_series(1, 200)`.execute(
      story.db,
    )
    await vi.waitFor(async () => expect(await left()).toBeLessThan(200), soon)
    const ended = once(jobs.child, 'close')
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`.execute(
      story.db,
    )
    expect(await ended).toEqual([1, null])
    const lines = jobs.said.join('').trim().split('\n')
    expect(lines.filter((line) => !line.startsWith('{"level":50'))).toEqual([])
    expect(lines.join()).toContain('the database went away')
  }
  await startJobs().ready
  await vi.waitFor(async () => expect(await left()).toBe(0), soon)
})

async function left(): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from graphile_worker._private_jobs
    where key is null or key = 'check-registers'`.execute(story.db)
  return Number(rows[0]?.n)
}

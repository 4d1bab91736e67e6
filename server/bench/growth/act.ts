import { type Db, openDatabase } from '#db/client.ts'
import { sendMail } from '#lib/commands/mails/send-mail.ts'
import { openVote } from '#lib/commands/proposals/open-vote.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { counting } from '#lib/commands/testing-statements.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import type { Act, ActFigures } from './acts.ts'
import { forgetPeak, memoryNow, memoryPeak } from './peak.ts'

/* One act of a board, in a process that has done nothing else of weight: what it takes is told to whoever started it. */

const act: Act = JSON.parse(process.argv[2] ?? '')
const db = openDatabase(process.env.DATABASE_URL ?? '', 4)
process.stdout.write(JSON.stringify(await actOn(db, act)))
await db.destroy()

async function actOn(db: Db, act: Act): Promise<ActFigures> {
  switch (act.act) {
    case 'cast':
      return each(db, act.people, async (db, person) => {
        const context = await contextOf(db, act.slug, person)
        return () => castBallot(context, { roundId: act.roundId, ballot: { choice: 'consent' } })
      })
    case 'open':
      await addLine(await contextOf(db, act.slug, act.opener), act.spare)
      return each(db, [act.vote], async (db, vote) => {
        const context = await contextOf(db, act.slug, act.opener)
        return () => openVote(context, vote)
      })
    case 'close':
      await addLine(await contextOf(db, act.slug, act.opener), act.spare)
      return each(db, [act.boardId], async (db, boardId) => () => closeDueVotes(db, boardId))
    case 'mail': {
      const post = { publicUrl: 'https://tour.example', from: 'tour@tour.example', smtp: undefined }
      return each(db, act.mails, async (db, mail) => () => sendMail(db, post, mail))
    }
    default:
      return act satisfies never
  }
}

/** The first line that a process adds to a register has it compared whole: of those that follow, what was added since. */
async function addLine(context: Context, proposal: number): Promise<void> {
  expectAccepted(await withdraw(context, { number: proposal }))
}

async function contextOf(db: Db, slug: string, personId: string): Promise<Context> {
  return { db, scope: expectAccepted(await enterBoard(db, slug, personId)) }
}

/** Of several, the first third warms up. `prepare` reads what the act is done with, and is not measured. */
async function each<T>(
  plain: Db,
  given: readonly T[],
  prepare: (db: Db, one: T) => Promise<() => Promise<unknown>>,
): Promise<ActFigures> {
  const { db, asked } = counting(plain)
  const warming = Math.floor(given.length / 3)
  const sum = { ms: 0, cpu: 0, statements: 0, rows: 0 }
  let memory = 0
  for (const [at, one] of given.entries()) {
    const run = await prepare(db, one)
    if (at === warming) {
      forgetPeak()
      memory = memoryNow()
    }
    const before = { ...asked, cpu: process.cpuUsage(), start: performance.now() }
    expectAccepted(await run())
    if (at < warming) continue
    const { user, system } = process.cpuUsage(before.cpu)
    sum.ms += performance.now() - before.start
    sum.cpu += (user + system) / 1000
    sum.statements += asked.statements - before.statements
    sum.rows += asked.rows - before.rows
  }
  const measured = given.length - warming
  const { ms, cpu, statements, rows } = sum
  return {
    ...{ ms: ms / measured, cpu: cpu / measured },
    ...{ statements: statements / measured, rows: rows / measured, memory: memoryPeak() - memory },
  }
}

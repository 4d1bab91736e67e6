import { boardIds, findBoard, findBoardBySlug } from '#db/boards/boards.ts'
import { type Db, openDatabase } from '#db/client.ts'
import { type Config, readConfig } from '#lib/adapters/config.ts'
import { adoptRegister } from '#lib/commands/register/adopt-register.ts'
import { checkRegisters, goneRegisters } from '#lib/commands/register/check-registers.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { whatIsGone, whatWaits } from '#lib/rules/entries/register-waits.ts'
import { withDatabase } from './operator-database.ts'

/* For the operator: `check` compares every register with what it had sealed, `adopt BOARD` takes up an older copy that was put back, or
   one that another installation signed. Ends with 0 where all is well, 1 where a register waits or is not taken up, 2 where there is
   nothing to do. */

const USAGE = 'Usage: npm run --silent register -- check\n       npm run --silent register -- adopt BOARD'
const [command, board, ...more] = process.argv.slice(2).filter((word) => word !== '--register')

process.exitCode = await run().catch((error: unknown) =>
  say(error instanceof Error ? error.message : String(error), 2),
)

async function run(): Promise<number> {
  const config = readConfig(process.env)
  if ('problems' in config) return say(config.problems.join('\n'), 2)
  if (command === 'check' && !board) return withRegisters(config, check)
  if (command === 'adopt' && board && more.length === 0)
    return withRegisters(config, (db) => adopt(db, board))
  return say(USAGE, 2)
}

async function withRegisters(config: Config, work: (db: Db) => Promise<number>): Promise<number> {
  return withDatabase(config, async ({ url }) => {
    const db = openDatabase(url, 2)
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  })
}

async function check(db: Db): Promise<number> {
  const waiting = await checkRegisters(db)
  for (const { boardId, wait } of waiting) {
    const found = await findBoard(db, boardId)
    say(`${found?.name} (${found?.slug}): ${whatWaits(wait)}`, 1)
  }
  const gone = await goneRegisters(db)
  for (const one of gone) say(whatIsGone(one), 1)
  const intact = (await boardIds(db)).length - waiting.length
  process.stdout.write(`Registers as they were sealed: ${intact}; waiting: ${waiting.length}.\n`)
  return waiting.length + gone.length > 0 ? 1 : 0
}

async function adopt(db: Db, slug: string): Promise<number> {
  const found = await findBoardBySlug(db, slug)
  if (!found) return say(`There is no board at /${slug}.`, 2)
  const adopted = await adoptRegister(db, found.id)
  if (!isRefusal(adopted)) {
    process.stdout.write(
      `The register of ${found.name} is taken up with ${adopted.size} lines; the last one says that ${adopted.given} had been given out.\n`,
    )
    return 0
  }
  return adopted.code === 'done_already'
    ? say(`The register of ${found.name} waits for nothing.`, 2)
    : say(`${found.name} (${slug}): ${whatWaits({ why: 'damaged', index: null })}`, 1)
}

function say(text: string, code: 1 | 2): 1 | 2 {
  process.stderr.write(`${text}\n`)
  return code
}

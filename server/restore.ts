import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { boardIds, findBoard } from '#db/boards/boards.ts'
import { openDatabase } from '#db/client.ts'
import { findHead } from '#db/register/log.ts'
import { readConfig } from '#lib/adapters/config.ts'
import { goneRegisters } from '#lib/commands/register/check-registers.ts'
import { whatIsGone, whatWaits } from '#lib/rules/entries/register-waits.ts'
import { whyDamaged, whyRegisterWaits } from '#lib/store/register/why-register-waits.ts'
import { type Meant, putBack } from './backup/put-back.ts'
import { endWithParent } from './lifeline.ts'
import { type Urls, withDatabase } from './operator-database.ts'

/* Puts a copy back in the place of all there is, while Tour de table is stopped. Ends with 0 where it is there, 1 where nothing
   changed, 2 where it was not told what to do. */

const USAGE = 'Usage: npm run --silent restore -- DIR [--over-newer] [--damaged]'

endWithParent(async () => process.exit(1))
process.exit(
  await run().catch((error: unknown) => refuse(1, error instanceof Error ? error.message : String(error))),
)

async function run(): Promise<number> {
  const asked = argumentsGiven()
  if (!asked) return refuse(2, USAGE)
  const config = readConfig(process.env)
  if ('problems' in config) return refuse(2, config.problems.join('\n'))
  const path = resolve(process.env.TYPED_IN ?? '.', asked.folder)
  const keys = join(config.dataDir, 'keys')
  await withDatabase(
    config,
    async (urls) => {
      const { manifest, kept } = await putBack(path, { ...urls, keys }, asked)
      say(`Put back from ${path}, as it was at ${manifest.madeAt}: ${manifest.registers.length} registers.`)
      for (const key of kept) say(`${join(keys, key)} is another than the copy's, and was left.`)
      await sayWhatWaits(urls)
    },
    { alone: true },
  )
  say('Everybody signs in again. To go on: npm start')
  return 0
}

function argumentsGiven(): (Meant & { folder: string }) | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        restore: { type: 'boolean' },
        'over-newer': { type: 'boolean' },
        damaged: { type: 'boolean' },
      },
    })
    const [folder] = positionals
    return folder && positionals.length === 1
      ? { folder, overNewer: values['over-newer'] ?? false, damaged: values.damaged ?? false }
      : undefined
  } catch {
    return undefined
  }
}

/** A register that had grown after the copy, or that another installation signed, is only taken up by who says so. */
async function sayWhatWaits({ url }: Urls): Promise<void> {
  const db = openDatabase(url, 2)
  try {
    for (const gone of await goneRegisters(db)) say(whatIsGone(gone))
    for (const boardId of await boardIds(db)) {
      const head = await findHead(db, boardId)
      const wait = await db
        .transaction()
        .execute(async (tx) => (await whyDamaged(tx, head)) ?? (await whyRegisterWaits(tx, head)))
      if (!wait) continue
      const board = await findBoard(db, boardId)
      if (wait.why === 'damaged') say(`The register of ${board?.name}: ${whatWaits(wait)}`)
      else
        say(
          `The register of ${board?.name} is added to once you take it up, which a line of it will say: npm run --silent register -- adopt ${board?.slug}`,
        )
    }
  } finally {
    await db.destroy()
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function refuse(code: 1 | 2, text: string): 1 | 2 {
  process.stderr.write(`${text}\n`)
  return code
}

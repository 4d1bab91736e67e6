import { join, resolve } from 'node:path'
import { openDatabase } from '#db/client.ts'
import { type Config, readConfig } from '#lib/adapters/config.ts'
import { makeCopy } from './backup/make-copy.ts'
import { damagedIn } from './backup/manifest.ts'
import { endWithParent } from './lifeline.ts'
import { withDatabase } from './operator-database.ts'

/* Copies the database and the keys to a folder, while Tour de table runs or not, and checks the copy. Ends with 0 where there
   is a whole one, 1 where there is none, 2 where it was not told what to do, 3 where there is one of a damaged register. */

endWithParent(async () => process.exit(1))
process.exit(
  await run().catch((error: unknown) => refuse(1, error instanceof Error ? error.message : String(error))),
)

async function run(): Promise<number> {
  const [folder, ...more] = process.argv.slice(2).filter((word) => word !== '--backup')
  if (!folder || folder.startsWith('-') || more.length > 0)
    return refuse(2, 'Usage: npm run --silent backup -- DIR')
  const config = readConfig(process.env)
  if ('problems' in config) return refuse(2, config.problems.join('\n'))
  const path = resolve(process.env.TYPED_IN ?? '.', folder)
  const manifest = await copy(config, path)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const damaged = damagedIn(manifest)
  process.stdout.write(
    `Copied to ${path} and read back: ${rows} rows, ${manifest.registers.length - damaged.length} registers as their checkpoints seal them, and the keys.\n`,
  )
  for (const board of damaged)
    process.stderr.write(
      `The register of board ${board} is damaged, or is not all that was given out of it, and was copied as it is. Keep the copies from before: npm run --silent register -- check\n`,
    )
  return damaged.length > 0 ? 3 : 0
}

function copy(config: Config, path: string) {
  return withDatabase(config, async ({ url }) => {
    const db = openDatabase(url, 2)
    try {
      return await makeCopy(db, join(config.dataDir, 'keys'), path)
    } finally {
      await db.destroy()
    }
  })
}

function refuse(code: 1 | 2, text: string): 1 | 2 {
  process.stderr.write(`${text}\n`)
  return code
}

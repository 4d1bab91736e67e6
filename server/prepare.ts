import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { mintSetupKey } from '#lib/commands/board/mint-setup-key.ts'
import { endWithParent } from './lifeline.ts'
import type { Prepared } from './prepare-database.ts'

/* Once, before anything is served: migrates as the owner, and mints a fresh key that lets its holder create a board. */

const { DATABASE_URL = '', DATABASE_OWNER_URL = '' } = process.env
const owner = openDatabase(DATABASE_OWNER_URL, 2)
const db = openDatabase(DATABASE_URL, 1)
const leave = () => Promise.all([owner.destroy(), db.destroy()])
endWithParent(async () => void (await leave()))

const said = await prepare().catch((error: unknown) => ({
  failed: error instanceof Error ? error.message : String(error),
}))
await leave()
process.send?.(said, () => process.exit(0))

async function prepare(): Promise<Prepared> {
  const { oneRole } = await migrate(owner, DATABASE_URL)
  return { oneRole, setupKey: await mintSetupKey(db) }
}

import { randomUUID } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { findHead } from '#db/register/log.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { startTestCluster } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { signCheckpoint } from '#lib/tlog/checkpoint.ts'
import { growingTree, leafHash, rootOfEdge } from '#lib/tlog/merkle.ts'
import { verifyRegister } from '#lib/tlog/verify.ts'
import { logFile } from '#lib/views/register/log-files.ts'
import { best } from './best.ts'
import { addLines } from './register-lines.ts'

/* What a register costs: adding a line beside a plain commit of one row on the same PostgreSQL; proof and tile of a decision
 * among a hundred thousand lines; verifying a million beside one SHA-256 each by the same library, all in one run. */

const APPENDS = 200
const LINES = 100_000
const BATCH = 10_000
const MILLION = 1_000_000
const RUNS = 20

async function commitOneRow(db: Db): Promise<void> {
  await transact<void>(
    db,
    () => false,
    async (tx) => {
      await sql`insert into setup_key (hash, created_at) values (${randomUUID()}, board_now())`.execute(tx)
    },
  )
}

async function registerOn({ db, boardId, open, propose, moveTo }: Story): Promise<void> {
  const { closesAt } = await open('Inès', await propose('Inès', 'Prêter les outils', 'Oui.'))
  await moveTo(closesAt, 1)
  await closeDueVotes(db)
  await appending(db, boardId)
  for (let lines = 0; lines < LINES; lines += BATCH) await addLines(db, boardId, BATCH)
  await appending(db, boardId)
  for (const path of ['proof/1.tlog-proof', 'tile/1/000', 'tile/0/100']) {
    const time = await best(() => logFile(db, boardId, path), RUNS)
    console.log(`${path} among ${LINES} lines: ${time.toFixed(1)} ms`)
  }
}

async function appending(db: Db, boardId: BoardId): Promise<void> {
  const row = await best(() => commitOneRow(db), APPENDS)
  const line = await best(() => addLines(db, boardId, 1), APPENDS)
  const size = (await findHead(db, boardId))?.size
  console.log(
    `one row ${row.toFixed(2)} ms, one line after ${size} ${line.toFixed(2)} ms: ${(row / line).toFixed(2)}`,
  )
}

function* million() {
  for (let n = 0; n < MILLION; n++) yield new Uint8Array(270).fill(n)
}

function verifying(): void {
  const tree = growingTree()
  for (const entry of million()) tree.add(leafHash(entry))
  const signer = signerOf(new Uint8Array(32).fill(1))
  const head = { origin: 'bench.example/log', size: MILLION, root: rootOfEdge(tree.edge()) }
  const evidence = { checkpointText: signCheckpoint(head, signer), origin: head.origin, ...signer }
  const timed = (run: () => void) => {
    const start = performance.now()
    run()
    return performance.now() - start
  }
  const hashing = timed(() => {
    for (const entry of million()) sha256(entry)
  })
  const verified = timed(() => {
    const { state } = verifyRegister({ ...evidence, entries: million() })
    if (state !== 'amber') throw new Error(state)
  })
  const most = process.resourceUsage().maxRSS / 1024
  console.log(
    `a million hashed ${hashing.toFixed(0)} ms, verified ${verified.toFixed(0)} ms: ${(hashing / verified).toFixed(2)}; at most ${most.toFixed(0)} MiB`,
  )
}

// First: what it needs at most is told of nothing else.
verifying()
const cluster = await startTestCluster()
process.env.TEST_CLUSTER_PORT = String(cluster.port)
const story = await tellStory()
await registerOn(story)
await story.database.close()
await cluster.stop()

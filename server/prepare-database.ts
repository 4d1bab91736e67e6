import { spawn } from 'node:child_process'

/** What a database is after a start has prepared it. */
export interface Prepared {
  /** Whoever runs also owns the tables. */
  oneRole: boolean
  /** Lets its holder create a board, once. */
  setupKey: string
}

/** Runs `server/prepare.ts`, whose memory goes with it. Throws what it says where it fails. */
export function prepareDatabase(
  file: string,
  addresses: { url: string; ownerUrl: string },
): Promise<Prepared> {
  const { url, ownerUrl } = addresses
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (said: Prepared | { failed: string }) =>
      'failed' in said ? reject(new Error(said.failed)) : resolve(said),
    )
    child.on('exit', (code, signal) =>
      reject(new Error(`The database was not prepared (${signal ?? code}).`)),
    )
  })
}

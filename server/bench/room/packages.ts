import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/* The peers, in a folder of their own: no part of what is installed to run or to test. */

const DEPENDENCIES = {
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-database': '4.7.0',
  '@hocuspocus/provider': '4.7.0',
  // Later ones ask for a Yjs that is not released.
  '@y/websocket-server': '0.1.1',
}
const FOLDER = resolve('node_modules/.cache/bench-room')

export function installPeers(): void {
  const stamp = join(FOLDER, 'installed.json')
  const wanted = JSON.stringify({ private: true, dependencies: DEPENDENCIES })
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), wanted)
  // Without their peer dependencies: Yjs is found above, and is the same for all.
  const args = [
    'install',
    '--prefix',
    FOLDER,
    '--legacy-peer-deps',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('npm could not install the peers')
  writeFileSync(stamp, wanted)
}

export async function hocuspocusServer(): Promise<{
  Server: new (configuration: object) => { listen(port: number): Promise<unknown> }
}> {
  return load('@hocuspocus/server/dist/hocuspocus-server.esm.js')
}

interface Storing {
  fetch(asked: { documentName: string }): Promise<Uint8Array | null>
  store(given: { documentName: string; state: Buffer }): Promise<void>
}
export async function hocuspocusDatabase(): Promise<{ Database: new (storing: Storing) => object }> {
  return load('@hocuspocus/extension-database/dist/hocuspocus-database.esm.js')
}

interface HocuspocusClient {
  destroy(): void
  configuration: { websocketProvider: { destroy(): void } }
}
export async function hocuspocusProvider(): Promise<{
  HocuspocusProvider: new (configuration: object) => HocuspocusClient
}> {
  return load('@hocuspocus/provider/dist/hocuspocus-provider.esm.js')
}

export async function yWebsocketServer(): Promise<{
  setupWSConnection(socket: unknown, request: unknown): void
}> {
  return load('@y/websocket-server/src/utils.js')
}

/** By the path of its file: whichever other form a package has would bring a second Yjs. */
function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(join(FOLDER, 'node_modules', file)).href) as Promise<T>
}

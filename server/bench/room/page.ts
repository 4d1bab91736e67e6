import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { PUBLIC_URL } from '../../room/testing.ts'
import type { Address, Contender } from './contenders.ts'
import { hocuspocusProvider } from './packages.ts'

class FromPage extends WebSocket {
  constructor(address: string, protocols?: string[]) {
    super(address, protocols, { origin: PUBLIC_URL })
  }
}

/** A text as a browser has it open. */
export interface Page {
  doc: Y.Doc
  /** The client says that all of it is there; of a peer it may still be on its way. */
  synced: Promise<void>
  leave(): void
}

/** Through the client that belongs to the server. */
export async function openPage({ name }: Contender, { server, text, params }: Address): Promise<Page> {
  const doc = new Y.Doc()
  if (name === 'hocuspocus') {
    const { HocuspocusProvider } = await hocuspocusProvider()
    const synced = Promise.withResolvers<void>()
    const provider = new HocuspocusProvider({
      url: server,
      name: text,
      document: doc,
      token: 'token',
      WebSocketPolyfill: FromPage,
      onSynced: () => synced.resolve(),
    })
    const leave = () => {
      provider.destroy()
      provider.configuration.websocketProvider.destroy()
      doc.destroy()
    }
    return { doc, synced: synced.promise, leave }
  }
  const provider = new WebsocketProvider(server, text, doc, {
    WebSocketPolyfill: FromPage as unknown as typeof globalThis.WebSocket,
    params,
    disableBc: true,
  })
  // A ticket is good once.
  provider.on('connection-close', () => {
    provider.shouldConnect = false
  })
  return {
    doc,
    synced: new Promise((resolve) => provider.once('sync', () => resolve())),
    leave: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

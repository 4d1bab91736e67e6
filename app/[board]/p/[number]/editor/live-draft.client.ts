import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { unsentWords } from '#lib/text/unsent.ts'
import { type SaveMark, saveMark } from './save-mark.client.ts'
import { keepUnsent } from './unsent.client.tsx'

/** Why the room will not have us, whatever we try. */
export type RoomEnding = 'signed-out' | 'forbidden' | 'gone' | 'too-long'
export interface OtherWriter {
  member: string
  name: string
  color: string
}
/** One text in one room; a new one begins when the room changes or stops taking what we write. */
export interface Session {
  room: string
  mayWrite: boolean
  doc: Y.Doc
  provider: WebsocketProvider
  mark: SaveMark
}
export interface LiveState {
  /** Undefined until its text is here. */
  session: Session | undefined
  connected: boolean
  saved: boolean
  others: OtherWriter[]
  ending: RoomEnding | undefined
  /** We wrote, and can only read now. */
  turned: 'frozen' | 'reader' | undefined
}

const BARRIER = 102
const FIRST_WAIT = 400
const LONGEST_WAIT = 10_000
const ENDINGS: Record<number, RoomEnding> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'gone',
  4403: 'forbidden',
  4404: 'gone',
  4413: 'too-long',
}
const BAD_TICKET = 4401
const COME_BACK = 4503
const COME_BACK_WITHIN = 200
const MOST_BAD_TICKETS = 3

interface Admission {
  ticket: string
  room: string
  mayWrite: boolean
  frozen: boolean
}

/** Joins the room, with a new ticket each time, and comes back until it is told not to. */
export class LiveDraft {
  #state: LiveState = {
    session: undefined,
    connected: false,
    saved: true,
    others: [],
    ending: undefined,
    turned: undefined,
  }
  readonly #listeners = new Set<() => void>()
  readonly #ticketAddress: string
  /** Takes the place of the session once its text is here. */
  #entering: (Session & { frozen: boolean }) | undefined
  #failures = 0
  #badTickets = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #joining = false
  #stopped = true

  constructor(ticketAddress: string) {
    this.#ticketAddress = ticketAddress
  }

  get = (): LiveState => this.#state
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): () => void {
    this.#stopped = false
    window.addEventListener('online', this.#online)
    window.addEventListener('offline', this.#offline)
    void this.#join()
    return () => {
      this.#stopped = true
      window.removeEventListener('online', this.#online)
      window.removeEventListener('offline', this.#offline)
      clearTimeout(this.#timer)
      end(this.#entering)
      end(this.#state.session)
      this.#entering = undefined
      this.#set({ session: undefined, connected: false })
    }
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #online = () => {
    this.#failures = 0
    if (!this.#state.connected && !this.#state.ending) void this.#join()
  }
  /** A socket would take half a minute to notice. */
  #offline = () => this.#state.session?.provider.disconnect()

  async #join(): Promise<void> {
    if (this.#joining || this.#stopped) return
    this.#joining = true
    clearTimeout(this.#timer)
    try {
      const response = await fetch(this.#ticketAddress, { method: 'POST' })
      const ending = ENDINGS[response.status]
      if (ending) this.#finish(ending)
      else if (response.ok) this.#enter((await response.json()) as Admission)
      else this.#later()
    } catch {
      this.#later()
    } finally {
      this.#joining = false
    }
  }

  #later(first = FIRST_WAIT): void {
    if (this.#stopped) return
    const wait = this.#failures === 0 ? first : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures)
    this.#failures += 1
    this.#timer = setTimeout(() => void this.#join(), wait * (0.5 + Math.random() / 2))
  }

  #finish(ending: RoomEnding): void {
    this.#set({ ending, connected: false })
  }

  /**
   * A writer's own text goes on where it is taken. Any other begins anew from what is stored: what was seen, or
   * written, since may never have been, and must not be merged in.
   */
  #enter({ ticket, room, mayWrite, frozen }: Admission): void {
    if (this.#stopped) return
    const { session } = this.#state
    const goesOn = mayWrite && session?.mayWrite && session.room === room
    end(this.#entering)
    this.#entering = goesOn ? undefined : { ...this.#open(room, mayWrite), frozen }
    const { provider } = this.#entering ?? (session as Session)
    provider.params = { ticket }
    provider.connect()
  }

  #open(room: string, mayWrite: boolean): Session {
    const doc = new Y.Doc()
    const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`
    const provider = new WebsocketProvider(address, room, doc, { connect: false, disableBc: true })
    const mark = saveMark({
      ask: (edit) => {
        if (provider.synced) provider.ws?.send(barrier(edit))
      },
      changed: (saved) => this.#set({ saved }),
    })
    provider.messageHandlers[BARRIER] = (_encoder, decoder) => mark.echoed(decoding.readVarUint(decoder))
    doc.on('update', (_update, origin) => {
      if (origin !== provider && mayWrite) mark.edited()
    })
    provider.on('sync', (synced: boolean) => synced && this.#synced(provider))
    provider.on('connection-close', (event) => this.#closed(provider, event))
    provider.awareness.on('change', () => {
      if (this.#state.session?.provider === provider) this.#set({ others: othersIn(provider) })
    })
    return { room, mayWrite, doc, provider, mark }
  }

  #synced(provider: WebsocketProvider): void {
    this.#failures = this.#badTickets = 0
    const { session } = this.#state
    const entering = this.#entering
    if (entering?.provider === provider) {
      this.#entering = undefined
      const wrote = session?.mayWrite === true
      if (wrote) {
        keepUnsent(unsentWords(session.doc, session.doc.clientID, Y.encodeStateVector(entering.doc)))
      }
      this.#set({
        session: entering,
        connected: true,
        saved: true,
        others: othersIn(provider),
        turned: wrote && !entering.mayWrite ? (entering.frozen ? 'frozen' : 'reader') : this.#state.turned,
      })
      // Once nothing shows it any more.
      setTimeout(() => end(session))
    } else if (session?.provider === provider) {
      this.#set({ connected: true })
      session.mark.connected()
    }
  }

  #closed(provider: WebsocketProvider, event: CloseEvent | null): void {
    // The provider would come back by itself, with a ticket that is used up.
    provider.shouldConnect = false
    const isOurs = [this.#entering, this.#state.session].some((one) => one?.provider === provider)
    if (this.#stopped || !isOurs) return
    this.#set({ connected: false, others: [] })
    const ending = ENDINGS[event?.code ?? 0]
    if (ending) this.#finish(ending)
    else if (event?.code === BAD_TICKET && ++this.#badTickets >= MOST_BAD_TICKETS) this.#finish('signed-out')
    else this.#later(event?.code === COME_BACK ? COME_BACK_WITHIN : FIRST_WAIT)
  }
}

function end(session: Session | undefined): void {
  session?.mark.stop()
  session?.provider.destroy()
  session?.doc.destroy()
}

function barrier(edit: number): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, BARRIER)
    encoding.writeVarUint(encoder, edit)
  }) as Uint8Array<ArrayBuffer>
}

/** Each person once, without ourselves. */
function othersIn({ awareness, doc }: WebsocketProvider): OtherWriter[] {
  const users = [...awareness.getStates()]
    .filter(([client]) => client !== doc.clientID)
    .map(([, state]) => state.user as OtherWriter | undefined)
    .filter((user) => user !== undefined && typeof user.member === 'string')
  return [...new Map(users.map((user) => [user?.member, user as OtherWriter])).values()]
}

import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { unsentWords } from '#lib/text/unsent.ts'
import { end, type OtherWriter, openSession, othersIn, type Session } from './draft-session.client.ts'
import { keepUnsent } from './unsent-words.client.ts'

/** Why the room will not have us, whatever we try. */
export type RoomEnding = 'signed-out' | 'forbidden' | 'gone' | 'too-long' | 'refused'
export interface LiveState {
  /** Undefined until its text is here. */
  session: Session | undefined
  connected: boolean
  saved: boolean
  /** Little more can be written. */
  nearlyFull: boolean
  others: OtherWriter[]
  ending: RoomEnding | undefined
  /** We wrote, and can only read now. */
  turned: 'frozen' | 'reader' | undefined
}

const FIRST_WAIT = 400
const LONGEST_WAIT = 10_000
const ENDINGS: Record<number, RoomEnding> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'gone',
  1007: 'refused',
  4400: 'refused',
  4403: 'forbidden',
  4404: 'gone',
  4413: 'too-long',
}
const BAD_TICKET = 4401
/** What was written rests on what nobody has: it begins anew from what is stored. */
const START_AGAIN = 4409
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
    nearlyFull: false,
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
  #startsAgain = false
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
    this.#giveBack()
    this.#set({ ending, connected: false })
  }

  /** Words that were not said to be stored, to who typed them. */
  #giveBack(since?: Uint8Array): void {
    const { session } = this.#state
    if (!session?.mayWrite) return
    keepUnsent(unsentWords(session.doc, session.doc.clientID, since ?? session.stored))
  }

  /**
   * A writer's own text goes on where it is taken. Any other begins anew from what is stored: what was seen, or
   * written, since may never have been, and must not be merged in.
   */
  #enter({ ticket, room, mayWrite, frozen }: Admission): void {
    if (this.#stopped) return
    const { session } = this.#state
    const goesOn = mayWrite && session?.mayWrite && session.room === room && !this.#startsAgain
    end(this.#entering)
    this.#entering = goesOn ? undefined : Object.assign(this.#open(room, mayWrite), { frozen })
    const { provider } = this.#entering ?? (session as Session)
    provider.params = { ticket, users: 'once' }
    provider.connect()
  }

  #open(room: string, mayWrite: boolean): Session {
    const session = openSession(
      { room, mayWrite },
      { saved: (saved) => this.#set({ saved }), nearlyFull: (nearlyFull) => this.#set({ nearlyFull }) },
    )
    const { provider } = session
    provider.on('sync', (synced: boolean) => synced && this.#synced(provider))
    provider.on('connection-close', (event) => this.#closed(provider, event))
    provider.awareness.on('change', () => {
      if (this.#state.session?.provider === provider) this.#set({ others: othersIn(provider) })
    })
    return session
  }

  #synced(provider: WebsocketProvider): void {
    this.#failures = this.#badTickets = 0
    const { session } = this.#state
    const entering = this.#entering
    if (entering?.provider === provider) {
      this.#entering = undefined
      const wrote = session?.mayWrite === true
      if (wrote) this.#giveBack(this.#startsAgain ? undefined : Y.encodeStateVector(entering.doc))
      this.#startsAgain = false
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
    this.#set({ connected: false, nearlyFull: false, others: [] })
    if (event?.code === START_AGAIN) this.#startsAgain = true
    const ending = ENDINGS[event?.code ?? 0]
    if (ending) this.#finish(ending)
    else if (event?.code === BAD_TICKET && ++this.#badTickets >= MOST_BAD_TICKETS) this.#finish('signed-out')
    else this.#later(event?.code === COME_BACK ? COME_BACK_WITHIN : FIRST_WAIT)
  }
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Framed, framed, presenceFrame } from './frames.ts'

/** Who a connection belongs to, as the database says. */
export interface User {
  member: string
  name: string
  color: string
}
export interface Participant {
  user: User
  /** Remembers whose a client is once it was told: it needs no name with each move of a caret. */
  remembersUsers: boolean
  sendPresence(frame: Framed): void
}

/** One client's state as it is sent, with its user and without. */
interface Entry {
  client: number
  whole: Uint8Array
  brief: Uint8Array
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const NULL = new TextEncoder().encode('null')

let lastClock = 0

/**
 * Clocks are ours, whatever clients count: higher than any given before, by an earlier process too. Otherwise someone
 * who comes back stays invisible to those who remember a higher one.
 */
function nextClock(): number {
  lastClock = Math.max(lastClock + 1, Date.now())
  return lastClock
}

/**
 * Who is here and where their caret is. A connection speaks for one client number only, the first that it uses, and
 * its user is written over by what the database says. Changes leave together, at most once every `every` ms.
 *
 *   awareness update = varUint count ‖ count × (varUint client ‖ varUint clock ‖ varString JSON state)
 */
export class Presence {
  readonly #entries = new Map<Participant, Entry>()
  readonly #owners = new Map<number, Participant>()
  /** With those whose user nobody was told of yet. */
  readonly #changed = new Map<number, { entry: Entry; isNew: boolean }>()
  readonly #participants: ReadonlySet<Participant>
  readonly #every: number
  readonly #mostBytes: number
  readonly #claim: (client: number, member: string) => boolean
  #timer: NodeJS.Timeout | undefined

  constructor(
    participants: ReadonlySet<Participant>,
    limits: { presenceEvery: number; presenceBytes: number },
    claim: (client: number, member: string) => boolean,
  ) {
    this.#participants = participants
    this.#every = limits.presenceEvery
    this.#mostBytes = limits.presenceBytes
    this.#claim = claim
  }

  /**
   * Clients also repeat what they were told of others: that is passed over. Of their own the last counts, however often it is
   * said. Throws on what is malformed.
   */
  receive(from: Participant, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    let own: { client: number; state: Uint8Array } | undefined
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state = decoding.readVarUint8Array(decoder)
      if (own ? own.client === client : this.#speaksFor(from, client, state)) own = { client, state }
    }
    if (own) this.#set(from, own.client, own.state)
  }

  leave(who: Participant): void {
    const entry = this.#entries.get(who)
    if (!entry) return
    this.#entries.delete(who)
    this.#owners.delete(entry.client)
    this.#change(entryOf(entry.client, null), false)
  }

  /** Everybody else, for someone who has just come or has fallen behind; how many bytes that takes. */
  tell(who: Participant): number {
    const others = [...this.#entries.values()].filter((entry) => this.#owners.get(entry.client) !== who)
    if (others.length === 0) return 0
    const all = presenceOf(others.map(({ whole }) => whole))
    who.sendPresence(all)
    return all.bytes.length
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** Of somebody else who is not here any more a client may still tell, before what it says of its own. */
  #speaksFor(who: Participant, client: number, state: Uint8Array): boolean {
    const own = this.#entries.get(who)
    if (own) return own.client === client
    const owner = this.#owners.get(client)
    const isFree = owner === undefined || owner.user.member === who.user.member
    return isFree && !isNull(state) && this.#claim(client, who.user.member)
  }

  #set(who: Participant, client: number, state: Uint8Array): void {
    if (state.length > this.#mostBytes) return
    const given: unknown = JSON.parse(UTF8.decode(state))
    if (given !== null && (typeof given !== 'object' || Array.isArray(given)))
      throw new Error('a state that is none')
    const entry = entryOf(client, given, who.user)
    if (entry.whole.length > this.#mostBytes) return
    const before = this.#owners.get(client)
    if (before && before !== who) this.#entries.delete(before)
    this.#entries.set(who, entry)
    this.#owners.set(client, who)
    this.#change(entry, before === undefined || given === null)
  }

  #change(entry: Entry, isNew: boolean): void {
    const waiting = this.#changed.get(entry.client)
    this.#changed.set(entry.client, { entry, isNew: isNew || waiting?.isNew === true })
    this.#timer ??= setTimeout(() => this.#send(), this.#every)
  }

  /** Nobody is told of themselves: their own state would come back to them older than it is. */
  #send(): void {
    this.#timer = undefined
    const changes = [...this.#changed.values()]
    this.#changed.clear()
    const whole = changes.map(({ entry }) => entry.whole)
    const brief = changes.map(({ entry, isNew }) => (isNew ? entry.whole : entry.brief))
    const [wholeForAll, briefForAll] = [presenceOf(whole), presenceOf(brief)]
    const place = new Map(changes.map(({ entry }, index) => [entry.client, index]))
    for (const one of this.#participants) {
      const own = place.get(this.#entries.get(one)?.client ?? -1)
      const [states, forAll] = one.remembersUsers ? [brief, briefForAll] : [whole, wholeForAll]
      if (own === undefined) one.sendPresence(forAll)
      else if (states.length > 1) one.sendPresence(presenceOf(states.toSpliced(own, 1)))
    }
  }
}

/** Who was not here does not leave, nor take the place of who is. */
function isNull(state: Uint8Array): boolean {
  return state.length === NULL.length && NULL.every((byte, at) => state[at] === byte)
}

/** Under a clock of its own; without a state, the client is gone. */
function entryOf(client: number, state: object | null, user?: User): Entry {
  const clock = nextClock()
  const written = (json: object | null) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(json))
    })
  // What a client says of who it is stands nowhere.
  return {
    client,
    whole: written(state && { ...state, user }),
    brief: written(state && { ...state, user: undefined }),
  }
}

/** Without entries it changes nothing: enough for a client to know that the connection lives. */
export function presenceOf(states: readonly Uint8Array[]): Framed {
  const frame = presenceFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, states.length)
      for (const state of states) encoding.writeUint8Array(encoder, state)
    }),
  )
  return framed(frame)
}

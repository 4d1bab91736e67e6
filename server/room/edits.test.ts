import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { plainText } from '#lib/text/reading.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { Edits } from './edits.ts'
import { Numbers } from './numbers.ts'
import { LiveText } from './text.ts'

/* How often what waits for something is read again: what takes long is what is read. */

class CountedText extends LiveText {
  reads = 0
  override read(...given: Parameters<LiveText['read']>) {
    this.reads += 1
    return super.read(...given)
  }
}
class Sender {
  readonly user: { member: string }
  readonly heard: Uint8Array[] = []
  code: number | undefined
  constructor(member: string) {
    this.user = { member }
  }
  send(frame: Uint8Array) {
    this.heard.push(frame)
  }
  close(code: number) {
    this.code ??= code
    edits.leave(this)
  }
}

let text: CountedText
let edits: Edits<Sender>
let stored: Uint8Array[]

function begin(frameBytes = 2_000_000): void {
  text = new CountedText({ snapshot: null, updates: [] })
  stored = []
  edits = new Edits<Sender>(
    text,
    new Numbers(new Map()),
    {
      changed: ({ update }) => stored.push(update),
      afterCommit: (_, then) => then(),
      broken: (error) => {
        throw error
      },
    },
    { documentBytes: 2_000_000, frameBytes, asideFor: 600_000 },
  )
}

/** A page that types letters, each after the last; what it makes is an update a letter. */
class Page {
  readonly doc = new Y.Doc()
  readonly updates: Uint8Array[] = []
  constructor() {
    this.doc.on('update', (update: Uint8Array, from: unknown) => from === 'read' || this.updates.push(update))
  }
  begin(): void {
    this.doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlText()])
  }
  type(letters: string): void {
    const line = this.doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlText
    for (const letter of letters) line.insert(line.length, letter)
  }
  read(other: Page): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)), 'read')
  }
}
const storedText = () => plainText(textOfDraft(rebuild({ snapshot: null, updates: stored })))

describe('an update that rests on what has not come', () => {
  test('is read once more when that is there, however many others come before', () => {
    begin()
    const [first, second] = [new Page(), new Page()]
    first.begin()
    first.type('a'.repeat(200))
    second.read(first)
    second.type('b')
    const [sara, abdel] = [new Sender('Sara'), new Sender('Abdel')]
    edits.take(abdel, second.updates[0] as Uint8Array)
    edits.barrier(abdel, Uint8Array.of(102, 1))
    for (const update of first.updates) edits.take(sara, update)
    expect(text.reads).toBe(1 + first.updates.length + 1)
    expect(storedText()).toBe(`${'a'.repeat(200)}b`)
    expect(abdel.heard).toEqual([Uint8Array.of(102, 1)])
    edits.stop()
  })

  test('is read once more, in whatever order those of one page come', () => {
    for (const order of ['forwards', 'backwards'] as const) {
      begin()
      const page = new Page()
      page.begin()
      page.type('abcdefghij'.repeat(20))
      const [first, ...others] = page.updates
      const sara = new Sender('Sara')
      for (const update of order === 'forwards' ? others : others.toReversed()) edits.take(sara, update)
      edits.barrier(sara, Uint8Array.of(102, 1))
      expect(sara.heard).toEqual([])
      edits.take(sara, first as Uint8Array)
      expect(text.reads).toBe(2 * others.length + 1)
      expect(storedText()).toBe('abcdefghij'.repeat(20))
      expect(sara.heard).toEqual([Uint8Array.of(102, 1)])
      edits.stop()
    }
  })

  test('of thousands of clients ends its sender: it costs more to remember than it is long', () => {
    begin(100_000)
    const stranger = new Sender('Étrange')
    edits.take(stranger, restsOnStrangers(100))
    expect(stranger.code).toBe(undefined)
    edits.take(stranger, restsOnStrangers(1_000))
    expect(stranger.code).toBe(4400)
    edits.stop()
  })
})

describe('two updates whose every letter rests on the last of the other', () => {
  const inTurn = (letters: number) => {
    const [first, second] = [new Page(), new Page()]
    first.begin()
    for (let i = 0; i < letters; i++) {
      first.type('a')
      second.read(first)
      second.type('b')
      first.read(second)
    }
    const all = Y.encodeStateAsUpdate(first.doc)
    return { all, expected: 'ab'.repeat(letters) }
  }

  test('are taken whole', () => {
    begin()
    const { all, expected } = inTurn(100)
    const senders = [new Sender('Sara'), new Sender('Abdel')]
    for (const [at, update] of eachOwn(all).entries()) edits.take(senders[at] as Sender, update)
    expect(storedText()).toBe(expected)
  })

  test('end their senders, who begin anew, where that would take for ever', () => {
    const { all } = inTurn(400)
    begin(all.length)
    const senders = [new Sender('Sara'), new Sender('Abdel')]
    for (const [at, update] of eachOwn(all).entries()) edits.take(senders[at] as Sender, update)
    expect(senders.map(({ code }) => code)).toContain(4409)
    expect(text.reads).toBeLessThan(25)
    edits.stop()
  })
})

/** Paragraphs of as many clients, each beside one of another client that nobody knows. */
function restsOnStrangers(clients: number): Uint8Array {
  const [ELEMENT_WITH_ORIGIN, XML_ELEMENT] = [7 | 128, 3]
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients)
    for (let i = 1; i <= clients; i++) {
      for (const number of [1, 1_000 + i, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, ELEMENT_WITH_ORIGIN)
      for (const number of [100_000 + i, 0, XML_ELEMENT]) encoding.writeVarUint(encoder, number)
      encoding.writeVarString(encoder, 'paragraph')
    }
    encoding.writeVarUint(encoder, 0)
  })
}

/** An update as several, each with what one client wrote. */
function eachOwn(update: Uint8Array): Uint8Array[] {
  const vector = Y.encodeStateVectorFromUpdate(update)
  const clients = [...Y.decodeStateVector(vector)]
  return clients.map(([own]) => {
    const others = new Map(clients.filter(([client]) => client !== own))
    return Y.diffUpdate(update, Y.encodeStateVector(others))
  })
}

import { Temporal } from 'temporal-polyfill'
import { insertBoard, takeSetupKey } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { insertHead } from '#db/register/log.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { transact } from '#db/transact.ts'
import { createSigningKey } from '#lib/adapters/signing-keys.ts'
import type { Language } from '#lib/i18n/language.ts'
import { readAddress, readAddresses } from '#lib/rules/base/addresses.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { slugOf } from '#lib/rules/base/slug.ts'
import { hasContent, isLongerThan, LIMITS, tidy } from '#lib/rules/base/text.ts'
import { type Charter, lightCharter } from '#lib/rules/charter/charter.ts'
import { genesisEntry, keyEntry } from '#lib/rules/entries/board.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { type BoardAt, type Joined, type Joining, join } from '#lib/store/save/membership.ts'
import { setupKeyHash } from './mint-setup-key.ts'

export interface CreateBoard {
  /** The operator's one-time permission; the example needs none. */
  readonly permission: { readonly setupKey: string } | { readonly example: true }
  readonly name: string
  readonly yourName: string
  /** May be empty in the example, whose people have no address. */
  readonly yourEmail: string
  /** Addresses as they were pasted. */
  readonly others: string
  readonly language: Language
  /** IANA. */
  readonly timeZone: string
  /** The charter's sentences, as the creator read them: recorded beside its data. */
  readonly charterText: string
  /** The light one, unless given. */
  readonly charter?: Charter
  /** Where this server is reached: the register's name begins with it, for ever. */
  readonly host: string
}

export interface CreatedBoard {
  readonly boardId: BoardId
  readonly slug: string
  readonly memberId: string
  readonly personId: string
}

/** Makes a board, with its creator as steward and the others as electors. */
export async function createBoard(db: Db, input: CreateBoard): Promise<CreatedBoard | Refusal> {
  const people = readPeople(input)
  if (isRefusal(people)) return people
  return transact<CreatedBoard | Refusal>(db, isRefusal, async (tx) => {
    if ('setupKey' in input.permission) {
      const taken = await takeSetupKey(tx, setupKeyHash(input.permission.setupKey))
      if (!taken) return refuse('not_found', { what: 'link' })
    }
    const now = await boardNow(tx)
    const board: BoardAt = { id: newId(now) as BoardId, example: 'example' in input.permission, now }
    const slug = await insertBoard(tx, slugOf(people.boardName), {
      ...board,
      name: people.boardName,
      language: input.language,
      timeZone: input.timeZone,
      charter: JSON.stringify(input.charter ?? lightCharter),
      createdAt: now.toString(),
    })
    const creator = await recordBeginning(tx, board, people, input)
    return { boardId: board.id, slug, memberId: creator.id, personId: creator.personId }
  })
}

/** The first entries of a register: the board and its rules, the key that signs, who is on it. */
async function recordBeginning(
  tx: Tx,
  board: BoardAt,
  people: People,
  { host, timeZone, charterText, charter = lightCharter }: CreateBoard,
): Promise<Joined> {
  const origin = `${host}/log/${board.id}`
  const vkey = createSigningKey(board.id, origin)
  await insertHead(tx, { boardId: board.id, origin, vkey })
  const register = await openRegister(tx, board.id, 'begins')
  const name = commitTo(board.now, 'board', people.boardName)
  const text = commitTo(board.now, 'charter', charterText)
  await insertDisclosures(tx, board.id, [name, text])
  const head = { board: board.id, at: board.now }
  const recorded = { charter, text: text.commitment }
  register.add(
    genesisEntry(head, { origin, zone: timeZone, name: name.commitment, charter: recorded }),
    board.id,
  )
  register.add(keyEntry(head, { vkey }), board.id)
  const creator = await join(tx, register, board, people.creator, 'operator')
  if (!creator) throw new Error('the creator was on the board before it was made')
  const mails = []
  for (const other of people.others) {
    const joined = await join(tx, register, board, other, creator)
    if (joined) mails.push({ id: newId(board.now), personId: joined.personId, subjectId: joined.id })
  }
  await register.seal()
  await enqueueMails(tx, 'added', mails, board.now.toString())
  return creator
}

interface People {
  readonly boardName: string
  readonly creator: Joining
  readonly others: readonly Joining[]
}

function readPeople(input: CreateBoard): People | Refusal {
  const { language, timeZone } = input
  const boardName = tidy(input.name)
  const yourName = tidy(input.yourName)
  for (const [field, value] of [
    ['name', boardName],
    ['you', yourName],
  ] as const) {
    if (!hasContent(value)) return refuse('required', { field })
    if (isLongerThan(value, LIMITS.name)) return refuse('too_long', { field, max: LIMITS.name })
  }
  if (!isTimeZone(timeZone)) return refuse('invalid', { field: 'time_zone' })
  const email = readAddress(tidy(input.yourEmail))
  if (!email && !('example' in input.permission && input.yourEmail === '')) {
    return input.yourEmail.trim()
      ? refuse('invalid', { field: 'email' })
      : refuse('required', { field: 'email' })
  }
  const { people, notUnderstood } = readAddresses(tidy(input.others))
  if (notUnderstood.length > 0) return refuse('invalid', { field: 'others', lines: notUnderstood })
  return {
    boardName,
    creator: {
      email: email ?? null,
      name: yourName,
      kind: 'volunteer',
      standing: 'steward',
      language,
      timeZone,
    },
    others: people
      .filter((other) => other.email !== email)
      .map(({ email, name }) => ({
        email,
        name,
        kind: 'volunteer',
        standing: 'elector',
        language,
        timeZone,
      })),
  }
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { refuse } from '#lib/rules/base/refusal.ts'
import {
  type FormPlace,
  forgetRefusedForm,
  giveRefusedForm,
  keepRefusedForm,
  type RefusedForm,
  refusedFormAt,
} from './refused-forms.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const FORM: RefusedForm = {
  values: { choice: 'objection', problem: 'Trop cher.', round: 'r1' },
  refusal: refuse('too_long', { field: 'word', max: 2000 }),
}
const newPlace = (): FormPlace => ({
  token: randomBytes(32).toString('base64url'),
  page: '/v/jeton',
  personId: 'person one',
})

test('a refused form is read again as it was, as often as its page is shown', async () => {
  const place = newPlace()
  await keepRefusedForm(database.db, place, FORM)
  expect(await refusedFormAt(database.db, place)).toEqual(FORM)
  expect(await refusedFormAt(database.db, place)).toEqual(FORM)
})

test.each([
  ['on another page', { page: '/v/autre' }],
  ['with another token', { token: randomBytes(32).toString('base64url') }],
  ['by another person', { personId: 'person two' }],
  ['once signed out', { personId: undefined }],
])('a refused form is not found %s', async (_, other) => {
  const place = newPlace()
  await keepRefusedForm(database.db, place, FORM)
  expect(await refusedFormAt(database.db, { ...place, ...other })).toBeUndefined()
})

test('a form of a page that was made for nobody is given to whoever signs in with the same cookie, to nobody else', async () => {
  const { token, page } = newPlace()
  const signedOut = { token, page, personId: undefined }
  const sent = { values: FORM.values, refusal: refuse('not_signed_in') }
  await keepRefusedForm(database.db, signedOut, sent)
  const mine = { token, page, personId: 'person one' }
  for (const other of [
    { ...mine, token: randomBytes(32).toString('base64url') },
    { ...mine, page: '/v/autre' },
  ]) {
    expect(await giveRefusedForm(database.db, other)).toBe(false)
    expect(await refusedFormAt(database.db, other)).toBeUndefined()
  }
  expect(await giveRefusedForm(database.db, mine)).toBe(true)
  expect(await refusedFormAt(database.db, mine)).toEqual({ ...sent, refusal: refuse('session_over') })
  expect(await refusedFormAt(database.db, signedOut)).toBeUndefined()
  expect(await refusedFormAt(database.db, { ...mine, personId: 'person two' })).toBeUndefined()
})

test('a form sent after its session had ended waits for its own person, whoever else signs in before', async () => {
  const own = await testDatabase()
  const mine = { ...newPlace(), personId: 'person one' }
  const other = { ...mine, personId: 'person two' }
  const sent = { values: FORM.values, refusal: refuse('session_over') }
  await keepRefusedForm(own.db, mine, sent)
  await own.shiftClock('6 minutes')
  expect(await giveRefusedForm(own.db, other)).toBe(false)
  expect(await refusedFormAt(own.db, other)).toBeUndefined()
  expect(await giveRefusedForm(own.db, mine)).toBe(true)
  await own.shiftClock('6 minutes')
  expect(await refusedFormAt(own.db, mine)).toEqual(sent)
  await own.close()
})

test('a form refused for another reason stays with who was signed out', async () => {
  const signedOut = { ...newPlace(), personId: undefined }
  await keepRefusedForm(database.db, signedOut, FORM)
  expect(await giveRefusedForm(database.db, { ...signedOut, personId: 'person one' })).toBe(false)
  expect(await refusedFormAt(database.db, signedOut)).toEqual(FORM)
})

test('a page shows the form refused last, and those of other pages stay', async () => {
  const place = newPlace()
  const elsewhere = { ...place, page: '/club/p/2' }
  const later = { ...FORM, values: { word: 'Merci.' } }
  await keepRefusedForm(database.db, place, FORM)
  await keepRefusedForm(database.db, elsewhere, FORM)
  await keepRefusedForm(database.db, place, later)
  expect(await refusedFormAt(database.db, place)).toEqual(later)
  await forgetRefusedForm(database.db, place)
  expect(await refusedFormAt(database.db, place)).toBeUndefined()
  expect(await refusedFormAt(database.db, elsewhere)).toEqual(FORM)
})

test('a refused form is forgotten after ten minutes, counted from when it was last refused', async () => {
  const own = await testDatabase()
  const place = newPlace()
  await keepRefusedForm(own.db, place, FORM)
  await own.shiftClock('9 minutes')
  expect(await refusedFormAt(own.db, place)).toEqual(FORM)
  await keepRefusedForm(own.db, place, FORM)
  await own.shiftClock('9 minutes')
  expect(await refusedFormAt(own.db, place)).toEqual(FORM)
  await own.shiftClock('1 minute')
  expect(await refusedFormAt(own.db, place)).toBeUndefined()
  await own.close()
})

test('the stored row tells neither what was typed nor by whom, nor which link was open', async () => {
  const place = newPlace()
  await keepRefusedForm(database.db, place, FORM)
  await keepRefusedForm(database.db, { ...place, page: '/v/second' }, FORM)
  const rows = await database.db.selectFrom('refused_form').selectAll().execute()
  const stored = rows.map(({ hash, sealed }) => `${hash}${sealed.toString('latin1')}`).join()
  for (const told of ['objection', 'Trop cher', place.token, place.page, 'person one', 'too_long'])
    expect(stored).not.toContain(told)
  expect(new Set(rows.map(({ sealed }) => sealed.toString('hex'))).size).toBe(rows.length)
})

test.each([
  ['its first byte', 0],
  ['its tag', 12],
  ['what was typed', 30],
])('a refused form is not read where %s was changed in the database', async (_, at) => {
  const place = newPlace()
  await database.db.deleteFrom('refused_form').execute()
  await keepRefusedForm(database.db, place, FORM)
  await sql`update refused_form set sealed = set_byte(sealed, ${at}, get_byte(sealed, ${at}) # 1)`.execute(
    database.db,
  )
  expect(await refusedFormAt(database.db, place)).toBeUndefined()
})

test('of a form that no person filled, the refusal alone is kept', async () => {
  const place = newPlace()
  await keepRefusedForm(database.db, place, { ...FORM, values: { brief: 'é'.repeat(150_000) } })
  expect((await refusedFormAt(database.db, place))?.values.brief).toHaveLength(150_000)
  await keepRefusedForm(database.db, place, { ...FORM, values: { brief: 'é'.repeat(250_000) } })
  expect(await refusedFormAt(database.db, place)).toEqual({ values: {}, refusal: FORM.refusal })
})

test('a form whose time is over goes when another is stored, and is not waited for', async () => {
  const [old, later] = [newPlace(), newPlace()]
  await keepRefusedForm(database.db, old, FORM)
  await sql`update refused_form set expires_at = board_now()`.execute(database.db)
  await keepRefusedForm(database.db, later, FORM)
  const rows = await database.db.selectFrom('refused_form').select('hash').execute()
  expect(rows).toHaveLength(1)
  expect(await refusedFormAt(database.db, later)).toEqual(FORM)
})

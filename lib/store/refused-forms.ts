import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { deleteRefusedForm, findRefusedForm, putRefusedForm } from '#db/running/refused-forms.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'

/** What was typed and why it was refused, for the page that shows the form again. */
export interface RefusedForm {
  readonly values: Readonly<Record<string, string>>
  readonly refusal: Refusal
}

/** Whose form it is, and where it is shown again: all of it is needed to find it, and to read it. */
export interface FormPlace {
  /** Random, in the browser's cookie alone. */
  readonly token: string
  /** May be the address of a ballot link, which is written nowhere. */
  readonly page: string
  /** Whose it is: the next person at the same computer is shown nothing. */
  readonly personId: string | undefined
}

/** Longer only where no person filled it. */
const LONGEST = 400 * 1024
const CIPHER = 'aes-256-gcm'
const IV = 12
const TAG = 16

/** Stores it for ten minutes, sealed: the database alone tells neither what was typed nor by whom. */
export async function keepRefusedForm(
  db: Db,
  place: FormPlace,
  { values, refusal }: RefusedForm,
): Promise<void> {
  const whole = Buffer.from(JSON.stringify({ values, refusal }))
  const kept = whole.length > LONGEST ? Buffer.from(JSON.stringify({ values: {}, refusal })) : whole
  await putRefusedForm(db, hashOf(place), seal(keyOf(place), kept))
}

/** The form refused at this place in the last ten minutes. */
export async function refusedFormAt(db: Db, place: FormPlace): Promise<RefusedForm | undefined> {
  const row = await findRefusedForm(db, hashOf(place))
  const json = row && unseal(keyOf(place), row.sealed)
  return json ? (JSON.parse(json.toString('utf8')) as RefusedForm) : undefined
}

export async function forgetRefusedForm(db: Db, place: FormPlace): Promise<void> {
  await deleteRefusedForm(db, hashOf(place))
}

/**
 * Who signs in with the same cookie has what they typed there for ten minutes from then on: what was kept as theirs, since its
 * page had been made for them, else what was sent from a page that was made for nobody. Whether there was any.
 */
export async function giveRefusedForm(
  db: Db,
  mine: FormPlace & { readonly personId: string },
): Promise<boolean> {
  const own = await refusedFormAt(db, mine)
  if (own) {
    await keepRefusedForm(db, mine, own)
    return true
  }
  const ofNobody = { ...mine, personId: undefined }
  const form = await refusedFormAt(db, ofNobody)
  if (form?.refusal.code !== 'not_signed_in') return false
  await keepRefusedForm(db, mine, { values: form.values, refusal: refuse('session_over') })
  await forgetRefusedForm(db, ofNobody)
  return true
}

function hashOf({ token, page, personId }: FormPlace): string {
  return createHash('sha256')
    .update(JSON.stringify([token, page, personId ?? null]))
    .digest('hex')
}

function keyOf({ token, page, personId }: FormPlace): Uint8Array {
  const place = JSON.stringify(['refused form', page, personId ?? null])
  return new Uint8Array(hkdfSync('sha256', token, '', createHash('sha256').update(place).digest(), 32))
}

function seal(key: Uint8Array, plain: Uint8Array): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(CIPHER, key, iv)
  const sealed = [cipher.update(plain), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed])
}

/** Undefined where it is not as it was sealed. */
function unseal(key: Uint8Array, sealed: Buffer): Buffer | undefined {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { checkRegisters } from '#lib/commands/register/check-registers.ts'
import { isRefusal, type Refusal, type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { LIMITS, type LimitedField, whyTooLong } from '#lib/rules/base/text.ts'
import { RegisterWaits } from '#lib/rules/entries/register-waits.ts'
import { current, database } from '../session.ts'
import { pageAddress } from './local-path.ts'
import { type Files, type Pairs, readForm } from './read-form.ts'
import { sentence, statusOf } from './refusal-text.ts'
import { forgetFormOf, storeRefusedForm } from './refused-form.ts'
import { unsentPage } from './unsent-page.ts'
import { isOfAnother, READER, type WrittenFor, whoTyped, writtenFor } from './written-for.ts'

interface Form<Values> {
  schema: z.ZodType<Values>
  /** The page the form stands on: shown again, filled, when something is refused. Where there is one for each thing that a
   * form is about, its fields say which. */
  page: string | ((fields: Readonly<Record<string, string>>) => string)
  /** `pairs`: the fields as they came, where one may be named twice. Files are in none of them, and shown to nobody. */
  run: (values: Values, pairs: Pairs, files: Files) => Promise<Done | Refusal>
  /** Why the form is not even read. */
  unread?: ((request: Request) => Promise<Refusal | undefined>) | undefined
}
interface Done {
  /** Where to go next. */
  to: string
  headers?: HeadersInit
}

const LONGEST = 20_000

/** A text field of a form: always a string, never longer than anyone types by hand. */
export const typed = z.string().max(LONGEST).default('')

/**
 * A form at an address of ours, stable across deployments: parse, command, then on to the next page. A refusal leads back
 * to the page the form stands on, nothing typed lost. Scripts that ask for JSON get its status and its sentence alone.
 */
export async function answerForm<Values>(
  request: Request,
  { schema, page: at, run, unread }: Form<Values>,
): Promise<Response> {
  const pageOf = (fields: Record<string, string>) => (typeof at === 'string' ? at : at(fields))
  const unreadable = unread && (await attempt(() => unread(request)))
  if (unreadable) {
    // Let go by as it comes: a browser listens once it has sent everything.
    await request.body?.pipeTo(new WritableStream()).catch(() => undefined)
    return answerRefused(request, pageOf({}), { pairs: [], reader: '', isWhole: false }, unreadable)
  }
  const form = await readForm(request)
  if (!form) return answerBroken(request, pageOf({}))
  const { files } = form
  const { pairs, reader } = writtenFor(form.pairs)
  const values = Object.fromEntries(pairs)
  const page = pageOf(values)
  const parsed = schema.safeParse(values)
  const result = await attempt(async () => {
    if (isOfAnother(page, reader, (await current()).person?.id)) return refuse('not_signed_in')
    return parsed.success ? run(parsed.data, pairs, files) : whyUnreadable(parsed.error.issues[0], values)
  })
  if (isRefusal(result))
    return answerRefused(request, page, { pairs, reader, isWhole: files.size === 0 }, result)
  // It is done, whether or not what was refused before can be forgotten now.
  await attempt(() => forgetFormOf(page))
  const answer = new Headers(result.headers)
  if (asksForJson(request)) return Response.json({ to: result.to }, { headers: answer })
  answer.set('location', result.to)
  return new Response(null, { status: 303, headers: answer })
}

async function answerRefused(
  request: Request,
  page: string,
  /** `isWhole`: whether its fields are all there was: a file, or what was never read, is not among them. */
  { pairs, reader, isWhole }: WrittenFor & { readonly isWhole: boolean },
  refusal: Refusal,
): Promise<Response> {
  const back = pageAddress(page)
  const sentAgain = reader === undefined ? pairs : [...pairs, [READER, reader] as const]
  const unsent = { pairs: sentAgain, page: isWhole ? undefined : back }
  if (asksForJson(request)) return inJson(refusal)
  // Where something of ours is broken, nothing typed is entrusted to it.
  if (refusal.code === 'unavailable') return unsentPage(request, unsent, refusal)
  const { person } = await current()
  const mustSignIn = refusal.code === 'not_signed_in' && (!person || isOfAnother(page, reader, person.id))
  const owner = mustSignIn ? await attempt(() => whoTyped(database(), request, reader)) : (person?.id ?? null)
  if (owner === undefined || isRefusal(owner)) return unsentPage(request, unsent, refusal)
  const told = mustSignIn && owner ? refuse('session_over') : refusal
  const form = { values: Object.fromEntries(pairs), refusal: told }
  const stored = await attempt(() => storeRefusedForm(page, form, owner ?? undefined))
  if (isRefusal(stored)) return unsentPage(request, unsent, refusal)
  // What they wrote is given back once they are in again. A file is not.
  const kept = isWhole ? { kept: 'yes' } : undefined
  const location = mustSignIn ? `/sign-in?${new URLSearchParams({ back, ...kept })}` : back
  return new Response(null, {
    status: 303,
    headers: { location, 'set-cookie': stored.setCookie, 'cache-control': 'no-store' },
  })
}

/** Nothing of it can be shown, and what an earlier one said stays stored. */
function answerBroken(request: Request, page: string): Promise<Response> | Response {
  const refusal = refuse('invalid', { field: '' })
  if (asksForJson(request)) return inJson(refusal)
  return unsentPage(request, { pairs: [], page: pageAddress(page) }, refusal)
}

async function inJson(refusal: Refusal): Promise<Response> {
  const { say, reader } = await current()
  return Response.json({ sentence: sentence(say, refusal, reader) }, { status: statusOf(refusal) })
}

function asksForJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false
}

function whyUnreadable(issue: z.core.$ZodIssue | undefined, values: Record<string, string>): Refusal {
  const field = String(issue?.path[0] ?? '').slice(0, 100)
  if (issue?.code !== 'too_big') return refuse('invalid', { field })
  const limited = Object.hasOwn(LIMITS, field) && whyTooLong(field as LimitedField, values[field] ?? '')
  return limited || refuse('too_long', { field, max: LONGEST })
}

/** A failure of ours is told like a refusal, with the form still filled; what it was is for the operator alone. */
export async function attempt<T>(
  run: () => Promise<T>,
): Promise<T | RefusalOf<'unavailable' | 'register_waits'>> {
  try {
    return await run()
  } catch (error) {
    unstable_rethrow(error)
    console.error(error)
    if (!(error instanceof RegisterWaits)) return refuse('unavailable')
    // Their stewards are told, as the sentence says: now, and not once the night has looked at it.
    await checkRegisters(database(), new Set([error.boardId])).catch(console.error)
    return refuse('register_waits', { why: error.wait.why })
  }
}

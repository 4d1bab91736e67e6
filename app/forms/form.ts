import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { runningConfig } from '#lib/adapters/config.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { LIMITS, type LimitedField, whyTooLong } from '#lib/rules/base/text.ts'
import { current } from '../session.ts'
import { sentence, statusOf } from './refusal-text.ts'

/** What was typed and why it was refused, for the page that shows the form again. */
export interface RefusedForm {
  readonly values: Readonly<Record<string, string>>
  readonly refusal: Refusal
}

interface Form<Values> {
  schema: z.ZodType<Values>
  /** The page the form stands on: shown again, filled, when something is refused. */
  page: string
  /** `pairs`: the fields as they came, where one may be named twice. Files are in none of them, and shown to nobody. */
  run: (values: Values, pairs: Pairs, files: Files) => Promise<Done | Refusal>
  /** Why the form is not even read. */
  unread?: ((request: Request) => Promise<Refusal | undefined>) | undefined
}
export type Pairs = readonly (readonly [field: string, value: string])[]
export type Files = ReadonlyMap<string, File>
interface Done {
  /** Where to go next. */
  to: string
  headers?: HeadersInit
}

const LONGEST = 20_000

/** A text field of a form: always a string, never longer than anyone types by hand. */
export const typed = z.string().max(LONGEST).default('')

/**
 * A form at an address of ours, stable across deployments: parse, command, then on to the next page. A refusal answers
 * with its status and the same page, nothing typed lost. Scripts that ask for JSON get the sentence alone.
 */
export async function answerForm<Values>(
  request: Request,
  { schema, page, run, unread }: Form<Values>,
): Promise<Response> {
  const refused = await unread?.(request)
  if (refused) {
    // Let go by as it comes: a browser listens once it has sent everything.
    await request.body?.pipeTo(new WritableStream()).catch(() => undefined)
    return showAgain(page, { values: {}, refusal: refused })
  }
  const { pairs, files } = await readForm(request)
  const values = Object.fromEntries(pairs)
  const parsed = schema.safeParse(values)
  const result = parsed.success
    ? await attempt(() => run(parsed.data, pairs, files))
    : whyUnreadable(parsed.error.issues[0], values)
  const json = request.headers.get('accept')?.includes('application/json')
  if (isRefusal(result)) {
    if (!json) return showAgain(page, { values, refusal: result })
    const { say, reader } = await current()
    return Response.json({ sentence: sentence(say, result, reader) }, { status: statusOf(result) })
  }
  if (json) return Response.json({ to: result.to }, { headers: result.headers ?? {} })
  const answer = new Headers(result.headers)
  answer.set('location', result.to)
  return new Response(null, { status: 303, headers: answer })
}

function whyUnreadable(issue: z.core.$ZodIssue | undefined, values: Record<string, string>): Refusal {
  const field = String(issue?.path[0] ?? '').slice(0, 100)
  if (issue?.code !== 'too_big') return refuse('invalid', { field })
  const limited = Object.hasOwn(LIMITS, field) && whyTooLong(field as LimitedField, values[field] ?? '')
  return limited || refuse('too_long', { field, max: LONGEST })
}

/** A failure of ours is told like a refusal, with the form still filled; what it was is for the operator alone. */
async function attempt(run: () => Promise<Done | Refusal>): Promise<Done | Refusal> {
  try {
    return await run()
  } catch (error) {
    unstable_rethrow(error)
    console.error(error)
    return refuse('unavailable')
  }
}

/** The form that was refused just now, on the page that shows it again. */
export async function readRefusedForm(): Promise<RefusedForm | undefined> {
  const refusedForm = (await headers()).get('x-kept-form')
  return refusedForm
    ? (JSON.parse(Buffer.from(refusedForm, 'base64url').toString('utf8')) as RefusedForm)
    : undefined
}

/** The text fields of a form, the last value of each. */
export async function readValues(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries((await readForm(request)).pairs)
}

/** A form as it came; empty where the body is none. PostgreSQL keeps no NUL. */
async function readForm(request: Request): Promise<{ pairs: Pairs; files: Files }> {
  const form = await request.formData().catch(() => new FormData())
  const pairs: [string, string][] = []
  const files = new Map<string, File>()
  for (const [name, value] of form) {
    if (typeof value === 'string') pairs.push([name, value.replaceAll('\0', '')])
    else files.set(name, value)
  }
  return { pairs, files }
}

/** Asks our own server for the page, handing it what to keep, and gives it the refusal's status. */
async function showAgain(page: string, refusedForm: RefusedForm): Promise<Response> {
  const asked = await headers()
  const inner = await fetch(`${ownAddress()}${page}`, {
    cache: 'no-store',
    redirect: 'manual',
    headers: {
      cookie: asked.get('cookie') ?? '',
      'accept-language': asked.get('accept-language') ?? '',
      'x-internal': process.env.INTERNAL_SECRET ?? '',
      'x-nonce': asked.get('x-nonce') ?? '',
      'x-kept-form': asHeader(refusedForm),
    },
  })
  return new Response(inner.body, {
    // The page itself may be gone since.
    status: inner.status === 404 ? 404 : statusOf(refusedForm.refusal),
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** Where this very server answers, whichever way it is bound. */
function ownAddress(): string {
  const { host, port } = runningConfig()
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** What our own server takes in a request's headers; only a form filled by no person is longer. */
function asHeader({ values, refusal }: RefusedForm): string {
  const encode = (refusedForm: RefusedForm) => Buffer.from(JSON.stringify(refusedForm)).toString('base64url')
  const header = encode({ values, refusal })
  return header.length > 360 * 1024 ? encode({ values: {}, refusal }) : header
}

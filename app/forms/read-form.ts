export type Pairs = readonly (readonly [field: string, value: string])[]
export type Files = ReadonlyMap<string, File>

/**
 * A form as it came; empty where nothing was sent. Undefined where its body is no form, or was cut on its way: taken for
 * an empty form, it would undo what its sender had said before. PostgreSQL keeps no NUL.
 */
export async function readForm(request: Request): Promise<{ pairs: Pairs; files: Files } | undefined> {
  const pairs: [string, string][] = []
  const files = new Map<string, File>()
  // What is not measured does not come here: the guard turns it away.
  if (Number(request.headers.get('content-length') ?? 0) === 0) return { pairs, files }
  const form = await request.formData().catch(() => undefined)
  if (!form) return undefined
  for (const [name, value] of form) {
    if (typeof value === 'string') pairs.push([name, value.replaceAll('\0', '')])
    else files.set(name, value)
  }
  return { pairs, files }
}

/** The text fields of a form, the last value of each; none where it cannot be read. */
export async function readValues(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries((await readForm(request))?.pairs ?? [])
}

/**
 * What reading someone else's bytes gives: the value, or the code of why not. Everything in this folder that
 * takes bytes from outside answers so; it throws only where our own code asks for the impossible.
 */
export type Reading<Value, Reason extends string> = { ok: true; value: Value } | { ok: false; reason: Reason }

export function accept<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function reject<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason }
}

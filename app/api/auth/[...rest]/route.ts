/** Nothing signs anyone in on a GET: mail scanners open every link they see. */
export function GET(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}

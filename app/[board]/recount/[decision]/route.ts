import { boardAt, current, database } from '#app/session.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { FEWEST_SLIPS } from '#lib/rules/vote/urn.ts'
import { exportedDecision } from '#lib/views/vote/export.ts'

/** A decision as a file, for whoever wants to count it again. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ board: string; decision: string }> },
): Promise<Response> {
  const { board, decision } = await params
  const { say } = await current()
  if (!/^[1-9]\d{0,8}$/.test(decision)) return plain(say('refusal.not_found'), 404)
  const scope = await boardAt(board)
  const file = await exportedDecision({ db: database(), scope }, Number(decision))
  if (isRefusal(file)) return plain(say('refusal.not_found'), 404)
  if ('withheld' in file) return plain(say(`recount.${file.withheld}`, { n: FEWEST_SLIPS }), 403)
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="decision-${decision}.json"`,
      'cache-control': 'no-store',
    },
  })
}

function plain(text: string, status: number): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

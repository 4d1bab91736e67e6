import { database } from '#app/session.ts'
import { logFile } from '#lib/views/register/log-files.ts'

/** The public files of a register: anyone may fetch them, from anywhere. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ board: string; path: string[] }> },
): Promise<Response> {
  const { board, path } = await params
  const file = /^[0-9A-Z]{26}$/.test(board) ? await logFile(database(), board, path.join('/')) : undefined
  if (!file)
    return new Response('not found\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.type,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'access-control-allow-origin': '*',
    },
  })
}

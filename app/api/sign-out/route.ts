import { signOut } from '#app/auth/sign-in.ts'
import { leadTo } from '#app/forms/commands-at.ts'
import { database } from '#app/session.ts'

export async function POST(request: Request): Promise<Response> {
  const { setCookie } = await signOut(database(), request)
  const headers = new Headers(setCookie.map((cookie) => ['set-cookie', cookie] as [string, string]))
  headers.set('location', '/')
  return new Response(null, { status: 303, headers })
}

export const GET = () => leadTo('/')

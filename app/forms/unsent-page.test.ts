import { expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { unsentPage } from './unsent-page.ts'

const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/club/p/2/do/message?a=1&b=2', { method: 'POST', headers })

test('what could not be stored is shown to be copied, and sent again whole by one button', async () => {
  const pairs = [
    ['message', '\nBonjour à <tous> & "merci"'],
    ['round', '01ABC'],
    ['option', 'a'],
    ['option', 'b'],
  ] as const
  const answer = unsentPage(
    request({ 'x-nonce': 'n0nce' }),
    { pairs, page: undefined },
    refuse('unavailable'),
  )
  expect(answer.status).toBe(503)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const html = await answer.text()
  expect(html).toContain('Quelque chose n’a pas marché de notre côté.')
  expect(html).toContain('<form action="/club/p/2/do/message?a=1&amp;b=2" method="post">')
  expect(html).toContain(
    'le message<textarea name="message" rows="6">\n\nBonjour à &lt;tous&gt; &amp; &quot;merci&quot;</textarea>',
  )
  for (const [name, value] of pairs.slice(1))
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}">`)
  expect(html).toContain('<style nonce="n0nce">')
  expect(html).not.toContain('<script')
})

test('a form that is refused and cannot be stored is told the refusal, in the language of who sent it', async () => {
  const answer = unsentPage(
    request({ 'accept-language': 'en-GB' }),
    { pairs: [], page: undefined },
    refuse('title_required'),
  )
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('Try again')
})

test('a form with a file is not sent again without it: its page is, where the file is chosen again', async () => {
  const unsent = { pairs: [['name', 'Mes congés']], page: '/availability?a=1&b=2' } as const
  const html = await unsentPage(request(), unsent, refuse('unavailable')).text()
  expect(html).toContain('Mes congés')
  expect(html).toContain('<a href="/availability?a=1&amp;b=2">')
  expect(html).not.toContain('<button')
})

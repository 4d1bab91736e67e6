import { describe, expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const URLENCODED = 'application/x-www-form-urlencoded'

function sent(body: BodyInit | null, type: string, length: number): Request {
  const headers = { 'content-type': type, 'content-length': String(length) }
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

describe('a form', () => {
  test('is read as it came, without NUL', async () => {
    const form = await readForm(sent('a=1&a=2&b=x%00y', URLENCODED, 15))
    expect(form?.pairs).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', 'xy'],
    ])
  })

  test('is empty where nothing was sent', async () => {
    expect((await readForm(sent(null, '', 0)))?.pairs).toEqual([])
    expect((await readForm(new Request('http://localhost/', { method: 'POST' })))?.pairs).toEqual([])
  })

  test('is none where its body was cut on its way', async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('needed_by=2027-0'))
        controller.error(new Error('aborted'))
      },
    })
    expect(await readForm(sent(cut, URLENCODED, 40))).toBeUndefined()
  })

  test.each([
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    '',
  ])('is none where its body is of type "%s"', async (type) => {
    expect(await readForm(sent('{"a":"1"}', type, 9))).toBeUndefined()
  })
})

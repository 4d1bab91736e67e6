import { expect, test } from 'vitest'
import { localPath, pageAddress } from './local-path.ts'

test('a path of this site is kept as it is', () => {
  for (const path of ['/', '/club/p/3?done=voted#vote', '/charter/change?proposal=2', '/caf%C3%A9'])
    expect(localPath(path)).toBe(path)
})

test('what is no path of a page leads home: another site, an address that only posts, nothing', () => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/club/do/leave',
    '/api/x',
  ])
    expect(localPath(path), path).toBe('/')
  expect(localPath(undefined)).toBe('/')
})

test('what no header may hold leads home', () => {
  for (const path of ['/€', '/é', '/\u{1F600}', '/a b', '/\u0001', '/\r\nX: 1', '/\ud800'])
    expect(localPath(path), path).toBe('/')
})

test('dots that are followed lead to no other site', () => {
  for (const page of [
    '/v/../..//evil.example',
    '/v/..\\..\\\\evil.example',
    '/.//evil.example',
    '/a/..//b.example',
  ])
    expect(pageAddress(page), page).toBe('/')
  expect(pageAddress('/v/../club/p/3?a=1')).toBe('/club/p/3?a=1')
})

import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/* A path that leads nowhere is worse than none: whoever follows it thinks that they have not understood. */
const PATH = /`((?:app|lib|server|db|e2e)\/[^`\s]*)`/g

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names only what is there', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(PATH)].map(([, path = '']) => path)
  const gone = named.filter((path) => !path.includes('<') && !exists(path))
  expect(named.length).toBeGreaterThan(0)
  expect(gone).toEqual([])
})

function exists(path: string): boolean {
  return path.includes('*') ? globSync(path).length > 0 : existsSync(path)
}

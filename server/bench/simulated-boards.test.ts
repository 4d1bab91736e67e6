import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulatedBoards } from './simulated-boards.ts'

const { table, infeasible } = simulatedBoards()

test('the table of the README is the one that is printed', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`\n\n${table}\n\n`)
})

test('on each board a close suits, and the recommended one leaves the charter’s share of each kind the time', () => {
  expect(infeasible).toBe(0)
  const shares = table
    .split('\n')
    .slice(2)
    .map((row) => Number(row.split('|')[6]?.replace('%', '')))
  expect(shares).toHaveLength(6)
  for (const [row, least] of [70, 70, 80, 80, 90, 90].entries())
    expect(shares[row]).toBeGreaterThanOrEqual(least)
})

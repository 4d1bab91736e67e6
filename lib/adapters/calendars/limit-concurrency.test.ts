import { expect, test } from 'vitest'
import { limitConcurrency } from './limit-concurrency.ts'

test('two work at once, and the others in the order they came', async () => {
  const turn = limitConcurrency({ together: 2, patience: 60_000 })
  const [first, second] = [await turn(), await turn()]
  const order: string[] = []
  const enter = async (name: string) => {
    const done = await turn()
    order.push(name)
    return done
  }
  const [third, fourth] = [enter('third'), enter('fourth')]
  await new Promise(setImmediate)
  expect(order).toEqual([])
  second?.()
  const done = await third
  expect(order).toEqual(['third'])
  first?.()
  done?.()
  ;(await fourth)?.()
  expect(order).toEqual(['third', 'fourth'])
})

test('who waits too long is told so, and takes nobody’s place', async () => {
  const turn = limitConcurrency({ together: 1, patience: 10 })
  const done = await turn()
  expect(await turn()).toBeUndefined()
  done?.()
  expect(await turn()).toBeDefined()
  expect(await turn()).toBeUndefined()
})

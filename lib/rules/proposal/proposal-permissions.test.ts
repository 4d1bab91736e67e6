import { expect, test } from 'vitest'
import { STANDINGS } from '#lib/rules/base/standing.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Proposal } from './life.ts'
import {
  actor,
  blocks,
  cast,
  close,
  closesAt,
  create,
  given,
  open,
  reopen,
  withdraw,
} from './proposal.sample.ts'
import { decide } from './proposal.ts'
import { permissionsOn } from './proposal-permissions.ts'

const STATES = {
  'a draft': given(create),
  'an open vote': given(create, open),
  'a decision': given(create, open, cast('noor'), close(1, 1)),
  'a blocked vote': given(create, open, cast('noor'), close(1, 1, blocks)),
  'a reopened decision': given(create, open, close(1, 1), reopen),
  'a withdrawn draft': given(create, withdraw),
} satisfies Record<string, Proposal>

const facts = (state: Proposal) => {
  if (state.stage === 'none') throw new Error('there is no proposal')
  return {
    stage: state.stage,
    author: state.author,
    holds: state.inForce !== null,
    outcome: 'decision' in state ? state.decision?.outcome : undefined,
    withdrawnAt: state.stage === 'withdrawn' ? state.at : null,
  }
}

test.each(
  Object.entries(STATES),
)('on %s, a page offers what would be granted, to each standing', (_, state) => {
  for (const standing of STANDINGS)
    for (const member of ['claire', 'noor'])
      for (const now of [create.now, closesAt.add({ hours: 24 })]) {
        const by = actor(member, standing)
        const grants = (type: 'withdraw' | 'take-over') => !isRefusal(decide(state, { type, now, actor: by }))
        const reopens = !isRefusal(decide(state, { ...reopen, actor: by }))
        expect(permissionsOn(facts(state), by, now)).toMatchObject({
          withdraw: grants('withdraw'),
          takeOver: grants('take-over'),
          reopen: reopens,
        })
      }
})

test.each(Object.entries(STATES))('on %s, a page offers a visitor nothing', (_, state) => {
  expect(Object.values(permissionsOn(facts(state), undefined, create.now))).not.toContain(true)
})

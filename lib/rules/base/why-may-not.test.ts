import { expect, test } from 'vitest'
import { may, type Verb } from '#lib/rules/base/permission.ts'
import { STANDINGS } from '#lib/rules/base/standing.ts'
import { whyMayNot, whyMustStaySteward } from './why-may-not.ts'

const allowed: Record<(typeof STANDINGS)[number], Verb[]> = {
  reader: ['read'],
  contributor: ['read', 'write', 'discuss', 'create', 'withdraw'],
  elector: ['read', 'write', 'discuss', 'create', 'withdraw', 'vote', 'open-vote', 'reopen'],
  steward: [
    'read',
    'write',
    'discuss',
    'create',
    'withdraw',
    'vote',
    'open-vote',
    'reopen',
    'manage-members',
    'change-settings',
  ],
}

test.each(STANDINGS)('a %s may do this and nothing else', (standing) => {
  expect(allowed.steward.filter((verb) => may(standing, verb))).toEqual(allowed[standing])
})

test('a refusal says which standing the act asks for', () => {
  expect(whyMayNot('reader', 'write')).toEqual({
    kind: 'refused',
    code: 'not_allowed',
    verb: 'write',
    needs: 'contributor',
  })
  expect(whyMayNot('contributor', 'open-vote')).toMatchObject({ needs: 'elector' })
  expect(whyMayNot('elector', 'manage-members')).toMatchObject({ needs: 'steward' })
  expect(whyMayNot('steward', 'vote')).toBeUndefined()
})

test('the last steward stays one until another is named', () => {
  const claire = { id: 'claire', standing: 'steward' } as const
  const noor = { id: 'noor', standing: 'elector' } as const
  const other = { id: 'samir', standing: 'steward' } as const
  const lastSteward = { kind: 'refused', code: 'last_steward' }
  expect(whyMustStaySteward([claire, noor], 'claire', 'elector')).toEqual(lastSteward)
  expect(whyMustStaySteward([claire, noor], 'claire', 'left')).toEqual(lastSteward)
  expect(whyMustStaySteward([claire, noor, other], 'claire', 'left')).toBeUndefined()
  expect(whyMustStaySteward([claire, noor], 'claire', 'steward')).toBeUndefined()
  expect(whyMustStaySteward([claire, noor], 'noor', 'left')).toBeUndefined()
})

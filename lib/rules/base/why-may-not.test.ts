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
  expect(whyMustStaySteward('steward', 'elector', 0)).toEqual({ kind: 'refused', code: 'last_steward' })
  expect(whyMustStaySteward('steward', 'left', 0)).toEqual({ kind: 'refused', code: 'last_steward' })
  expect(whyMustStaySteward('steward', 'left', 1)).toBeUndefined()
  expect(whyMustStaySteward('steward', 'steward', 0)).toBeUndefined()
  expect(whyMustStaySteward('elector', 'left', 0)).toBeUndefined()
})

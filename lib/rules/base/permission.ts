import { STANDINGS, type Standing } from './standing.ts'

/** The least standing each act asks for. A steward is an elector who also keeps members and settings:
 * nothing here, or anywhere, gives them more weight in a decision, and the charter changes by decision alone. */
const NEEDS = {
  read: 'reader',
  write: 'contributor',
  discuss: 'contributor',
  create: 'contributor',
  withdraw: 'contributor',
  vote: 'elector',
  'open-vote': 'elector',
  reopen: 'elector',
  cancel: 'elector',
  relay: 'elector',
  'call-meeting': 'contributor',
  'give-proxy': 'elector',
  'manage-members': 'steward',
  'change-settings': 'steward',
} as const satisfies Record<string, Standing>

export type Verb = keyof typeof NEEDS

export function may(standing: Standing, verb: Verb): boolean {
  return STANDINGS.indexOf(standing) >= STANDINGS.indexOf(NEEDS[verb])
}

/** Those it is allowed with. */
export function standingsThat(verb: Verb): readonly Standing[] {
  return STANDINGS.filter((standing) => may(standing, verb))
}

export function needs(verb: Verb): Standing {
  return NEEDS[verb]
}

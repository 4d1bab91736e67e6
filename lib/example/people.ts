import type { Kind, Standing } from '#lib/decision/standing.ts'

export interface ExamplePerson {
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
}

/** La Remise des Tilleuls: a repair workshop that does not exist. Its creator comes first. */
export const CREATOR = 'Claire'
export const OTHERS: readonly ExamplePerson[] = [
  { name: 'Inès', kind: 'staff', standing: 'steward' },
  { name: 'Samir', kind: 'volunteer', standing: 'elector' },
  { name: 'Abdel', kind: 'volunteer', standing: 'elector' },
  { name: 'Yvonne', kind: 'volunteer', standing: 'elector' },
  { name: 'Marc', kind: 'volunteer', standing: 'elector' },
  { name: 'Noor', kind: 'volunteer', standing: 'elector' },
  { name: 'Jeanne', kind: 'volunteer', standing: 'elector' },
  { name: 'Thomas', kind: 'volunteer', standing: 'elector' },
  { name: 'Léa', kind: 'volunteer', standing: 'elector' },
  { name: 'Karim', kind: 'volunteer', standing: 'elector' },
  { name: 'Odile', kind: 'volunteer', standing: 'elector' },
  { name: 'Sophie', kind: 'staff', standing: 'elector' },
  { name: 'Paul', kind: 'staff', standing: 'elector' },
  { name: 'Amina', kind: 'staff', standing: 'elector' },
]

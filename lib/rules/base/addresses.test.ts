import { describe, expect, test } from 'vitest'
import { readAddress, readAddresses } from './addresses.ts'
import { slugOf } from './slug.ts'

describe('pasted addresses', () => {
  test('are read as people paste them', () => {
    const { people, notUnderstood } = readAddresses(
      `Inès Martin <Ines@X.fr>, abdel@y.fr; "Dupont, Jean" <jean@z.fr>\r\nnoor.haddad75@w.org\nSamir samir@v.fr\tmailto:yvonne@u.fr\nmarc@t.fr (Marc L.)`,
    )
    expect(notUnderstood).toEqual(['Samir samir@v.fr\tmailto:yvonne@u.fr'])
    expect(people).toEqual([
      { email: 'ines@x.fr', name: 'Inès Martin' },
      { email: 'abdel@y.fr', name: 'Abdel' },
      { email: 'jean@z.fr', name: 'Dupont, Jean' },
      { email: 'noor.haddad75@w.org', name: 'Noor Haddad' },
      { email: 'marc@t.fr', name: 'Marc L.' },
    ])
  })

  test('of someone with a very long name keep its first characters, whole', () => {
    const { people } = readAddresses(`${'a'.repeat(139)}😀😀 <x@y.fr>`)
    expect(people).toEqual([{ email: 'x@y.fr', name: `${'a'.repeat(139)}😀` }])
  })

  test.each(['<', '(', '"', '<('])('are looked for once through a text of nothing but %s', (sign) => {
    // Looked for again from each sign, this would take minutes.
    const { people, notUnderstood } = readAddresses(sign.repeat(200_000))
    expect(people).toEqual([])
    expect(notUnderstood).toHaveLength(1)
  })

  test('separated by spaces alone are several people; twice is once', () => {
    const { people, notUnderstood } = readAddresses('a@x.fr b@y.fr\nA@X.FR\n\n , ;')
    expect(people.map(({ email }) => email)).toEqual(['a@x.fr', 'b@y.fr'])
    expect(notUnderstood).toEqual([])
  })

  test('are told apart from what is none', () => {
    const { people, notUnderstood } = readAddresses(
      'Samir, pas d’adresse\nsans@point\n@x.fr\nines@x.fr, trop@@x.fr',
    )
    expect(people.map(({ email }) => email)).toEqual(['ines@x.fr'])
    expect(notUnderstood).toEqual(['Samir', 'pas d’adresse', 'sans@point', '@x.fr', 'trop@@x.fr'])
  })

  test.each([
    ['Claire@Exemple.FR ', 'claire@exemple.fr'],
    ['élodie@exemple.fr', 'élodie@exemple.fr'],
    [`${'a'.repeat(60)}@${'b'.repeat(250)}.fr`, undefined],
    ['a b@x.fr', undefined],
    ['', undefined],
  ])('one address %j is %j', (text, email) => {
    expect(readAddress(text)).toBe(email)
  })
})

test.each([
  ['La Remise des Tilleuls', 'la-remise-des-tilleuls'],
  ['  L’Œuvre & Cie — été 2026 !', 'l-oeuvre-cie-ete-2026'],
  ['Log', 'log-1'],
  ['_next', 'next'],
  ['合作社', 'tableau'],
  ['a'.repeat(80), 'a'.repeat(48)],
])('the address of the board %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

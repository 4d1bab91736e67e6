import { describe, expect, test } from 'vitest'
import { countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { receiptOf } from '#lib/i18n/count/receipt.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import stored from './decisions.sample.json' with { type: 'json' }
import { recountFile } from './recounting.ts'

describe('a vote whose count would draw lots in too many orders to try', () => {
  const LETTERS = [...'abcdefghi']
  const CAST = [...'aaaabcdefghi']

  /** Four papers put a first, and each of the eight others is put first by one: only a can win. */
  function recounted(most_counts: number | undefined, recorded: Record<string, unknown>) {
    const file = stored.irv as unknown as Record<string, unknown> & { entry: Record<string, unknown> }
    const who = CAST.map((_, at) => base64(new Uint8Array(32).fill(at)))
    const kinds = { n: 12, volunteers: 12, staff: 0 }
    const bound = most_counts === undefined ? {} : { most_counts }
    const { chosen, ...entry } = file.entry
    const found = recountFile({
      ...file,
      entry: {
        ...entry,
        ...recorded,
        method: { id: 'irv/1', params: { options: LETTERS, ...bound } },
        roll: { ...kinds, root: who[0] },
        ballots: { mode: 'named', ...kinds, root: who[0] },
      },
      options: LETTERS.map((id) => ({ id, label: id })),
      roll: who.map((one) => ({ kind: 'volunteer', who: one })),
      ballots: CAST.map((option, at) => ({ choice: 'vote', answer: { order: [option] }, who: who[at] })),
    })
    if (!('count' in found)) throw new Error(JSON.stringify(found))
    const differs = found.differences.map(({ field }) => field).filter((field) => !field.startsWith('tally'))
    const teller = countFormatter('fr', found.file.entry.method, { options: found.file.options })
    const [told = ''] = receiptOf(teller, found.count.tally)
      .slice(-1)
      .map(({ under }) => under.join(' '))
    return { differs, told }
  }

  test('recounts to the tie it recorded before there was a bound, and says that nobody knew who could win', () => {
    const { differs, told } = recounted(undefined, { outcome: 'tie', tied: LETTERS })
    expect(differs).toEqual([])
    expect(told).toContain('On ne sait pas qui peut gagner')
  })

  test('recounts to the option that wins in all of them, under the bound of today', () => {
    const { differs, told } = recounted(16_384, { outcome: 'chosen', chosen: ['a'] })
    expect(differs).toEqual([])
    expect(told).toContain('Quel que soit l’ordre, a l’emporte.')
  })

  test('recounts to an outcome that is not established, where the bound it names is too low', () => {
    const { differs, told } = recounted(10, { outcome: 'undetermined' })
    expect(differs).toEqual([])
    expect(told).toContain('on n’a pas pu établir qui peut gagner')
    expect(recounted(10, { outcome: 'tie', tied: LETTERS }).differs).toEqual(['outcome', 'tied'])
  })
})

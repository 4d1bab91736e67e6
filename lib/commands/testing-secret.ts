import { randomBytes } from 'node:crypto'
import { findRound } from '#db/votes/rounds.ts'
import { CODE_BYTES, codeOf } from '#lib/rules/vote/ballot-code.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import type { Context } from '#lib/store/scope.ts'
import type { Story } from './testing.ts'
import { castBallot } from './votes/cast-ballot.ts'

/** Voting in secret, in the story that is being told. */
export function secretVoting(story: () => Story) {
  const opened = async (rule = 'relative', chosen: Chosen = {}) =>
    story().open('Inès', await story().propose('Inès', 'Qui préside ?', 'On choisit ici.'), rule, {
      ...chosen,
      secret: true,
    })
  const newCode = () => codeOf(randomBytes(CODE_BYTES))
  const asSomeone = async (context: Context, roundId: string, choice: string, code: string) =>
    castBallot(context, { roundId, ballot: { choice }, code })
  const cast = async (name: string, roundId: string, choice: string, code: string) =>
    asSomeone(await story().as(name), roundId, choice, code)
  const rowOf = async (roundId: string) => {
    const row = await findRound(story().db, story().boardId, roundId)
    if (!row) throw new Error('no round')
    return row
  }
  return { opened, newCode, asSomeone, cast, rowOf }
}

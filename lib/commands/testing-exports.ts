import { Temporal } from 'temporal-polyfill'
import { findRound } from '#db/votes/rounds.ts'
import type { RuleName } from '#lib/rules/charter/charter.ts'
import type { ExportedDecision } from '#lib/rules/entries/export.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { exportedDecision } from '#lib/views/vote/export.ts'
import { expectAccepted, type Story } from './testing.ts'
import { castBallot } from './votes/cast-ballot.ts'
import { closeDueVotes } from './votes/close-due-votes.ts'
import { declareConflict } from './votes/declare-conflict.ts'

/** Everybody of the board. */
export const PEOPLE = ['Abdel', 'Claire', 'Noor', 'Samir', 'Inès']
const LABELS = ['Lundi', 'Mercredi', 'Samedi']

/** What the five answer, one after the other. */
const YES_NO: Partial<Record<RuleName, readonly string[]>> = {
  consent: ['consent', 'concern', 'objection', 'abstain', 'consent'],
  consensus: ['agree', 'stand_aside', 'agree', 'disagree', 'agree'],
  relative: ['for', 'against', 'for', 'against', 'blank'],
  absolute: ['for', 'for', 'for', 'against', 'abstain'],
  two_thirds: ['for', 'for', 'against', 'blank', 'for'],
  qualified: ['for', 'for', 'for', 'for', 'against'],
  lazy: ['support', 'support', 'support', 'objection', 'support'],
  advice: ['favourable', 'reserved', 'unfavourable', 'no_advice', 'adopt'],
}
/** What they give to the three options; nothing at all is a blank ballot. */
const AMONG: Partial<Record<RuleName, readonly string[]>> = {
  judgment: ['0 3 6', '1 1 2', '2 0 ', '6 0 1', ''],
  schulze: ['1 2 3', '2 1 3', '1 1 2', '3 2 1', ''],
  approval: ['on  ', 'on on ', ' on ', 'on  on', ''],
  score: ['5 0 3', '0 5 ', '1 1 1', '4  2', ''],
  dots: ['5 5 ', '10  ', ' 3 7', '1 1 1', ''],
  irv: ['1 2 3', '2 1 ', '1  ', '3 2 1', ''],
  stv: ['1 2 3', '2 1 ', '1  ', '3 2 1', ''],
}
export const RULES = [...Object.keys(YES_NO), ...Object.keys(AMONG)] as RuleName[]

/** A decision by each method, one by secret ballot, and one (`few`) by too few to be handed out; each as its file. */
export async function exportedDecisions(
  story: Story,
  names: readonly string[] = [...RULES, 'secret', 'few'],
): Promise<(name: string) => ExportedDecision> {
  const rounds = new Map<string, string>()
  for (const name of names) rounds.set(name, await votedAs(story, name))
  await close(story)
  const files = new Map<string, ExportedDecision>()
  for (const [name, roundId] of rounds) {
    const { decision } = (await findRound(story.db, story.boardId, roundId)) ?? {}
    const file = await exportedDecision(await story.as('Noor'), decision ?? 0)
    if ('roll' in file) files.set(name, file)
  }
  return (name) => {
    const file = files.get(name)
    if (!file) throw new Error(`no export of ${name}`)
    return structuredClone(file)
  }
}

function votedAs(story: Story, name: string): Promise<string> {
  if (name === 'secret') return voted(story, 'approval', { secret: true })
  if (name === 'few') return voted(story, 'relative', { secret: true }, ['Noor', 'Samir'])
  return voted(story, name as RuleName)
}

async function voted(story: Story, rule: RuleName, more: Chosen = {}, people = PEOPLE): Promise<string> {
  const number = await story.propose('Inès', `Quel jour ? (${rule})`, 'Un jour par semaine.')
  const { roundId } = await story.open('Inès', number, rule, {
    options: LABELS.map((label) => ({ label })),
    seats: 1,
    ...(rule === 'advice' ? { decider: await story.memberId('Inès') } : {}),
    ...(rule === 'relative' && !more.secret ? { casting: await story.memberId('Claire') } : {}),
    ...more,
  })
  if (rule === 'two_thirds')
    expectAccepted(
      await declareConflict(await story.as('Abdel'), { roundId, reason: 'Mon frère.', understood: true }),
    )
  for (const [i, name] of people.entries()) {
    if (rule === 'two_thirds' && name === 'Abdel') continue
    const context = await story.as(name)
    const ballot = draftOf(rule, i)
    const code = more.secret ? { codeHash: codeHash(`${rule} ${i}`) } : {}
    expectAccepted(await castBallot(context, { roundId, ballot, ...code }))
  }
  return roundId
}

function draftOf(rule: RuleName, i: number): BallotDraft {
  const choice = YES_NO[rule]?.[i]
  if (choice) return { choice, reason: 'Le bruit.', word: 'Merci.' }
  const values = (AMONG[rule]?.[i] ?? '').split(' ')
  if (values.join('') === '') return { choice: 'blank' }
  return { choice: 'vote', options: ['a', 'b', 'c'].map((id, at) => [id, values[at] ?? ''] as const) }
}

async function close(story: Story): Promise<void> {
  const open = await story.db.selectFrom('round').select('closes_at').where('stage', '=', 'open').execute()
  const last = open
    .map(({ closes_at }) => closes_at)
    .sort(Temporal.Instant.compare)
    .at(-1)
  if (!last) return
  await story.moveTo(last, 1)
  await closeDueVotes(story.db)
  return close(story)
}

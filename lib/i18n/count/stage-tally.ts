import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import type { Votes } from '#lib/rules/methods/counting/order.ts'
import { ONE_VOTE, type StvTransfer } from '#lib/rules/methods/counting/stv-stages.ts'
import type { IrvStep, IrvTally } from '#lib/rules/methods/irv.ts'
import type { StvTally } from '#lib/rules/methods/stv.ts'
import type { CountFormatter } from './count-formatter.ts'
import { irvEnd, reaches, stvBegin, stvEnd, whole } from './stages.ts'

/** How an option stands at one stage. Votes are in hundred-thousandths. */
export interface StageTally {
  readonly option: OptionId
  readonly votes: number
  /** What it received since the stage before. */
  readonly moved: number
  readonly state: 'in' | 'elected' | 'out'
}

/** One stage of a count that moves votes on, to be drawn. */
export interface Stage {
  readonly stage: number
  /** Those still in, with most votes first, then those that go out at this stage. */
  readonly tallies: readonly StageTally[]
  /** What it takes to win, or to have a seat. */
  readonly needed: number
  readonly exhausted: number
  readonly lost: number
  readonly title: string
  /** What led here, and what it leads to. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

type RunoffStage = Extract<IrvStep, { stage: number }>

export function stagesOf(formatter: CountFormatter, tally: IrvTally | StvTally): Stage[] {
  return tally.method === 'irv/1' ? runoffStages(formatter, tally) : electionStages(formatter, tally)
}

function runoffStages(formatter: CountFormatter, { steps }: IrvTally): Stage[] {
  let moved: Votes = {}
  return steps.flatMap((step) => {
    if (!('stage' in step)) return []
    const votes = whole(step.votes)
    const leaving = step.step === 'eliminate' ? step.options : []
    const tallies = Object.keys(votes).map(
      (option) =>
        ({
          option,
          votes: votes[option] ?? 0,
          moved: moved[option] ?? 0,
          state: leaving.includes(option) ? 'out' : isWinner(step, option) ? 'elected' : 'in',
        }) as const,
    )
    moved = step.step === 'eliminate' ? whole(sumOf(Object.values(step.transfers).map(({ to }) => to))) : {}
    return [
      {
        stage: step.stage,
        tallies: mostFirst(tallies),
        needed: step.needed * ONE_VOTE,
        exhausted: step.exhausted * ONE_VOTE,
        lost: 0,
        title: formatter.say('count.stage', { n: step.stage }),
        before: [],
        after: irvEnd(formatter, step),
      },
    ]
  })
}

function isWinner(step: RunoffStage, option: OptionId): boolean {
  if (step.step === 'elect') return step.option === option
  return step.step === 'tie' && step.winners.length === 1 && step.winners[0] === option
}

function electionStages(formatter: CountFormatter, tally: StvTally): Stage[] {
  const stages: Stage[] = []
  for (const step of tally.steps) {
    if (step.step === 'last' || step.step === 'tie' || step.step === 'undetermined') {
      const stage = stages.pop()
      const seated = step.step === 'last' ? step.elected : step.step === 'tie' ? step.always : []
      if (stage) stages.push({ ...seat(stage, seated), after: [...stage.after, ...stvEnd(formatter, step)] })
    }
    if (!('candidates' in step)) continue
    const transfers: readonly StvTransfer[] = 'transfers' in step ? Object.values(step.transfers) : []
    const moved = sumOf(transfers.map(({ to }) => to))
    const leaving = step.step === 'exclude' ? step.options : []
    const shown = Object.entries(step.candidates).filter(
      ([option, { status }]) => status !== 'excluded' || leaving.includes(option),
    )
    const tallies = shown.map(([option, { votes, status }]) => {
      const state = { continuing: 'in', elected: 'elected', excluded: 'out' } as const
      return { option, votes, moved: moved[option] ?? 0, state: state[status] }
    })
    const begin =
      step.step === 'first'
        ? { title: formatter.say('count.first', { n: step.stage }), why: [], moves: [] }
        : stvBegin(formatter, tally, step)
    stages.push({
      stage: step.stage,
      tallies: mostFirst(tallies),
      needed: tally.counts.quota * ONE_VOTE,
      exhausted: step.nonTransferable,
      lost: step.lost,
      title: begin.title,
      before: begin.moves,
      after: reaches(formatter, step.elected),
    })
  }
  return stages
}

function seat(stage: Stage, elected: readonly OptionId[]): Stage {
  const tallies = stage.tallies.map((standing) =>
    elected.includes(standing.option) ? ({ ...standing, state: 'elected' } as const) : standing,
  )
  return { ...stage, tallies }
}

function sumOf(all: readonly Votes[]): Votes {
  const sum: Record<OptionId, number> = {}
  for (const votes of all)
    for (const [option, n] of Object.entries(votes)) sum[option] = (sum[option] ?? 0) + n
  return sum
}

function mostFirst(tallies: readonly StageTally[]): readonly StageTally[] {
  return tallies.toSorted(
    (one, other) => Number(one.state === 'out') - Number(other.state === 'out') || other.votes - one.votes,
  )
}

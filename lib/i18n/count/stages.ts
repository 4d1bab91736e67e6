import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import type { EarlierStages, Votes } from '#lib/rules/methods/counting/order.ts'
import { ONE_VOTE, type StvTransfer } from '#lib/rules/methods/counting/stv-stages.ts'
import type { IrvStep, IrvTally } from '#lib/rules/methods/irv.ts'
import type { StvStep, StvTally } from '#lib/rules/methods/stv.ts'
import type { CountFormatter } from './count-formatter.ts'
import { type Line, line, voteCountLine } from './line.ts'

export function irvLines(formatter: CountFormatter, { steps }: IrvTally): Line[] {
  const { say } = formatter
  return steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(formatter, step)
      case 'elect':
      case 'eliminate':
      case 'tie':
      case 'undetermined': {
        const { exhausted, needed } = step
        const under = [say('step.needed', { exhausted, needed }), ...irvEnd(formatter, step)]
        return line(
          say('step.stage', { stage: step.stage, votes: votesIn(formatter, whole(step.votes)) }),
          under,
        )
      }
      default:
        return step satisfies never
    }
  })
}

/** What a stage of a runoff leads to. */
export function irvEnd(formatter: CountFormatter, step: Extract<IrvStep, { stage: number }>): string[] {
  const { say, option, options } = formatter
  switch (step.step) {
    case 'elect':
      return [say('step.elect', { option: option(step.option), n: step.votes[step.option] ?? 0 })]
    case 'eliminate': {
      const moves = Object.entries(step.transfers).map(([from, { to, exhausted }]) =>
        moveIn(formatter, from, { to: whole(to), nonTransferable: exhausted * ONE_VOTE, lost: 0 }),
      )
      return [whoLeaves(formatter, step.options, step.by), ...moves]
    }
    case 'tie':
      return [
        say('step.no_way_out', { last: options(step.last) }),
        say(triedIn(step), {
          orders: step.orders,
          options: options(step.winners),
        }),
      ]
    case 'undetermined':
      return [
        say('step.no_way_out', { last: options(step.last) }),
        say('step.undetermined', { counts: step.counts }),
      ]
    default:
      return step satisfies never
  }
}

type Leaving = Extract<IrvStep, { step: 'eliminate' }>['by'] | Extract<StvStep, { step: 'exclude' }>['by']

function whoLeaves(formatter: CountFormatter, leaving: readonly OptionId[], by: Leaving): string {
  const { say, options } = formatter
  switch (by.rule) {
    case 'fewest':
      return say('step.fewest', { options: options(leaving) })
    case 'earlier_stage':
      return say('step.fewest_earlier', { ...earlier(formatter, by), option: options(leaving) })
    case 'together':
      return say('step.together', { options: options(leaving), next: by.next })
    case 'no_votes':
      return say('step.no_votes', { options: options(leaving) })
    default:
      return by satisfies never
  }
}

function earlier({ options, list }: CountFormatter, { tied, stages }: EarlierStages) {
  return { tied: options(tied), stages: stages.length, which: list(stages.map(String)) }
}

/** In hundred-thousandths, as those of an election of several are. */
export function whole(votes: Votes): Votes {
  return Object.fromEntries(Object.entries(votes).map(([option, n]) => [option, n * ONE_VOTE]))
}

function votesIn({ say, option, votes }: CountFormatter, all: Votes): string {
  return Object.entries(all)
    .map(([id, n]) => say('count.pair', { name: option(id), value: votes(n) }))
    .join(', ')
}

function moveIn(
  formatter: CountFormatter,
  from: OptionId,
  { to, nonTransferable, lost }: StvTransfer,
): string {
  const { say, option, votes, list } = formatter
  const parts = Object.entries(to)
    .filter(([, n]) => n > 0)
    .map(([id, n]) => say('step.move', { n: votes(n), option: option(id) }))
  if (nonTransferable > 0) parts.push(say('step.move_nobody', { n: votes(nonTransferable) }))
  if (lost > 0) parts.push(say('step.move_lost', { n: votes(lost) }))
  return parts.length > 0
    ? say('step.moves', { option: option(from), parts: list(parts) })
    : say('step.move_none', { option: option(from) })
}

export function stvLines(formatter: CountFormatter, tally: StvTally): Line[] {
  const { say } = formatter
  return tally.steps.map((step) => {
    switch (step.step) {
      case 'count':
      case 'quorum':
        return voteCountLine(formatter, step)
      case 'quota':
        return line(say('step.quota', { ...step, parts: step.seats + 1 }))
      case 'first': {
        const votes = votesIn(formatter, candidateVotes(step))
        return line(say('step.first', { stage: step.stage, votes }), reaches(formatter, step.elected))
      }
      case 'surplus':
      case 'exclude': {
        const { title, why, moves } = stvBegin(formatter, tally, step)
        return line(title, [
          ...why,
          ...moves,
          ...candidateLines(formatter, step),
          ...reaches(formatter, step.elected),
        ])
      }
      case 'last':
      case 'tie':
      case 'undetermined': {
        const [text = '', ...under] = stvEnd(formatter, step)
        return line(text, under)
      }
      default:
        return step satisfies never
    }
  })
}

type Moving = Extract<StvStep, { step: 'surplus' | 'exclude' }>

/** What a stage of an election of several does: who is transferred, at what value, and where to. */
export function stvBegin(formatter: CountFormatter, tally: StvTally, step: Moving) {
  const { say } = formatter
  const moves = Object.entries(step.transfers).map(([from, transfer]) => moveIn(formatter, from, transfer))
  if (step.step === 'surplus') return { ...surplusBegin(formatter, tally, step), moves }
  const title = say('step.exclude', { stage: step.stage, why: whoLeaves(formatter, step.options, step.by) })
  const filled = moves.length === 0 && step.by.rule !== 'no_votes'
  return { title, why: filled ? [say('step.nothing_moves')] : [], moves }
}

/** Papers are passed on at the surplus times their value, divided by all the votes. */
function surplusBegin(
  formatter: CountFormatter,
  { counts }: StvTally,
  { stage, option, surplus, by, passed }: Extract<StvStep, { step: 'surplus' }>,
) {
  const { say, votes } = formatter
  const title = say('step.surplus', { stage, option: formatter.option(option), surplus: votes(surplus) })
  const first =
    by.rule === 'earlier_stage'
      ? [say('step.surplus_earlier', { ...earlier(formatter, by), option: formatter.option(option) })]
      : []
  const all = votes(surplus + counts.quota * ONE_VOTE)
  const values = passed.map(({ papers, ...value }) =>
    say('step.passed', {
      papers,
      surplus: votes(surplus),
      votes: all,
      received: votes(value.received),
      passed: votes(value.passed),
    }),
  )
  return { title, why: [...first, ...values] }
}

function candidateVotes({ candidates }: Extract<StvStep, { stage: number }>): Votes {
  return Object.fromEntries(Object.entries(candidates).map(([option, { votes }]) => [option, votes]))
}

function candidateLines(formatter: CountFormatter, step: Moving): string[] {
  const { say, votes } = formatter
  // Whoever is out may keep votes, where none moves any more.
  const still = Object.entries(candidateVotes(step)).filter(
    ([option, n]) => n > 0 || step.candidates[option]?.status !== 'excluded',
  )
  return [
    say('step.now', { votes: votesIn(formatter, Object.fromEntries(still)) }),
    say('step.beside', { exhausted: votes(step.nonTransferable), lost: votes(step.lost) }),
  ]
}

/** Those who got their seat at a stage. */
export function reaches({ say, options }: CountFormatter, elected: readonly OptionId[]): string[] {
  return elected.length > 0 ? [say('step.reaches', { n: elected.length, options: options(elected) })] : []
}

/** How an election of several ended, where it did not fill its last seat by the quota. */
export function stvEnd(
  { say, options }: CountFormatter,
  step: Extract<StvStep, { step: 'last' | 'tie' | 'undetermined' }>,
): string[] {
  if (step.step === 'last')
    return [say('step.last', { n: step.elected.length, options: options(step.elected) })]
  const { over, tied } = step
  const lots = say('step.lots', { over, tied: options(tied) })
  if (step.step === 'undetermined') return [lots, say('step.draws_undetermined', { counts: step.counts })]
  const { orders, by, always, sometimes } = step
  if (orders === 0 && !by) return [lots, say('step.draws_too_many', { options: options(tied) })]
  return [
    lots,
    by ? say('step.draws_states') : say('step.draws', { orders }),
    ...(always.length > 0 ? [say('step.draws_always', { n: always.length, options: options(always) })] : []),
    ...(sometimes.length > 0 ? [say('step.draws_sometimes', { options: options(sometimes) })] : []),
  ]
}

function triedIn({ winners, orders, by }: Extract<IrvStep, { step: 'tie' }>) {
  if (by) return winners.length === 1 ? 'step.states_one' : 'step.states_several'
  if (orders === 0) return 'step.orders_too_many'
  return winners.length === 1 ? 'step.orders_one' : 'step.orders_several'
}

import { type OptionId, sortedOptions } from '#lib/rules/methods/counting/option.ts'
import type { IrvTally } from '#lib/rules/methods/irv.ts'
import type { JudgmentTally } from '#lib/rules/methods/judgment.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { byPicture } from '#lib/rules/methods/rule.ts'
import type { SchulzeTally } from '#lib/rules/methods/schulze.ts'
import type { StvTally } from '#lib/rules/methods/stv.ts'
import { answersIn, silentIn } from './answers.ts'
import type { CountFormatter } from './count-formatter.ts'
import { pairsIn } from './duels.ts'
import { type Stage, stagesOf } from './stage-tally.ts'
import { sumFigures } from './sums.ts'
import { rankedIn } from './values.ts'

/** Numbers in a table: the first column says what each row is about. */
export interface Figures {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [head: string, ...cells: string[]])[]
}

/** The numbers of a count, the same that its picture shows. */
export function figuresOf(formatter: CountFormatter, count: Recount): Figures[] {
  const cast = (tally: { counts: { vote: number; blank: number } }) =>
    castFigures(formatter, count, tally.counts)
  return byPicture(count.tally, {
    answers: (tally) => {
      const answers = answersIn(tally).map(({ answer, n }) => [formatter.say(`answer.${answer}`), n] as const)
      return [answerFigures(formatter, count, answers)]
    },
    bars: (tally) => [cast(tally), sumFigures(formatter, tally)],
    grades: (tally) => [cast(tally), gradeFigures(formatter, tally)],
    duels: (tally) => [cast(tally), ...duelFigures(formatter, tally)],
    stages: (tally) => [cast(tally), ...stageFigures(formatter, tally)],
  })
}

function answerFigures(
  { say }: CountFormatter,
  count: Recount,
  answers: readonly (readonly [string, number])[],
): Figures {
  const all = [...answers, [say('answer.silent'), silentIn(count)] as const]
  return {
    caption: say('figures.answers'),
    columns: [say('figures.answer'), say('figures.people')],
    rows: all.map(([answer, n]) => [answer, `${n}`]),
  }
}

function castFigures(
  formatter: CountFormatter,
  count: Recount,
  { vote, blank }: { vote: number; blank: number },
): Figures {
  const { say } = formatter
  return answerFigures(formatter, count, [
    [say('answer.vote'), vote],
    [say('answer.blank'), blank],
  ])
}

function gradeFigures({ say, option, grade }: CountFormatter, tally: JudgmentTally): Figures {
  const { grades, ungraded } = tally.counts
  const how = Math.max(...Object.values(grades).map(({ length }) => length))
  return {
    caption: say('figures.options'),
    columns: [
      say('figures.option'),
      ...Array.from({ length: how }, (_, at) => grade(at)),
      say('figures.ungraded'),
    ],
    rows: rankedIn(tally).map((id) => [
      option(id),
      ...(grades[id] ?? []).map(String),
      `${ungraded[id] ?? 0}`,
    ]),
  }
}

function duelFigures({ say, option }: CountFormatter, { counts, steps }: SchulzeTally): Figures[] {
  const duels: Figures = {
    caption: say('figures.duels'),
    columns: [
      say('figures.first'),
      say('figures.for_first'),
      say('figures.second'),
      say('figures.for_second'),
    ],
    rows: pairsIn(counts.duels).map(([one, other]) => [
      option(one),
      `${counts.duels[one]?.[other] ?? 0}`,
      option(other),
      `${counts.duels[other]?.[one] ?? 0}`,
    ]),
  }
  const paths = steps.find((step) => step.step === 'paths')
  if (!paths) return [duels]
  const ids = sortedOptions(Object.keys(paths.strengths))
  const strength = (one: OptionId, other: OptionId) => {
    const [won, lost] = paths.strengths[one]?.[other] ?? [0, 0]
    return won > 0 ? `${won}\u2060–\u2060${lost}` : '–'
  }
  return [
    duels,
    {
      caption: say('figures.strengths'),
      columns: [say('figures.option'), ...ids.map(option)],
      rows: ids.map((one) => [
        option(one),
        ...ids.map((other) => (one === other ? '' : strength(one, other))),
      ]),
    },
  ]
}

function stageFigures(formatter: CountFormatter, tally: IrvTally | StvTally): Figures[] {
  const { say, option, votes } = formatter
  const stages = stagesOf(formatter, tally)
  const first = stages[0]
  if (!first) return []
  const at = (stage: Stage, id: OptionId) => stage.tallies.find((standing) => standing.option === id)
  const ids = sortedOptions(first.tallies.map(({ option: id }) => id))
  const beside = [
    [say('figures.exhausted'), ...stages.map(({ exhausted }) => votes(exhausted))] as const,
    ...(stages.some(({ lost }) => lost > 0)
      ? [[say('figures.lost'), ...stages.map(({ lost }) => votes(lost))] as const]
      : []),
    [
      say(tally.method === 'stv/1' ? 'figures.quota' : 'figures.needed'),
      ...stages.map(({ needed }) => votes(needed)),
    ] as const,
  ]
  return [
    {
      caption: say('figures.stages'),
      columns: [say('figures.option'), ...stages.map(({ stage }) => say('count.stage', { n: stage }))],
      rows: [
        ...ids.map((id) => {
          const cells = stages.map((stage) => {
            const standing = at(stage, id)
            return standing ? votes(standing.votes) : '–'
          })
          return [option(id), ...cells] as const
        }),
        ...beside,
      ],
    },
  ]
}

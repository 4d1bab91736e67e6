import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { calledTo, placeOf } from '#db/votes/rolls.ts'
import { type RoundRow, roundsOf } from '#db/votes/rounds.ts'
import { countRoll } from '#db/votes/vote-counts.ts'
import { countsOf } from '#lib/i18n/count/answers.ts'
import { type CountFormatter, countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { notesOf } from '#lib/i18n/count/notes.ts'
import { blockingObjections, defaultOf, outcomeHeading, outcomeLabel } from '#lib/i18n/count/outcome.ts'
import { valuesOf } from '#lib/i18n/count/values.ts'
import { formatInstant } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { OBJECTIONS, standingObjectors } from '#lib/rules/vote/closing/quorum-and-objection-times.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { isLeftOut } from '#lib/rules/window/coverage.ts'
import { areTooFew } from '#lib/rules/window/public-coverage.ts'
import { boxOf, storedBox } from '#lib/store/load/ballot-box.ts'
import { type Method, methodOf, recountOf, roundOf, termsOf } from '#lib/store/load/proposal.ts'
import { type Shortened, shortenedIn } from '#lib/store/load/shortened.ts'
import type { About, Mail } from './mail.ts'
import { link, type MailBlock, paragraph, quote, small, title } from './message.ts'
import { reopeningBlocks } from './short-vote.ts'
import { findVote, type NamedAnswer, namedAnswers } from './vote.ts'
import { workedOutOnce } from './worked-out-once.ts'

interface Told extends About {
  readonly number: number
  readonly method: Method
  readonly terms: Pick<Terms, 'options' | 'grades'>
  readonly count: Recount
  readonly closedAt: Temporal.Instant
  /** Those that stand. */
  readonly objections: readonly Pick<NamedAnswer, 'name' | 'kind' | 'reason' | 'change'>[]
  /** The decision that held before, which this one replaces if it takes effect. */
  readonly heldBefore: number | null
  /** For someone who did not answer: what the window owes them an account of. */
  readonly silent?: Silent | undefined
  /** Where the vote was shorter than recommended. */
  readonly shortened: Shortened | null
}

interface Silent {
  readonly hadTime: boolean
  readonly ready: number
  readonly total: number
}

/** Tells the outcome, whole: nothing needs to be opened. */
export const outcomeMail: Mail<Told> = {
  async find(db, mail, links) {
    const vote = await findVote(db, mail, links)
    if (!vote?.seat || vote.round.decision === null) return undefined
    const { round, seat } = vote
    return {
      ...vote.about,
      number: vote.round.decision,
      method: methodOf(round),
      terms: termsOf(round),
      count: recountOf(round),
      closedAt: round.closes_at,
      objections: await standingObjections(db, round),
      heldBefore: await heldBefore(db, round),
      silent: await silentIn(db, round, seat.id),
      shortened: await shortenedIn(db, round, seat.id),
    }
  },

  compose({ reader }, data) {
    const { board, number, count } = data
    const formatter = countFormatter(reader.language, data.method.rule, data.terms)
    const { say } = formatter
    const outcome = say(outcomeLabel(count.tally))
    const close = formatInstant(data.closedAt, reader)
    return {
      subject: say('mail.outcome.subject', { outcome, title: data.title }),
      blocks: [
        paragraph(say('mail.outcome.which', { board, number, close })),
        title(data.title),
        paragraph(meaning(formatter, data)),
        paragraph(counts(formatter, count)),
        ...details(formatter, data),
        ...objections(say, data),
        ...(takesEffect(count.tally.outcome) ? [] : [paragraph(meanwhile(say, data.heldBefore))]),
        ...silentMembers(say, data),
        ...reopeningBlocks(say, reader, data.shortened, data.url),
        small(say('mail.outcome.nothing_to_do')),
        link(say('mail.outcome.go'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}

/** With what was written that is not erased by now. */
async function standingObjections(db: Db, round: RoundRow): Promise<readonly NamedAnswer[]> {
  const answers = await namedAnswers(db, round, [...OBJECTIONS])
  if (answers.length === 0) return []
  const objectors = await objectorsIn({ db, round })
  return answers.filter(({ member }) => objectors.has(member))
}

/** A closed round changes no more: neither who objects, nor how many had the time. */
interface Closed {
  readonly db: Db
  readonly round: RoundRow
}
const keyOf = ({ round }: Closed) => round.id
const objectorsIn = workedOutOnce(keyOf, async ({ db, round }: Closed) =>
  standingObjectors(await roundOf(db, round), boxOf(round, await storedBox(db, round))),
)
const readyIn = workedOutOnce(keyOf, async ({ db, round }: Closed) => {
  const roll = await countRoll(db, round.id)
  return { total: roll.volunteers + roll.staff, ready: roll.volunteers_ready + roll.staff_ready }
})

/** The decision this round's would replace: the last one of the same proposal that took effect. */
async function heldBefore(db: Db, round: RoundRow): Promise<number | null> {
  const earlier = (await roundsOf(db, round.proposal_id)).filter(({ number }) => number < round.number)
  const effective = earlier.findLast(({ outcome }) => outcome !== null && takesEffect(outcome as Outcome))
  return effective?.decision ?? null
}

/** Undefined for who answered, or was not called. */
async function silentIn(db: Db, round: RoundRow, memberId: string): Promise<Silent | undefined> {
  const place = (await calledTo(db, [round.id], memberId)).get(round.id)
  const called = place?.answered === false ? await placeOf(db, round.id, memberId) : undefined
  if (!called) return undefined
  const hadTime = !isLeftOut(called.ready_at, round.window_closes_at)
  return { hadTime, ...(await readyIn({ db, round })) }
}

function meaning(formatter: CountFormatter, { method, count: { tally }, heldBefore }: Told): string {
  const { say, options } = formatter
  switch (tally.outcome) {
    case 'adopted':
      return heldBefore === null
        ? say('mail.outcome.adopted')
        : say('mail.outcome.replaces', { number: heldBefore })
    case 'chosen': {
      const applies =
        heldBefore === null
          ? say('mail.outcome.chosen')
          : say('mail.outcome.chosen_replaces', { number: heldBefore })
      return `${outcomeHeading(formatter, method.name, tally)}. ${applies}`
    }
    case 'rejected':
      if ('chosen' in tally) return say('mail.outcome.default_won', { option: defaultOf(formatter) })
      if (tally.method === 'advice/1') return say('mail.outcome.decider_rejected')
      return say(tally.method === 'consensus/1' ? 'mail.outcome.nobody_agrees' : 'mail.outcome.rejected')
    case 'blocked':
      return tally.method === 'consensus/1'
        ? say('mail.outcome.stopped', { n: tally.counts.block })
        : say('mail.outcome.blocked', { n: blockingObjections(tally) })
    case 'tie':
      return 'tied' in tally
        ? say('mail.outcome.tie_options', { options: options(tally.tied) })
        : say('mail.outcome.tie')
    case 'undetermined':
      return say('mail.outcome.undetermined')
    case 'no_quorum':
      if (tally.method === 'advice/1') return say('mail.outcome.undecided')
      return say(tally.method === 'lazy/1' ? 'mail.outcome.nobody_left' : 'mail.outcome.no_quorum')
    default:
      return tally satisfies never
  }
}

function counts(formatter: CountFormatter, count: Recount): string {
  const { say } = formatter
  const { answered, roll } = count
  const kinds = { volunteers: answered.volunteers, staff: answered.staff }
  const totals = { volunteersTotal: roll.volunteers, staffTotal: roll.staff }
  const byKind = say('outcome.by_kind', { ...kinds, ...totals })
  return `${countsOf(formatter, count)} ${say('mail.outcome.answers')} ${byKind}`
}

/** What each option got, and what there is to know of the count. */
function details(formatter: CountFormatter, { count }: Told): MailBlock[] {
  const { say, option } = formatter
  const values = valuesOf(formatter, count.tally).map(({ option: id, value }) =>
    say('count.pair', { name: option(id), value }),
  )
  const notes = notesOf(formatter, count).map(paragraph)
  return values.length > 0 ? [quote(values.join('\n')), ...notes] : notes
}

function objections(say: Say, { count, objections }: Told): MailBlock[] {
  if (count.tally.outcome !== 'blocked') return []
  return objections.map(({ name, kind, reason, change }) =>
    quote(
      [reason, change && say('vote.should_change', { change }), `— ${name}, ${say(`site.${kind}`)}`]
        .filter(Boolean)
        .join('\n'),
    ),
  )
}

function meanwhile(say: Say, heldBefore: number | null): string {
  return heldBefore === null
    ? say('outcome.meanwhile_none')
    : say('outcome.meanwhile_decision', { number: heldBefore })
}

/** A group that decides without someone owes them an account, and an open door. */
function silentMembers(say: Say, { silent }: Told): MailBlock[] {
  if (!silent) return []
  const { hadTime, ready, total } = silent
  const why = hadTime
    ? say('mail.outcome.silent', { counted: areTooFew(total) ? 'no' : 'yes', ready, total })
    : say('mail.outcome.silent_short')
  return [paragraph(`${why} ${say('mail.outcome.door')}`)]
}

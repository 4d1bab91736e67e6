import { isDeepStrictEqual } from 'node:util'
import { instantText } from '#lib/rules/base/instant.ts'
import { charterData } from '#lib/rules/entries/board.ts'
import { decisionEntry } from '#lib/rules/entries/decision.ts'
import type { LinkTarget } from '#lib/rules/entries/head.ts'
import { rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { roundOpenedEntry } from '#lib/rules/entries/round-opened.ts'
import { shortenedEntry } from '#lib/rules/entries/shortening.ts'
import type { SaidEntry, ShownLine, ShownPart } from '#lib/rules/entries/shown.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import { methodNamed, settingsOf, usualRule } from '#lib/rules/methods/rule.ts'
import { type Outcome, takesEffect } from '#lib/rules/methods/tally.ts'
import { ballotLeaves, boxOf } from '#lib/store/load/ballot-box.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { methodOf, recountOf } from '#lib/store/load/proposal.ts'
import { commit } from '#lib/tlog/commitment.ts'
import type { ReadDecision, StoredEntry } from './read-decision.ts'
import { type SaidWindow, saidWindow } from './window.ts'

type Told = Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'>

/** A decision as the tables have it, told as its entries would tell it. */
export function tellDecision(read: ReadDecision): Told {
  const { text, line, moves, row } = read
  const window = saidWindow(row, read.roll, openedIn(read).window, read.openings)
  return {
    title: text.title,
    says: [saidDecision(read), saidOpening(read, window), ...saidShortening(read)],
    since: {
      ...(line ? { effect: line.effect } : {}),
      moves: moves.map(({ why, closesAt, lostMinutes }) => ({
        why,
        closes_at: instantText(closesAt),
        lost_minutes: lostMinutes,
      })),
      rightful: instantText(row.window_closes_at),
      short: read.shortening !== undefined,
    },
    differs: [...wrongInside(read), ...(window.agrees ? [] : ['window' as const])],
  }
}

function openedIn({ opened }: ReadDecision): StoredEntry & { readonly window: RecordedWindow } {
  if (!opened?.window) throw new Error('no round was opened there')
  return { ...opened, window: opened.window }
}

/** What stands for each of those called, if they are who is shown. */
function whoIn({ roll, names, openings }: ReadDecision): (member: string) => string {
  const called = new Map(roll.map(({ member_id, who }) => [member_id, who]))
  return (member) => openings.saidOf(called.get(member), member, names.get(member)?.name)
}

function targetAt({ entries }: ReadDecision, index: number | null | undefined): LinkTarget | undefined {
  const leaf = entries.get(index ?? -1)?.leaf
  return leaf === undefined ? undefined : { index: String(index), leaf }
}

const NOWHERE: LinkTarget = { index: '', leaf: '' }

function rollRootIn({ roll }: ReadDecision, who: (member: string) => string): string {
  return rootOfLeaves(
    roll.map(({ member_id, kind, proxy }) => ({
      kind,
      who: who(member_id),
      ...(proxy ? { proxy: who(proxy) } : {}),
    })),
  )
}

function textIn({ text }: ReadDecision) {
  const body = new Uint8Array(text.body)
  const salt = new Uint8Array(text.body_salt)
  return {
    c: salt.length === 32 ? commit('text', salt, body) : '',
    bytes: body.length,
    schema: text.schema as 'text/1',
  }
}

function saidDecision(read: ReadDecision): SaidEntry {
  const { row, round, proposal, before, box, reopening } = read
  const who = whoIn(read)
  const count = recountOf(row)
  const effective = takesEffect(count.tally.outcome)
  const number = row.decision ?? 0
  const entry = decisionEntry(
    { board: row.board_id, at: row.recorded_at ?? row.closes_at },
    {
      proposal: proposal.id,
      number: proposal.number,
      round,
      closed: {
        type: 'round-closed',
        decision: { number, round: row.number, outcome: count.tally.outcome, closedAt: row.closes_at },
        count,
        at: row.recorded_at ?? row.closes_at,
        supersedes: null,
        inForce: effective ? number : (before?.decision ?? null),
      },
      text: textIn(read),
      rollRoot: rollRootIn(read, who),
      ballotsRoot: rootOfLeaves(ballotLeaves(box, who)),
      who,
      opened: targetAt(read, row.opened_entry) ?? NOWHERE,
      reopened: reopening && targetAt(read, reopening.entry),
      supersedes: effective ? targetAt(read, before?.decision_entry) : undefined,
    },
  )
  return { index: row.decision_entry ?? -1, entry, unknown: [] }
}

function saidOpening(read: ReadDecision, { window }: SaidWindow): SaidEntry {
  const { row, round, proposal, text, openings, reopening } = read
  const opened = openedIn(read)
  const who = whoIn(read)
  const sealedLabels = new Map(opened.options?.map(({ id, label }) => [id, label]))
  const entry = roundOpenedEntry(
    { board: row.board_id, at: row.opened_at },
    {
      proposal: proposal.id,
      number: proposal.number,
      round,
      window: window as Parameters<typeof roundOpenedEntry>[1]['window'],
      title: openings.said(opened.title, 'title', text.title),
      brief: openings.said(opened.brief, 'brief', text.brief),
      text: textIn(read),
      rollRoot: rollRootIn(read, who),
      who,
      labels: new Map(
        round.terms.options.map(({ id, label }) => [
          id,
          openings.said(sealedLabels.get(id), 'option', label),
        ]),
      ),
      charter: changeOf(row)?.after,
      by: '',
      reopened: reopening && targetAt(read, reopening.entry),
    },
  )
  return { index: row.opened_entry, entry, unknown: ['by'] }
}

function saidShortening(read: ReadDecision): SaidEntry[] {
  const { row, shortening, short, openings, proposal, round } = read
  if (!shortening) return []
  const words = { apology: shortening.apology, justification: shortening.justification }
  const said = (field: 'apology' | 'justification') =>
    openings.said(short?.[field], field, new Uint8Array(words[field] ?? []))
  const entry = shortenedEntry(
    { board: row.board_id, at: row.opened_at },
    {
      proposal: proposal.id,
      number: proposal.number,
      round,
      window: {
        recommended: shortening.recommended,
        leftOut: shortening.left_out,
        closesAt: row.first_closes_at,
        followUp: { owner: '', due: row.opened_at.toZonedDateTimeISO('UTC').toPlainDate() },
      },
      apology: said('apology'),
      justification: said('justification'),
      owner: '',
      opened: targetAt(read, row.opened_entry) ?? NOWHERE,
    },
  )
  const erased = (['apology', 'justification'] as const).filter((field) =>
    openings.areErased(short?.[field], words[field]),
  )
  return [{ index: shortening.entry, entry, unknown: ['followup', 'closes_at', ...erased] }]
}

/** What pages show beside that no entry says, though it follows from what the entries do say. */
function wrongInside(read: ReadDecision): ShownPart[] {
  const { row, text, proposal, closed, written, openings } = read
  const found: ShownPart[] = []
  if (row.outcome !== recountOf(row).tally.outcome) found.push('outcome')
  if (!isCounted(read)) found.push('count')
  if (!areAllCast(read)) found.push('answers')
  if (!isNamed(read)) found.push('method')
  if (!changesCharter(read)) found.push('text')
  const vouched = written.every(
    ({ field, commitment, bytes }) =>
      (bytes === null && commitment === null) ||
      openings.areErased(commitment, bytes) ||
      openings.said(commitment, field, new Uint8Array(bytes ?? [])) === commitment,
  )
  if (!vouched) found.push('reasons')
  if (proposal.stage !== 'decided' || closed.at(-1)?.id !== row.id) return found
  if (proposal.title !== text.title) found.push('title')
  if (proposal.brief !== text.brief) found.push('text')
  const holds = closed.findLast(({ outcome }) => takesEffect(outcome as Outcome))
  if ((holds?.id ?? null) !== proposal.in_force) found.push('replaced')
  return found
}

/** The count, with each of its steps, is what these answers give under this rule: pages show the steps as well. */
function isCounted({ row, box, round }: ReadDecision): boolean {
  const again = recount(round.roll, boxOf(row, box), round.rule)
  return isDeepStrictEqual(JSON.parse(JSON.stringify(again)), recountOf(row))
}

/** Every ballot of each elector is there, from the first to the one that counts: pages tell which ones were changed. */
function areAllCast({ history }: ReadDecision): boolean {
  const cast = Map.groupBy(history, ({ member_id }) => member_id)
  return [...cast.values()].every((own) =>
    own
      .map(({ revision }) => revision)
      .sort((a, b) => a - b)
      .every((revision, i) => revision === i + 1),
  )
}

/** A name is one of its rule, with all that the name promises. */
function isNamed({ row }: ReadDecision): boolean {
  const { name, rule } = methodOf(row)
  const usual = usualRule(name).params as Readonly<Record<string, unknown>>
  const chosen = new Set<string>(settingsOf(name))
  const params = rule.params as Readonly<Record<string, unknown>>
  return (
    methodNamed(name).id === rule.id &&
    Object.keys(usual).every((key) => chosen.has(key) || isDeepStrictEqual(usual[key], params[key]))
  )
}

/** What a vote would have changed is the charter that the board had. */
function changesCharter({ row, charter }: ReadDecision): boolean {
  const change = changeOf(row)
  if (!change) return true
  const { text: _, state: __, ...had } = JSON.parse(charter?.bytes.toString('utf8') ?? '{}').charter ?? {}
  return isDeepStrictEqual(had, JSON.parse(JSON.stringify(charterData(change.before))))
}

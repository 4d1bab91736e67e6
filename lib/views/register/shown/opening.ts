import { isDeepStrictEqual } from 'node:util'
import { instantText } from '#lib/rules/base/instant.ts'
import { charterData } from '#lib/rules/entries/board.ts'
import type { LinkTarget } from '#lib/rules/entries/head.ts'
import { rootOfLeaves } from '#lib/rules/entries/leaves.ts'
import type { RecordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { roundOpenedEntry } from '#lib/rules/entries/round-opened.ts'
import { shortenedEntry } from '#lib/rules/entries/shortening.ts'
import type { SaidEntry, ShownLine, ShownPart } from '#lib/rules/entries/shown.ts'
import { methodNamed, settingsOf, usualRule } from '#lib/rules/methods/rule.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import { commit } from '#lib/tlog/commitment.ts'
import type { ReadRound, StoredEntry } from './read-round.ts'
import { saidWindow } from './window.ts'

type Told = Pick<ShownLine, 'title' | 'says' | 'since' | 'differs'>

/** What was fixed when a vote opened as the tables have it, told as its entries would tell it; and how its close was moved
 * since. */
export function tellOpening(read: ReadRound): Told {
  const { text, moves, row, shortening } = read
  const window = saidWindow(row, read.roll, openedIn(read).window, read.openings)
  return {
    title: text.title,
    says: [saidOpening(read, window.window), ...saidShortening(read)],
    since: {
      moves: moves.map(({ why, closesAt, lostMinutes }) => ({
        why,
        closes_at: instantText(closesAt),
        lost_minutes: lostMinutes,
      })),
      rightful: instantText(row.window_closes_at),
      short: shortening !== undefined,
    },
    differs: [...wrongTerms(read), ...(window.agrees ? [] : ['window' as const])],
  }
}

/** The same of one that is open still: until when, and under the title that its page has. */
export function tellOpenRound(read: ReadRound): Told {
  const { title, says, since, differs } = tellOpening(read)
  return {
    ...{ title, says },
    since: { ...since, closes: instantText(read.row.closes_at) },
    differs: [...differs, ...(read.proposal.title === title ? [] : ['title' as const])],
  }
}

function openedIn({ opened }: ReadRound): StoredEntry & { readonly window: RecordedWindow } {
  if (!opened?.window) throw new Error('no round was opened there')
  return { ...opened, window: opened.window }
}

/** What stands for each of those called, if they are who is shown. */
export function whoIn({ roll, names, openings }: ReadRound): (member: string) => string {
  const called = new Map(roll.map(({ member_id, who }) => [member_id, who]))
  return (member) => openings.saidOf(called.get(member), member, names.get(member)?.name)
}

export function targetAt({ entries }: ReadRound, index: number | null | undefined): LinkTarget | undefined {
  const leaf = entries.get(index ?? -1)?.leaf
  return leaf === undefined ? undefined : { index: String(index), leaf }
}

export const NOWHERE: LinkTarget = { index: '', leaf: '' }

export function rollRootIn({ roll }: ReadRound, who: (member: string) => string): string {
  return rootOfLeaves(
    roll.map(({ member_id, kind, proxy }) => ({
      kind,
      who: who(member_id),
      ...(proxy ? { proxy: who(proxy) } : {}),
    })),
  )
}

export function textIn({ text }: ReadRound) {
  const body = new Uint8Array(text.body)
  const salt = new Uint8Array(text.body_salt)
  return {
    c: salt.length === 32 ? commit('text', salt, body) : '',
    bytes: body.length,
    schema: text.schema as 'text/1',
  }
}

function saidOpening(read: ReadRound, window: unknown): SaidEntry {
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

function saidShortening(read: ReadRound): SaidEntry[] {
  const { row, shortening, short, followUp, names, openings, proposal, round } = read
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
        followUp: { owner: '', due: followUp?.due ?? row.opened_at.toZonedDateTimeISO('UTC').toPlainDate() },
      },
      apology: said('apology'),
      justification: said('justification'),
      owner: openings.saidOf(
        short?.followup?.owner,
        followUp?.owner ?? '',
        names.get(followUp?.owner ?? '')?.name,
      ),
      opened: targetAt(read, row.opened_entry) ?? NOWHERE,
    },
  )
  const erased = (['apology', 'justification'] as const).filter((field) =>
    openings.areErased(short?.[field], words[field]),
  )
  // Of a vote that was cancelled, nobody is asked.
  const asked = row.stage === 'cancelled' ? ['followup'] : []
  return [{ index: shortening.entry, entry, unknown: [...asked, 'closes_at', ...erased] }]
}

/** What pages show of the terms that no entry says, though it follows from what the entries do say. */
function wrongTerms(read: ReadRound): ShownPart[] {
  return [...(isNamed(read) ? [] : ['method' as const]), ...(changesCharter(read) ? [] : ['text' as const])]
}

/** A name is one of its rule, with all that the name promises. */
function isNamed({ row }: ReadRound): boolean {
  const { name, rule } = methodOf(row)
  const usual = usualRule(name).params as Readonly<Record<string, unknown>>
  const chosen = new Set<string>(settingsOf(name))
  const params = rule.params as Readonly<Record<string, unknown>>
  return (
    methodNamed(name).id === rule.id &&
    Object.keys(usual).every((key) => chosen.has(key) || isDeepStrictEqual(usual[key], params[key]))
  )
}

/** What a vote would change is the charter that the board had. */
function changesCharter({ row, charter }: ReadRound): boolean {
  const change = changeOf(row)
  if (!change) return true
  const { text: _, state: __, ...had } = JSON.parse(charter?.bytes.toString('utf8') ?? '{}').charter ?? {}
  return isDeepStrictEqual(had, JSON.parse(JSON.stringify(charterData(change.before))))
}

import type { NewDisclosure } from '#db/register/disclosures.ts'
import type { VoteOpened } from '#lib/rules/vote/round.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'
import { commitTo, commitToMember } from '#lib/store/register/disclosure.ts'
import type { Board, Member } from '#lib/store/scope.ts'
import { canonicalText } from '#lib/text/document.ts'
import type { Text } from '#lib/text/schema.ts'
import { commitToWindow } from './commit-to-window.ts'

interface ToCommit {
  readonly event: VoteOpened
  readonly board: Board
  readonly body: Text
  readonly opener: Member
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly preset: PresetName
}

/** All that an opened vote commits to, in this order: who is called, the options, the text, who opened it, its window. */
export function commitToVote(opened: ToCommit) {
  const { event, opener } = opened
  const at = event.round.opensAt
  const roll = commitToRoll(opened)
  const who = whoIn(roll)
  const labels = event.round.terms.options.map(({ id, label }) => ({
    id,
    disclosure: commitTo(at, 'option', label),
  }))
  const text = commitToText(opened)
  const by = commitToMember(at, opener)
  const window = commitToWindow(opened, who)
  return { roll, who, labels, text, by, window }
}
export type CommittedVote = ReturnType<typeof commitToVote>

/** What stands behind the commitments; the bytes of the text are kept with the frozen text, not as a disclosure. */
export function disclosuresOf({ roll, labels, text, by, window }: CommittedVote): NewDisclosure[] {
  const many = [...labels, ...roll].map(({ disclosure }) => disclosure)
  return [text.title, text.brief, by, window.disclosure, ...many]
}

function commitToRoll({ event, members }: ToCommit) {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const sized = new Map(event.window.recommendation.electors.map((elector) => [elector.member, elector]))
  return event.round.roll.map(({ member, kind, proxy }) => ({
    member,
    kind,
    proxy,
    disclosure: commitToMember(event.round.opensAt, { id: member, name: names.get(member) ?? '' }),
    readyAt: sized.get(member)?.readyAt ?? null,
    estimated: sized.get(member)?.estimated ?? true,
  }))
}

/** What stands for a member of this roll. */
function whoIn(roll: ReturnType<typeof commitToRoll>) {
  const commitments = new Map(roll.map(({ member, disclosure }) => [member, disclosure.commitment]))
  return (member: string) => {
    const who = commitments.get(member)
    if (!who) throw new Error(`${member} is not on this roll`)
    return who
  }
}

function commitToText({ event, body }: ToCommit) {
  const at = event.round.opensAt
  return {
    title: commitTo(at, 'title', event.title),
    brief: commitTo(at, 'brief', event.brief),
    /** The text's id, salt and commitment. */
    body: commitTo(at, 'text', canonicalText(body)),
  }
}
